import { useLanguage } from "../../i18n/Language";
import { formatNumber } from "../../i18n/format";
import type { Overview } from "./useOverview";

/** What the dataset is, and how much there is of it. */
export function Introduction({ dataset }: { dataset: Overview["dataset"] | undefined }) {
  const { t, language } = useLanguage();
  const figures = [
    [dataset?.meetingCount, t.figures.meetings],
    [dataset?.officialCount, t.figures.officials],
    [dataset?.agreementCount, t.figures.agreements],
    [dataset?.statementCount, t.figures.statements],
    [dataset?.sourceCount, t.figures.sources],
  ] as const;
  return (
    <section className="introduction">
      <h1>{t.site.headline}</h1>
      <p className="standfirst">{t.site.standfirst}</p>
      <dl className="key-figures">
        {figures.map(([count, name]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count === undefined ? "…" : formatNumber(language, count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
