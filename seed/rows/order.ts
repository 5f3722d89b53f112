/** Compares by code units: the same on every machine, as a store's own order of text is. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Returns what is grouped under each key, in the order in which it comes. */
export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Yields each record after the one that it is a part of, so that it can be inserted: otherwise as they come. */
export function* wholesFirst<T extends { readonly slug: string }>(
  records: readonly T[],
  wholeOf: (record: T) => string | undefined,
): Iterable<T> {
  const bySlug = new Map(records.map((record) => [record.slug, record]));
  const seen = new Set<T>();
  function* visit(record: T): Iterable<T> {
    if (seen.has(record)) return;
    seen.add(record);
    const whole = bySlug.get(wholeOf(record) ?? "");
    if (whole) yield* visit(whole);
    yield record;
  }
  for (const record of records) yield* visit(record);
}
