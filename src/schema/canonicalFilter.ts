/**
 * Returns the canonical form of a filter as JSON: filters that mean the same because they differ only in what is null
 * or empty, or in the order of values or conditions, have the same. `{}` where there is no condition.
 */
export function canonicalFilter(filter: object | null | undefined): string {
  return JSON.stringify(filter ? canonical(filter) : {});
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => JSON.stringify(canonical(item)));
    return [...new Set(items)].sort().map((item) => JSON.parse(item) as unknown);
  }
  if (typeof value !== "object" || value === null) return value;
  const conditions = Object.entries(value).flatMap(([name, given]) => {
    if (given === null || given === undefined) return [];
    const inner = canonical(given);
    // An empty `all` or `none`, and a set without any of the three, ask for nothing.
    const asksNothing = Array.isArray(inner) ? inner.length === 0 : isSet(name) && isEmpty(inner);
    return asksNothing ? [] : [[name, inner] as const];
  });
  return Object.fromEntries(conditions.sort(([a], [b]) => (a < b ? -1 : 1)));
}

// A date range without bounds still asks for a date, and `not: {}` for no meeting at all.
function isSet(name: string): boolean {
  return !["date", "not"].includes(name);
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
