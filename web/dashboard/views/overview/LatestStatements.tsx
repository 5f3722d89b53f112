import { useLanguage } from "../../i18n/Language";
import { StatementList } from "../shared/StatementList";
import type { Overview } from "./useOverview";

const SHOWN = 6;

/** What was said at the latest of the meetings shown. */
export function LatestStatements({ meetings }: { meetings: Overview["latest"]["nodes"] }) {
  const { t } = useLanguage();
  // At most two of each meeting, so that one does not crowd out the others.
  const statements = meetings
    .flatMap(({ statements, ...meeting }) => statements.slice(0, 2).map((statement) => ({ ...statement, meeting })))
    .slice(0, SHOWN);
  if (statements.length === 0) return null;
  return (
    <section className="figure half" aria-labelledby="statements">
      <header>
        <h2 id="statements">{t.overview.statements}</h2>
        <p>{t.overview.statementsText}</p>
      </header>
      <StatementList statements={statements} />
    </section>
  );
}
