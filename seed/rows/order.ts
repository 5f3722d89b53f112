/** The place of each key by the collation of its words in a language, from 0; equal words go by key. */
export function ranks(
  language: "en" | "ar",
  words: Iterable<readonly [key: string, words: string]>,
): Map<string, number> {
  const collator = new Intl.Collator(language);
  const sorted = [...words].sort((a, b) => collator.compare(a[1], b[1]) || byCode(a[0], b[0]));
  return new Map(sorted.map(([key], rank) => [key, rank]));
}

/** Order by code units: the same on every machine, as a store's own order of text is. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is grouped under each key, in the order in which it comes. */
export function groupBy<T>(items: Iterable<T>, key: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const of = key(item);
    if (of === undefined) continue;
    const group = groups.get(of);
    if (group) group.push(item);
    else groups.set(of, [item]);
  }
  return groups;
}
