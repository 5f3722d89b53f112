import type { Sql } from "sql-template-tag";
import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from "typeorm";
import { isFaultOfFile, StoreUnavailable } from "../errors";

export type Row = Record<string, unknown>;

/** What the loaders need of a store: a DataSource, or what stands for one until a deadline. */
export type Store = Pick<DataSource, "query" | "getMetadata">;

/** Runs one SELECT, its values bound. A fault of the store's file is a StoreUnavailable, any other is thrown as it is. */
export async function select(store: Store, statement: Sql): Promise<Row[]> {
  try {
    return await store.query(statement.sql, statement.values);
  } catch (cause) {
    throw isFaultOfFile(cause) ? new StoreUnavailable(cause) : cause;
  }
}

/** Makes records of a class from raw rows, as TypeORM's metadata describes the columns, for a tenth of its own time. */
export function reader<T extends ObjectLiteral>(store: Store, entity: EntityTarget<T>): (row: Row) => T {
  const metadata = store.getMetadata(entity);
  const kind = metadata.discriminatorColumn?.propertyName;
  if (kind === undefined || metadata.childEntityMetadatas.length === 0) return filler<T>(metadata);
  const byKind = new Map(metadata.childEntityMetadatas.map((child) => [child.discriminatorValue, filler<T>(child)]));
  return (row) => byKind.get(String(row[kind]))!(row);
}

function filler<T extends ObjectLiteral>(metadata: EntityMetadata): (row: Row) => T {
  const Target = metadata.target as new () => Row;
  const columns = metadata.ownColumns.map((column) => ({ name: column.propertyName, read: readerOf(column.type) }));
  return (row) => {
    const record = new Target();
    for (const { name, read } of columns) record[name] = read === undefined ? row[name] : read(row[name]);
    return record as T;
  };
}

function readerOf(type: unknown): ((value: unknown) => unknown) | undefined {
  if (type === "boolean") return Boolean;
  if (type === "simple-json") return (value) => JSON.parse(value as string);
  return undefined;
}
