import { Link } from "wouter";
import { pathOf } from "../../address/paths";
import { Figure } from "../../charts/Figure";
import Timeline from "../../charts/timeline/Timeline";
import { formatNumber, withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import { MarkLegend } from "../shared/MarkLegend";
import { MeetingLines } from "../shared/MeetingLines";
import { Section } from "../shared/Section";
import type { Compared } from "./ComparePage";
import { TopicsOfEach } from "./TopicsOfEach";

interface ComparisonProps {
  compared: readonly Compared[];
  onRemove: (id: string) => void;
}

/** Lanes on one timeline, what the compared have in common, and the topics of each. */
export function Comparison({ compared, onRemove }: ComparisonProps) {
  const { t, language } = useLanguage();
  const shared = sharedBy(compared);
  const isPart = compared.some(({ meetings }) => meetings.nodes.length < meetings.totalCount);
  const most = Math.max(0, ...compared.map(({ meetings }) => meetings.nodes.length));
  const lanes = compared.map(({ id, name, meetings }) => ({
    key: id,
    label: `${name} · ${t.counts.meetings(meetings.totalCount)}`,
    meetings: meetings.nodes,
  }));
  return (
    <>
      <ul className="chips">
        {compared.map(({ id, name }) => (
          <li key={id} className="chip">
            <Link href={pathOf(id)}>
              <bdi>{name}</bdi>
            </Link>
            <button type="button" aria-label={t.compare.remove(name)} onClick={() => onRemove(id)}>
              ×
            </button>
          </li>
        ))}
      </ul>
      <Figure
        title={t.timeline.title}
        text={isPart ? t.compare.latest(formatNumber(language, most)) : undefined}
        name="liqa-compared"
        isDrawing
        table={{
          columns: [
            { key: "of", label: t.table.name },
            { key: "title", label: t.table.meeting },
            { key: "date", label: t.table.date },
          ],
          rows: compared.flatMap(({ name, meetings }) =>
            meetings.nodes.map(({ title, date }) => ({
              of: name,
              title,
              date: date ? withDigits(language, date.label) : t.state.undated,
            })),
          ),
        }}
        legend={<MarkLegend meetings={lanes.flatMap(({ meetings }) => meetings)} />}
      >
        <Timeline lanes={lanes} />
      </Figure>
      {compared.length > 1 && (
        <Section title={t.compare.shared} text={t.counts.meetings(shared.length)}>
          <MeetingLines meetings={shared} />
        </Section>
      )}
      <TopicsOfEach compared={compared} />
    </>
  );
}

/** Returns the meetings at which all the compared were. */
function sharedBy([first, ...others]: readonly Compared[]) {
  const attended = others.map(({ meetings }) => new Set(meetings.nodes.map(({ id }) => id)));
  return (first?.meetings.nodes ?? []).filter(({ id }) => attended.every((ids) => ids.has(id)));
}
