/** A record whose date is known between two days. */
interface Dated {
  readonly dateEarliest: string | null;
  readonly dateLatest: string | null;
}

/** Returns the year, such as `2021`, that the whole date lies within, if there is one. */
export function yearWithin(dated: Dated): string[] {
  return within(dated, "2021".length);
}

/** Returns the month, such as `2021-09`, that the whole date lies within, if there is one. */
export function monthWithin(dated: Dated): string[] {
  return within(dated, "2021-09".length);
}

function within({ dateEarliest, dateLatest }: Dated, length: number): string[] {
  const start = dateEarliest?.slice(0, length);
  return start !== undefined && start === dateLatest?.slice(0, length) ? [start] : [];
}
