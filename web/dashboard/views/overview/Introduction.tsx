import { Link } from "wouter";
import { pathTo } from "../../address/paths";
import { useOperationOfPage } from "../../graphql/ShownOperation";
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
export function Introduction({ overview }: { overview: Overview | undefined }) {
  const { t, language } = useLanguage();
  const dataset = overview?.dataset;
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
      <Start overview={overview} />
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

/** What to look at first: who meets whom, the evidence for one meeting, and the query. */
function Start({ overview }: { overview: Overview | undefined }) {
  const { t } = useLanguage();
  const { setIsOpen } = useOperationOfPage();
  const example = overview?.latest.nodes.find(({ statements }) => statements.length > 0) ?? overview?.latest.nodes[0];
  return (
    <nav className="start" aria-label={t.overview.start}>
      <ol>
        <li>
          <a href="#who">{t.overview.network}</a>
        </li>
        {example && (
          <li>
            <Link href={`${pathTo("meeting", example.slug)}#evidence`}>{t.overview.example(example.title)}</Link>
          </li>
        )}
        <li>
          <button type="button" onClick={() => setIsOpen(true)}>
            {t.overview.query}
          </button>
        </li>
      </ol>
    </nav>
  );
}
