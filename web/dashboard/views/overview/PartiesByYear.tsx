import { useId } from "react";
import { Link } from "wouter";
import { pathTo } from "../../address/paths";
import { TableActions } from "../../charts/TableActions";
import { formatNumber, withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import { replaced } from "./FilterBar";
import type { OverviewPart } from "./OverviewFigures";

const MOST_YEARS = 12;
const SHADES = 4;

/** Parties by years: how many meetings each attended, shaded; a number leads to the meetings that it counts. */
export function PartiesByYear({ overview, filters, onChange }: OverviewPart) {
  const { t, language } = useLanguage();
  const id = useId();
  const rows = overview.meetings.partiesByYear;
  const years = [...new Set(rows.flatMap((row) => row.years.map(({ key }) => key)))].sort().slice(-MOST_YEARS);
  const countOf = (row: (typeof rows)[number], year: string) => row.years.find(({ key }) => key === year)?.count ?? 0;
  const most = Math.max(1, ...rows.flatMap((row) => years.map((year) => countOf(row, year))));
  if (years.length === 0) return null;
  return (
    <section className="figure half" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t.overview.years}</h2>
        <p>{t.overview.yearsText}</p>
      </header>
      <div className="scroll" tabIndex={0} role="region" aria-labelledby={id}>
        <table className="counts" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t.network.party}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {withDigits(language, year)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <Link href={pathTo("country", row.key)}>
                    <bdi>{row.label}</bdi>
                  </Link>
                </th>
                {years.map((year) => {
                  const count = countOf(row, year);
                  return (
                    <td key={year}>
                      {count === 0 ? (
                        <span data-shade="0">·</span>
                      ) : (
                        <button
                          type="button"
                          data-shade={Math.ceil((SHADES * count) / most)}
                          aria-label={`${row.label}, ${withDigits(language, year)}: ${t.counts.meetings(count)}`}
                          onClick={() =>
                            onChange({
                              ...replaced(filters, "party", [row.key]),
                              from: `${year}-01-01`,
                              to: `${year}-12-31`,
                            })
                          }
                        >
                          {formatNumber(language, count)}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TableActions
        title={t.overview.years}
        name="liqa-parties-by-year"
        table={{
          columns: [
            { key: "code", label: "code" },
            { key: "party", label: t.network.party },
            { key: "year", label: t.table.year },
            { key: "count", label: t.table.count },
          ],
          rows: rows.flatMap((row) =>
            row.years.map(({ key, count }) => ({ code: row.key, party: row.label, year: key, count })),
          ),
        }}
      />
    </section>
  );
}
