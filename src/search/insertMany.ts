import type { Statements } from "./tables";

const rowsAtOnce = 5_000;

/** Inserts rows, thousands with one statement, which has them as one value. */
export async function insertMany(store: Statements, into: string, rows: Iterable<unknown[]>): Promise<void> {
  let batch: unknown[][] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < rowsAtOnce) continue;
    await insert(store, into, batch);
    batch = [];
  }
  if (batch.length > 0) await insert(store, into, batch);
}

async function insert(store: Statements, into: string, rows: unknown[][]): Promise<void> {
  const columns = rows[0]!.map((_, place) => `value ->> ${place}`).join(", ");
  await store.query(`INSERT INTO ${into} SELECT ${columns} FROM json_each(?)`, [JSON.stringify(rows)]);
}
