import DataLoader from "dataloader";
import sql, { type Sql } from "sql-template-tag";
import type { EntityTarget, ObjectLiteral } from "typeorm";
import { reader, type Row, select, type Store } from "./select";

/**
 * A loader whose batches wait for everything that is ready at the same time, and which remembers nothing beyond a
 * batch: so the number of statements depends on the shape of a query alone, and not on its rows.
 */
export function batching<Key, Value>(
  read: (keys: Key[]) => Promise<Map<string, Value>>,
  absent: (key: Key) => Value,
  nameOf: (key: Key) => string = String,
): DataLoader<Key, Value> {
  return new DataLoader<Key, Value>(
    async (keys) => {
      const distinct = new Map(keys.map((key) => [nameOf(key), key]));
      const found = await read([...distinct.values()]);
      return keys.map((key) => found.get(nameOf(key)) ?? absent(key));
    },
    { cache: false, batchScheduleFn: setImmediate },
  );
}

/** The values of a batch as rows of one column, `value`: `… WHERE slug IN (SELECT value FROM ${valuesOf(slugs)})`. */
export function valuesOf(keys: readonly unknown[]): Sql {
  return sql`json_each(${JSON.stringify(keys)})`;
}

/** At most one record a key. The statement's rows have the key in the column that `keyColumn` names. */
export function one<T extends ObjectLiteral>(
  store: Store,
  entity: EntityTarget<T>,
  keyColumn: string & keyof T,
  statement: (keys: Sql) => Sql,
): DataLoader<string, T | null> {
  const read = reader(store, entity);
  return batching<string, T | null>(
    async (keys) => {
      const rows = await select(store, statement(valuesOf(keys)));
      return new Map(rows.map((row) => [String(row[keyColumn]), read(row)]));
    },
    () => null,
  );
}

/** Any number of records a key, in the order of the rows. The statement's rows have the key in the column `parentKey`. */
export function many<T extends ObjectLiteral>(
  store: Store,
  entity: EntityTarget<T>,
  statement: (keys: Sql) => Sql,
): DataLoader<string, T[]> {
  const read = reader(store, entity);
  return batching<string, T[]>(
    async (keys) => grouped(await select(store, statement(valuesOf(keys))), read),
    () => [],
  );
}

/** Rows by their column `parentKey`, each read. */
export function grouped<T>(rows: Row[], read: (row: Row) => T): Map<string, T[]> {
  return groupBy(rows, (row) => String(row.parentKey), read);
}

/** Items by a name, each read, in their order. */
export function groupBy<Item, Value>(
  items: Iterable<Item>,
  nameOf: (item: Item) => string,
  read: (item: Item) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group) group.push(read(item));
    else groups.set(name, [read(item)]);
  }
  return groups;
}
