/** Returns a function from a record to the rows that hang on it, in their order. */
export function group<Owner extends object, Row>(
  rows: readonly Row[],
  ownerOf: (row: Row) => Owner | null,
): (owner: Owner) => readonly Row[] {
  return groupOthers(rows, (row) => [ownerOf(row), row]);
}

/** Returns a function from a record to the records that rows join it to, in the order of the rows. */
export function groupOthers<Row, Owner extends object, Other>(
  rows: readonly Row[],
  read: (row: Row) => readonly [Owner | null, Other],
): (owner: Owner) => readonly Other[] {
  const groups = new Map<Owner, Other[]>();
  for (const row of rows) {
    const [owner, other] = read(row);
    if (owner === null) continue;
    const others = groups.get(owner);
    if (others) others.push(other);
    else groups.set(owner, [other]);
  }
  // An array that grows has room for many more; most of these stay short.
  for (const [owner, others] of groups) groups.set(owner, others.slice());
  return (owner) => groups.get(owner) ?? none;
}

const none: readonly never[] = [];
