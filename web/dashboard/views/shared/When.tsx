import { pathTo } from "../../address/paths";
import { Figure } from "../../charts/Figure";
import Histogram, { type Period } from "../../charts/timeline/Histogram";
import type { MarkedMeeting } from "../../charts/timeline/layout";
import Timeline from "../../charts/timeline/Timeline";
import type { Span } from "../../charts/timeline/useSpanSelection";
import { withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import { MarkLegend } from "./MarkLegend";
import { Undated } from "./Undated";

/** A list of meetings, as much of it as is needed to draw it in time. */
export interface MeetingsInTime {
  totalCount: number;
  nodes: readonly MarkedMeeting[];
  years?: readonly Period[];
  months?: readonly Period[];
}

interface WhenProps {
  list: MeetingsInTime;
  className?: string;
  onSelect?: (span: Span) => void;
}

/** As many as one request for months gives: there may be more. */
const MOST_MONTHS = 100;

/** When meetings were: each marked where all of them are at hand, else counted by month or year. */
export function When({ list, className, onSelect }: WhenProps) {
  const { t, language } = useLanguage();
  const { nodes, totalCount, years = [], months = [] } = list;
  const isAll = nodes.length === totalCount;
  const periods = months.length < MOST_MONTHS && years.length < 9 ? months : years;
  const table = isAll
    ? {
        columns: [
          {
            key: "title",
            label: t.table.meeting,
            href: ({ slug }: { slug?: unknown }) => pathTo("meeting", String(slug)),
          },
          { key: "date", label: t.table.date },
          { key: "edtf", label: "EDTF" },
        ],
        rows: nodes.map(({ slug, title, date }) => ({
          slug,
          title,
          date: date ? withDigits(language, date.label) : t.state.undated,
          edtf: date?.edtf ?? null,
        })),
      }
    : {
        columns: [
          { key: "period", label: t.filters.period },
          { key: "count", label: t.table.count },
        ],
        rows: periods.map(({ key, count }) => ({ period: key, count })),
      };
  return (
    <Figure
      className={className}
      title={t.timeline.title}
      text={onSelect && (isAll ? t.timeline.text : t.timeline.textMany)}
      name="liqa-timeline"
      isDrawing
      table={table}
      legend={isAll && <MarkLegend meetings={nodes} />}
    >
      {isAll ? (
        <Timeline lanes={[{ key: "all", meetings: nodes }]} onSelect={onSelect} />
      ) : (
        <Histogram periods={periods} onSelect={onSelect ?? (() => undefined)} />
      )}
      {isAll && <Undated meetings={nodes} />}
    </Figure>
  );
}
