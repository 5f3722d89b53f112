import sql, { join, type Sql } from "sql-template-tag";
import type { Stratum } from "./strata";
import type { Found } from "./texts";

/** A place among the finds: its stratum, and its rank in that. */
export type Place = [stratum: number, rank: number];

export interface Find extends Found {
  stratum: number;
  rank: number;
}

/**
 * The first finds after a place, at most `size`, in one statement. Each stratum comes out of the index in the order of
 * the ranks, and the next is not begun before all of it is read: whatever matches, no more is read than the page needs.
 * Null where nothing can be found.
 */
export function findsStatement(strata: readonly Stratum[], after: Place | null, size: number): Sql | null {
  const [last, rank] = after ?? [-1, 0];
  const arms = strata
    .filter(({ number }) => number >= last)
    .map(
      ({ number, match }) => sql`SELECT * FROM (
        SELECT ${number} AS stratum, rowid AS rank FROM search_index
        WHERE search_index MATCH ${match} AND rowid > ${number === last ? rank : 0} ORDER BY rowid LIMIT ${size})`,
    );
  if (arms.length === 0) return null;
  return sql`
    SELECT found.stratum, found.rank, record.type, record.key
    FROM (SELECT * FROM (${join(arms, " UNION ALL ")}) LIMIT ${size}) found
    CROSS JOIN search_record record ON record.rank = found.rank
    ORDER BY found.stratum, found.rank`;
}

/** How many finds there are in all. */
export function countStatement(all: string): Sql {
  return sql`SELECT count(*) AS count FROM search_index WHERE search_index MATCH ${all}`;
}
