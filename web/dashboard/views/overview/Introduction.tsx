import { useLanguage } from "../../i18n/Language";
import { formatNumber } from "../../i18n/format";
import type { Overview } from "./useOverview";

/** The numbers that the page came with, which stand until the API has answered. */
const served: Record<string, number | undefined> = Object.fromEntries(
  [...document.querySelectorAll<HTMLDataElement>(".key-figures data")].map(({ dataset, value }) => [
    dataset.figure,
    Number(value),
  ]),
);

/** What the dataset is, and how much there is of it. */
export function Introduction({ dataset }: { dataset: Overview["dataset"] | undefined }) {
  const { t, language } = useLanguage();
  const figures = [
    [dataset?.meetingCount ?? served.meetings, t.figures.meetings],
    [dataset?.officialCount ?? served.officials, t.figures.officials],
    [dataset?.agreementCount ?? served.agreements, t.figures.agreements],
    [dataset?.statementCount ?? served.statements, t.figures.statements],
    [dataset?.sourceCount ?? served.sources, t.figures.sources],
  ] as const;
  return (
    <section className="introduction">
      <h1>{t.site.headline}</h1>
      <p className="standfirst">{t.site.standfirst}</p>
      <dl className="key-figures">
        {figures.map(([count, name]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count === undefined ? "–" : formatNumber(language, count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
