import { useMemo } from "react";
import type { ChartTable } from "../../charts/ChartTable";
import { TableActions } from "../../charts/TableActions";
import type { MeetingRowFragment } from "../../graphql/__generated__/documents";
import { formatNumber, withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import { MeetingTable } from "./MeetingTable";
import { placeOf } from "./place";

interface MeetingsProps {
  title: string;
  list: { totalCount: number; nodes: readonly MeetingRowFragment[] };
  className?: string;
}

/** A list of meetings as a table that can be sorted and taken away. */
export function Meetings({ title, list, className = "" }: MeetingsProps) {
  const { t, language } = useLanguage();
  const table = useMemo<ChartTable>(
    () => ({
      columns: [
        { key: "slug", label: "slug" },
        { key: "title", label: t.table.meeting },
        { key: "edtf", label: "EDTF" },
        { key: "date", label: t.table.date },
        { key: "place", label: t.table.place },
        { key: "parties", label: t.table.parties },
        { key: "kind", label: t.meeting.form },
      ],
      rows: list.nodes.map(({ slug, title: name, date, place, parties, kind }) => ({
        slug,
        title: name,
        edtf: date?.edtf ?? null,
        date: date ? withDigits(language, date.label) : null,
        place: placeOf(place, language) ?? null,
        parties: parties.map((party) => party.name).join("; "),
        kind: t.words.kind[kind],
      })),
    }),
    [list, t, language],
  );
  if (list.nodes.length === 0) return null;
  return (
    <section className={`figure ${className}`} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {list.nodes.length < list.totalCount && <p>{t.table.latest(formatNumber(language, list.nodes.length))}</p>}
      </header>
      <MeetingTable caption={title} meetings={list.nodes} />
      <TableActions title={title} name="liqa-meetings" table={table} />
    </section>
  );
}
