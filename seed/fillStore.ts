import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { schemaVersion } from "../src/store/schemaVersion";
import { tables } from "./rows/tables";
import type { Dataset } from "./shapes";
import { TableDigests } from "./TableDigests";

const rowsAtOnce = 100;

/** Inserts all rows of a dataset into an empty store, and returns what was inserted. The transaction is the caller's. */
export async function fillStore(manager: EntityManager, dataset: Dataset, digest: string): Promise<TableDigests> {
  const digests = new TableDigests(manager.dataSource);
  for (const [entity, rows] of tables(dataset, digest, schemaVersion(manager.dataSource)))
    for (const chunk of chunks(rows)) {
      await insert(manager, entity, chunk);
      for (const row of chunk) digests.add(entity, row);
    }
  return digests;
}

async function insert(manager: EntityManager, entity: EntityTarget<ObjectLiteral>, rows: object[]): Promise<void> {
  try {
    await manager.createQueryBuilder().insert().into(entity).values(rows).updateEntity(false).execute();
  } catch (error) {
    const { tableName } = manager.dataSource.getMetadata(entity);
    if (!/foreign key/i.test((error as Error).message)) throw error;
    throw new Error(`a row of ${tableName} refers to a record that is not there`, { cause: error });
  }
}

function* chunks(rows: Iterable<object>): Iterable<object[]> {
  let chunk: object[] = [];
  for (const row of rows) {
    if (chunk.push(row) < rowsAtOnce) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
