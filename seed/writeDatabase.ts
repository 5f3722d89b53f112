import { type QueryRunner, Table, TableForeignKey } from "typeorm";
import { type Connection, connect, SCHEMA, withoutPassword } from "../src/store/postgres/connect";
import { seedingError } from "../src/store/postgres/postgresError";
import { readDatasetRow } from "../src/store/schemaVersion";
import { StoreError } from "../src/store/StoreError";
import { digestOf } from "./digest";
import { fillStore } from "./fillStore";
import type { Dataset } from "./shapes";
import { verifyRows } from "./verifyStore";

const NEXT_SCHEMA = `${SCHEMA}_next`;
/** The number of this lock among the advisory locks of a database: the letters of "liqa". */
const SEEDING_LOCK = 0x6c697161;
/** How long to wait for another seeding, and for servers that are reading the edition before. */
const PATIENCE = "5min";

/** PostgreSQL's code for what it does not drop, since there is something in it. */
const DEPENDENT_OBJECTS = "2BP01";

/**
 * Replaces the edition in a database, in one transaction: creates the tables in a schema of their own, fills them, reads
 * them back, and gives that schema the name of the one before. Whoever reads meanwhile reads the edition before, and a
 * seeding that does not come to its end leaves nothing behind. Returns the number of rows of each entity. Rejects with a
 * StoreError that names the database and says what to do.
 */
export async function writeDatabase(url: string, dataset: Dataset): Promise<ReadonlyMap<string, number>> {
  const name = withoutPassword(url);
  let connection: Connection | undefined;
  try {
    connection = await connect(url, NEXT_SCHEMA);
    const { runner } = connection;
    await runner.startTransaction();
    // TypeORM has no limit for how long locks are waited for.
    await runner.query(`SET LOCAL lock_timeout = '${PATIENCE}'`);
    await waitForTurn(runner, name);
    await createTables(runner, name);
    const digest = digestOf(dataset);
    const written = await fillStore(runner.manager, dataset, digest);
    await verifyRows(runner.manager, await readDatasetRow(runner.manager, name), digest, written);
    await replaceSchema(runner, name);
    // Sent when the transaction is committed. TypeORM has nothing for it.
    await runner.query("SELECT pg_notify($1, $2)", [SCHEMA, digest]);
    await runner.commitTransaction();
    return written.counts();
  } catch (error) {
    throw seedingError(name, error);
  } finally {
    // Ends the transaction, too, unless it was committed.
    await connection?.dataSource.destroy().catch(() => undefined);
  }
}

/** Takes a lock that is held until the transaction ends, however it ends. */
async function waitForTurn(runner: QueryRunner, name: string): Promise<void> {
  // TypeORM has no advisory locks.
  const [{ free }] = (await runner.query("SELECT pg_try_advisory_xact_lock($1) AS free", [SEEDING_LOCK])) as [
    { free: boolean },
  ];
  if (free) return;
  console.log(`${name} is being seeded by another process: waiting for it to end`);
  await runner.query("SELECT pg_advisory_xact_lock($1)", [SEEDING_LOCK]);
}

async function createTables(runner: QueryRunner, name: string): Promise<void> {
  const { driver, entityMetadatas } = runner.dataSource;
  const metadatas = entityMetadatas.filter(({ tableType }) => tableType === "regular");
  await dropEdition(runner, NEXT_SCHEMA, name);
  await runner.createSchema(NEXT_SCHEMA);
  for (const metadata of metadatas) await runner.createTable(Table.create(metadata, driver));
  for (const { tablePath, foreignKeys } of metadatas)
    await runner.createForeignKeys(
      tablePath,
      foreignKeys.map((key) => TableForeignKey.create(key, driver)),
    );
}

/** Waits for those who are reading the edition before, has those who come now wait, and puts the new one in its place. */
async function replaceSchema(runner: QueryRunner, name: string): Promise<void> {
  await dropEdition(runner, SCHEMA, name);
  // TypeORM makes and drops schemas only.
  await runner.query(`ALTER SCHEMA "${NEXT_SCHEMA}" RENAME TO "${SCHEMA}"`);
}

/** Drops a schema if it holds an edition or nothing. Rejects with a StoreError where it holds something else. */
async function dropEdition(runner: QueryRunner, schema: string, name: string): Promise<void> {
  const isEdition = await runner.hasColumn(`${schema}.dataset`, "schemaVersion");
  // TypeORM locks rows only.
  if (isEdition) await runner.query(`LOCK TABLE "${schema}"."dataset" IN ACCESS EXCLUSIVE MODE`);
  await runner.dropSchema(schema, true, isEdition).catch((error: { code?: string }) => {
    if (error.code !== DEPENDENT_OBJECTS) throw error;
    throw new StoreError(
      `${name} was not seeded: its schema ${schema} holds something else than an edition. Rename that schema, or name another database in DATABASE_URL. The edition before is as it was.`,
      { cause: error },
    );
  });
}
