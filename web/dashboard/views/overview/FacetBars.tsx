import { useId, useState } from "react";
import { Link } from "wouter";
import { pathTo } from "../../address/paths";
import type { Facet } from "../../filters/Filters";
import { useLanguage } from "../../i18n/Language";
import { BarRow, shareOf } from "../../charts/BarRow";
import { TableActions } from "../../charts/TableActions";
import { enumName } from "./FilterBar";

interface FacetBarsProps {
  facet: Facet;
  buckets: readonly { key: string; label: string; count: number }[];
  chosen: readonly string[];
  onToggle: (key: string) => void;
}

const SHOWN = 8;
const types = { party: "country", official: "official", topic: "topic" } as const;

/** The values of a facet with exact counts under the other filters: bars that can be chosen. */
export function FacetBars({ facet, buckets, chosen, onToggle }: FacetBarsProps) {
  const { t } = useLanguage();
  const [isLong, setIsLong] = useState(false);
  const id = useId();
  const named = buckets.map((bucket) => ({ ...bucket, name: enumName(t, facet, bucket.key) ?? bucket.label }));
  // What is chosen stays in sight, so that it can be taken back.
  const shown = isLong ? named : named.filter(({ key }, index) => index < SHOWN || chosen.includes(key));
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  const title = t.filters[facet];
  return (
    <section className="figure facet" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
      </header>
      <ul className="bars">
        {shown.map(({ key, name, count }) => (
          <li key={key}>
            <BarRow
              name={name}
              count={count}
              share={shareOf(count, most)}
              isChosen={chosen.includes(key)}
              isFaded={chosen.length > 0 && !chosen.includes(key)}
              onToggle={() => onToggle(key)}
            />
            {facet in types && (
              <Link
                className="open"
                href={pathTo(types[facet as keyof typeof types], key)}
                aria-label={t.filters.open(name)}
                title={t.filters.open(name)}
              >
                <span aria-hidden="true">→</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
      <TableActions
        title={title}
        name={`liqa-${facet}`}
        table={{
          columns: [
            { key: "key", label: facet },
            { key: "name", label: t.table.name },
            { key: "count", label: t.table.count },
          ],
          rows: named.map(({ key, name, count }) => ({ key, name, count })),
        }}
      >
        {named.length > SHOWN && (
          <button type="button" aria-expanded={isLong} onClick={() => setIsLong(!isLong)}>
            {isLong ? t.filters.showFewer : t.filters.showAll}
          </button>
        )}
      </TableActions>
    </section>
  );
}
