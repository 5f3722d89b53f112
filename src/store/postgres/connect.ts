import "reflect-metadata";
import { DataSource, type QueryRunner } from "typeorm";
import { entities } from "../../entities/tables";
import { StoreError } from "../StoreError";

/** The schema of the database that holds the edition; and the channel on which a seeding tells of it. */
export const SCHEMA = "liqa";

const connectTimeoutMs = 10_000;
const leastVersion = 130_000;

/** A connection to a database, with TypeORM over it. All goes through the runner: the data source has no other connection. */
export interface Connection {
  readonly dataSource: DataSource;
  readonly runner: QueryRunner;
}

/** Connects to a database whose tables are in a schema. Rejects with the driver's error. */
export async function connect(url: string, schema: string, queryTimeoutMs?: number): Promise<Connection> {
  const dataSource = new DataSource({
    type: "postgres",
    schema,
    entities,
    installExtensions: false,
    poolSize: 1,
    connectTimeoutMS: connectTimeoutMs,
    applicationName: "liqa",
    // The connection that is held tells of its errors itself.
    poolErrorHandler: () => undefined,
    extra: { connectionString: url, keepAlive: true, query_timeout: queryTimeoutMs },
  });
  await dataSource.initialize();
  try {
    for (const { columns } of dataSource.entityMetadatas)
      for (const column of columns) if (TEXT.has(String(column.type))) column.collation = "C";
    const runner = dataSource.createQueryRunner();
    await refuseUnfit(runner, withoutPassword(url));
    return { dataSource, runner };
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/** Returns the URL of a database as messages show it: without the password, and without parameters, which may hold one. */
export function withoutPassword(url: string): string {
  const { username, host, pathname, searchParams } = new URL(url);
  const user = username === "" ? "" : `${username}@`;
  return `postgres://${user}${host || (searchParams.get("host") ?? "localhost")}${pathname}`;
}

// In the order of code points, as SQLite has them, whatever the database's locale.
const TEXT = new Set(["text", "varchar", "simple-json"]);

/** Refuses a server that is too old, and a database that cannot hold both scripts. */
async function refuseUnfit(runner: QueryRunner, name: string): Promise<void> {
  // TypeORM asks for no setting.
  const show = async (setting: string) =>
    String(((await runner.query(`SHOW ${setting}`)) as Record<string, unknown>[])[0]![setting]);
  if (Number(await show("server_version_num")) < leastVersion)
    throw new StoreError(
      `The store ${name} cannot be used: its PostgreSQL is ${await show("server_version")}. Liqa needs version 13 or later.`,
    );
  const encoding = await show("server_encoding");
  if (encoding !== "UTF8")
    throw new StoreError(
      `The store ${name} cannot be used: the database's encoding is ${encoding}. Create one with ENCODING 'UTF8', and name it in DATABASE_URL.`,
    );
}
