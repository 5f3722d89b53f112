import { type QueryRunner, Table, TableForeignKey } from "typeorm";
import { type Connection, connect, SCHEMA, withoutPassword } from "../src/store/postgres/connect";
import { seedingError } from "../src/store/postgres/postgresError";
import { readDatasetRow } from "../src/store/schemaVersion";
import { digestOf } from "./digest";
import { fillStore } from "./fillStore";
import type { Dataset } from "./shapes";
import { verifyRows } from "./verifyStore";

const NEXT_SCHEMA = `${SCHEMA}_next`;
/** The number of this lock among the advisory locks of a database: the letters of "liqa". */
const SEEDING_LOCK = 0x6c697161;
/** How long to wait for another seeding, and for servers that are reading the edition before. */
const PATIENCE = "5min";

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
    await runner.query(`SET LOCAL lock_timeout = '${PATIENCE}'`);
    await waitForTurn(runner, name);
    await createTables(runner);
    const digest = digestOf(dataset);
    const written = await fillStore(runner.manager, dataset, digest);
    await verifyRows(runner.manager, await readDatasetRow(runner.manager, name), digest, written);
    await replaceSchema(runner);
    // Sent when the transaction is committed.
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
  const [{ free }] = (await runner.query("SELECT pg_try_advisory_xact_lock($1) AS free", [SEEDING_LOCK])) as [
    { free: boolean },
  ];
  if (free) return;
  console.log(`${name} is being seeded by another process: waiting for it to end`);
  await runner.query("SELECT pg_advisory_xact_lock($1)", [SEEDING_LOCK]);
}

async function createTables(runner: QueryRunner): Promise<void> {
  const { driver, entityMetadatas } = runner.dataSource;
  const metadatas = entityMetadatas.filter(({ tableType }) => tableType === "regular");
  await runner.dropSchema(NEXT_SCHEMA, true, true);
  await runner.createSchema(NEXT_SCHEMA);
  for (const metadata of metadatas) await runner.createTable(Table.create(metadata, driver));
  for (const { tablePath, foreignKeys } of metadatas)
    await runner.createForeignKeys(
      tablePath,
      foreignKeys.map((key) => TableForeignKey.create(key, driver)),
    );
}

/** Waits for those who are reading the edition before, has those who come now wait, and puts the new one in its place. */
async function replaceSchema(runner: QueryRunner): Promise<void> {
  const gate = `"${SCHEMA}"."dataset"`;
  const [{ found }] = (await runner.query("SELECT to_regclass($1) AS found", [gate])) as [{ found: string | null }];
  if (found !== null) await runner.query(`LOCK TABLE ${gate} IN ACCESS EXCLUSIVE MODE`);
  // Where there is something else in the schema than an edition, it is not ours to drop.
  await runner.dropSchema(SCHEMA, true, found !== null);
  await runner.query(`ALTER SCHEMA "${NEXT_SCHEMA}" RENAME TO "${SCHEMA}"`);
}
