import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from "typeorm";

const rowsAtOnce = 200;

/** Inserts rows, many with a statement, and gives their number. A column that a row does not have is null. */
export async function insertRows(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  rows: Iterable<object>,
): Promise<number> {
  const metadata = manager.connection.getMetadata(entity);
  let inserted = 0;
  let batch: object[] = [];
  for (const row of rows) {
    if (batch.push(row) < rowsAtOnce) continue;
    await insertBatch(manager, metadata, batch);
    inserted += batch.length;
    batch = [];
  }
  if (batch.length > 0) await insertBatch(manager, metadata, batch);
  return inserted + batch.length;
}

/** Writes the statement out rather than have TypeORM build it, which takes twice the time. */
async function insertBatch(manager: EntityManager, metadata: EntityMetadata, batch: readonly object[]): Promise<void> {
  const { driver } = manager.connection;
  const { columns } = metadata;
  const values: unknown[] = [];
  const tuples = batch.map((row) => {
    const parameters = columns.map((column) => {
      const value = column.isDiscriminator ? metadata.discriminatorValue : (row as ObjectLiteral)[column.propertyName];
      values.push(driver.preparePersistentValue(value ?? null, column));
      return driver.createParameter(column.databaseName, values.length - 1);
    });
    return `(${parameters.join(", ")})`;
  });
  const names = columns.map((column) => driver.escape(column.databaseName)).join(", ");
  await manager.query(
    `INSERT INTO ${driver.escape(metadata.tableName)} (${names}) VALUES ${tuples.join(", ")}`,
    values,
  );
}
