import type { ReactNode } from "react";
import { Link } from "wouter";
import { anchorOf, pathOf, pathTo } from "../../address/paths";
import type { StatementLineFragment } from "../../graphql/__generated__/documents";
import { formatNumber, withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import { Names } from "./Names";
import { Section } from "./Section";

interface Line extends StatementLineFragment {
  meeting?: { slug: string; title: string; date: { label: string } | null };
}

interface StatementsProps {
  title: string;
  list: { totalCount: number; nodes: readonly Line[] };
}

/** A section of statements; nothing where there are none. */
export function Statements({ title, list: { totalCount, nodes } }: StatementsProps) {
  const { t, language } = useLanguage();
  if (nodes.length === 0) return null;
  const text = t.figures.of(formatNumber(language, nodes.length), t.counts.statements(totalCount));
  return (
    <Section title={title} text={nodes.length < totalCount ? text : undefined}>
      <StatementList statements={nodes} />
    </Section>
  );
}

interface StatementListProps<T extends Line> {
  statements: readonly T[];
  /** What stands behind who made it. */
  after?: (statement: T) => ReactNode;
}

/** Statements, each with who made it and where. */
export function StatementList<T extends Line>({ statements, after }: StatementListProps<T>) {
  const { t, language } = useLanguage();
  return (
    <ol className="statements">
      {statements.map((statement) => {
        const { id, text, act, speaker, position, parties, meeting } = statement;
        return (
          <li key={id} id={anchorOf(id)}>
            <p className="statement-text">{text}</p>
            <div className="statement-by">
              {act !== "SAID" && <span className="act">{t.words.act[act]}</span>}
              {speaker ? (
                <Link href={pathOf(speaker.id)}>
                  <bdi>{speaker.name}</bdi>
                </Link>
              ) : (
                position && (
                  <span>
                    <bdi>{position.title}</bdi>
                  </span>
                )
              )}
              {speaker && position && (
                <span className="soft">
                  <bdi>{position.title}</bdi>
                </span>
              )}
              {(!position || parties.length > 1) && <Names records={parties} />}
              {meeting && (
                <Link href={`${pathTo("meeting", meeting.slug)}#${anchorOf(id)}`} className="soft">
                  <bdi>{meeting.date ? withDigits(language, meeting.date.label) : meeting.title}</bdi>
                </Link>
              )}
              {after?.(statement)}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
