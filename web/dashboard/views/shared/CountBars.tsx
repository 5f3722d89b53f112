import { Link } from "wouter";
import { Bar, shareOf } from "../../charts/BarRow";
import type { ChartTable } from "../../charts/ChartTable";
import { TableActions } from "../../charts/TableActions";
import { useLanguage } from "../../i18n/Language";
import { Section } from "./Section";

interface CountBarsProps {
  title: string;
  /** What downloads are called. */
  name: string;
  counts: readonly { name: string; count: number; path: string }[];
}

/** Records with the number of meetings that each has in common with the page's own, as bars that lead to their pages. */
export function CountBars({ title, name, counts }: CountBarsProps) {
  const { t } = useLanguage();
  if (counts.length === 0) return null;
  const most = Math.max(...counts.map(({ count }) => count));
  const table: ChartTable = {
    columns: [
      { key: "name", label: t.table.name },
      { key: "count", label: t.table.count },
    ],
    rows: counts.map((counted) => ({ name: counted.name, count: counted.count })),
  };
  return (
    <Section title={title}>
      <ul className="bars">
        {counts.map((counted) => (
          <li key={counted.path}>
            <Link className="bar-row" href={counted.path} title={t.counts.meetings(counted.count)}>
              <Bar {...counted} share={shareOf(counted.count, most)} />
            </Link>
          </li>
        ))}
      </ul>
      <TableActions title={title} name={name} table={table} />
    </Section>
  );
}
