import type { ReactNode } from "react";
import { Link } from "wouter";
import { pathOf, pathTo } from "../../address/paths";
import type { StatementLineFragment } from "../../graphql/__generated__/documents";
import { withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";

interface Line extends StatementLineFragment {
  meeting?: { slug: string; title: string; date: { label: string } | null };
}

interface StatementListProps<T extends Line> {
  statements: readonly T[];
  /** What stands below a statement. */
  after?: (statement: T) => ReactNode;
}

/** Statements, each with who made it and where. */
export function StatementList<T extends Line>({ statements, after }: StatementListProps<T>) {
  const { t, language } = useLanguage();
  return (
    <ol className="statements">
      {statements.map((statement) => {
        const { id, text, speaker, position, party, meeting } = statement;
        return (
          <li key={id} id={anchorOf(id)}>
            <p className="statement-text">{text}</p>
            <p className="statement-by">
              {speaker ? (
                <Link href={pathOf(speaker.id)}>
                  <bdi>{speaker.name}</bdi>
                </Link>
              ) : (
                <bdi>{position?.title ?? t.meeting.unnamed}</bdi>
              )}
              {speaker && position && <bdi className="soft">{position.title}</bdi>}
              {!position && <bdi className="soft">{party.name}</bdi>}
              {meeting && (
                <Link href={`${pathTo("meeting", meeting.slug)}#${anchorOf(id)}`} className="soft">
                  <bdi>{meeting.date ? withDigits(language, meeting.date.label) : meeting.title}</bdi>
                </Link>
              )}
            </p>
            {after?.(statement)}
          </li>
        );
      })}
    </ol>
  );
}

/** Returns where on the page of its meeting a statement stands. */
function anchorOf(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}
