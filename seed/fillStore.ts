import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { schemaVersion } from "../src/store/schemaVersion";
import { tables } from "./rows/tables";
import type { Dataset } from "./shapes";
import { TableDigests } from "./TableDigests";

const rowsAtOnce = 100;

/** Inserts all rows of a dataset into an empty store in one transaction, and returns what was inserted. */
export async function fillStore(store: DataSource, dataset: Dataset, digest: string): Promise<TableDigests> {
  const digests = new TableDigests(store);
  await store.transaction(async (manager) => {
    for (const [entity, rows] of tables(dataset, digest, schemaVersion(store)))
      for (const chunk of chunks(rows)) {
        await insert(manager, entity, chunk);
        for (const row of chunk) digests.add(entity, row);
      }
  });
  return digests;
}

async function insert(manager: EntityManager, entity: EntityTarget<ObjectLiteral>, rows: object[]): Promise<void> {
  try {
    await manager.createQueryBuilder().insert().into(entity).values(rows).updateEntity(false).execute();
  } catch (error) {
    const { tableName } = manager.connection.getMetadata(entity);
    if (!/FOREIGN KEY/.test((error as Error).message)) throw error;
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
