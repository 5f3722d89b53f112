import type { CursorKey } from "../schema/paging";

/** A record with a partial date. */
export interface Dated {
  readonly slug: string;
  readonly dateEdtf: string | null;
  readonly dateEarliest: string | null;
}

/** Returns the first day of a date as it sorts: before all days where it is open or unknown, and empty where there is no date. */
export function firstDay(edtf: string | null, earliest: string | null): string {
  return edtf === null ? "" : (earliest ?? "0000-01-01");
}

/** Returns the sort keys from the first to the last: the first day, without a date last, then the slug. */
export function ascendingKeys({ dateEdtf, dateEarliest, slug }: Dated): CursorKey[] {
  return [firstDay(dateEdtf, dateEarliest) || "9999-99-99", slug];
}

/** Returns the sort keys from the last to the first: the first day, without a date last, then the slug. */
export function descendingKeys({ dateEdtf, dateEarliest, slug }: Dated): CursorKey[] {
  return [firstDay(dateEdtf, dateEarliest) || "0000-00-00", slug];
}

/** A statement, as far as its place in a list depends on it. */
interface Reported {
  readonly meeting: Dated;
  readonly ordinal: number;
}

// Within a meeting statements stand as they were reported, whichever meeting comes first.

/** Returns the sort keys of a statement from the earliest meeting to the latest. */
export function ascendingStatementKeys({ meeting, ordinal }: Reported): CursorKey[] {
  return [...ascendingKeys(meeting), ordinal];
}

/** Returns the sort keys of a statement from the latest meeting to the earliest. */
export function descendingStatementKeys({ meeting, ordinal }: Reported): CursorKey[] {
  return [...descendingKeys(meeting), -ordinal];
}

/** Compares tuples of sort keys; as in SQL, a number comes before a text. */
export function compareKeys(a: readonly CursorKey[], b: readonly CursorKey[]): number {
  for (const [place, key] of a.entries()) {
    const other = b[place]!;
    if (key === other) continue;
    if (typeof key !== typeof other) return typeof key === "number" ? -1 : 1;
    return key < other ? -1 : 1;
  }
  return 0;
}

export function earliestFirst(a: Dated, b: Dated): number {
  return compareKeys(ascendingKeys(a), ascendingKeys(b));
}

export function latestFirst(a: Dated, b: Dated): number {
  return compareKeys(descendingKeys(b), descendingKeys(a));
}

export function latestStatementFirst(a: Reported, b: Reported): number {
  return compareKeys(descendingStatementKeys(b), descendingStatementKeys(a));
}

/** Compares texts by their code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
