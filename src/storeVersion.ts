import { createHash } from "node:crypto";
import type { DataSource } from "typeorm";
import { tables as searchTables } from "./search/tables";

/** Raise this when rows are derived from the same records in another way, so that stores are seeded anew. */
const derivation = 5;

/** What `PRAGMA user_version` of a store must be for this code to read it: a number made of its tables, columns and indexes. */
export function storeVersion(store: DataSource): number {
  const tables = store.entityMetadatas.map(({ tableName, columns, indices }) => [
    tableName,
    columns.map(({ databaseName, type, isNullable, isPrimary }) => [databaseName, String(type), isNullable, isPrimary]),
    indices.map(({ name, columns: indexed, isUnique }) => [
      name,
      indexed.map(({ databaseName }) => databaseName),
      isUnique,
    ]),
  ]);
  const hash = createHash("sha256").update(JSON.stringify([derivation, tables.sort(), searchTables]));
  return hash.digest().readUInt32BE() >>> 1;
}
