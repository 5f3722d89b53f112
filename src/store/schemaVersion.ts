import { createHash } from "node:crypto";
import type { DataSource, EntityManager } from "typeorm";
import { Dataset } from "../entities/Dataset";
import { unreadable } from "./StoreError";

/** Raise this when other rows are made of the same records, so that stores are seeded anew. */
const rowsVersion = 1;

/** Returns what `Dataset.schemaVersion` of a store must be for this code to read it: a hash of all tables and columns. */
export function schemaVersion({ entityMetadatas }: DataSource): string {
  const tables = entityMetadatas.map(({ name, tableName, columns }) => [
    name,
    tableName,
    columns.map(({ databaseName, type, isNullable, isPrimary }) => [databaseName, String(type), isNullable, isPrimary]),
  ]);
  const hash = createHash("sha256").update(JSON.stringify([rowsVersion, tables.sort()]));
  return hash.digest("hex").slice(0, 16);
}

/** Returns the dataset of an open store. Rejects with a StoreError where another version of Liqa wrote the store. */
export async function readDatasetRow({ dataSource, queryRunner }: EntityManager, name: string): Promise<Dataset> {
  const another = () => unreadable(name, "it was written by another version of Liqa");
  const runner = queryRunner ?? dataSource.createQueryRunner();
  // Asked first, since to ask for the rows of a table that lacks a column is an error.
  if (!(await runner.hasColumn(dataSource.getMetadata(Dataset).tablePath, "schemaVersion"))) throw another();
  const repository = runner.manager.getRepository(Dataset);
  const [version] = await repository.find({ select: { version: true, schemaVersion: true }, take: 1 });
  if (version === undefined) throw unreadable(name, "it holds no dataset");
  if (version.schemaVersion !== schemaVersion(dataSource)) throw another();
  return repository.findOneByOrFail({ version: version.version });
}
