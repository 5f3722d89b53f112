import { readFileSync, writeFileSync } from "node:fs";
import type { QueryRunner } from "typeorm";
import { writeDatabase } from "../../seed/writeDatabase";
import { writeChecksum } from "../../src/store/checksum";
import { exportStore, openStore } from "../../src/store/openStore";
import { connect, SCHEMA } from "../../src/store/postgres/connect";
import { selectStore } from "../../src/store/selectStore";
import type { Store } from "../../src/store/Store";
import { ofVersion, ownStore, reseed } from "./ownStore";
import { describePostgres, type PostgresServer, sharedPostgres } from "./postgresServer";

/** A store of a test's own, holding the dataset as version 1.0.0. */
export interface TestStore {
  /** The settings that name it. */
  settings: { DATABASE_PATH: string } | { DATABASE_URL: string };
  store(): Store;
  /** Seeds it anew, as `npm run seed` does, with the dataset of another version. */
  reseed(version: string): Promise<void>;
  /** Changes its rows or tables, as no seeding does. */
  change(edit: (runner: QueryRunner) => Promise<unknown>): Promise<void>;
}

// A database of the shared server from which others are copied, for that takes less time than seeding them.
let seeded: string | undefined;

/** Describes what holds whatever the store is, once for each kind. */
export function describeStores(sentence: string, tests: (own: (name: string) => Promise<TestStore>) => void): void {
  describe(`${sentence}, in an SQLite file,`, () => tests(async (name) => fileOf(await ownStore(name))));
  describePostgres(`${sentence}, in PostgreSQL,`, () =>
    tests(async (name) => {
      const server = await sharedPostgres();
      seeded ??= await seededDatabase(server);
      return databaseAt(await server.createDatabase(name, `TEMPLATE "${seeded}"`));
    }),
  );
}

function fileOf(path: string): TestStore {
  return {
    settings: { DATABASE_PATH: path },
    store: () => selectStore({ DATABASE_PATH: path }),
    reseed: (version) => reseed(path, version),
    async change(edit) {
      const store = await openStore(readFileSync(path));
      await edit(store.createQueryRunner());
      const bytes = exportStore(store);
      await store.destroy();
      writeChecksum(bytes);
      writeFileSync(path, bytes);
    },
  };
}

async function seededDatabase(server: PostgresServer): Promise<string> {
  await writeDatabase(await server.createDatabase("seeded"), ofVersion("1.0.0"));
  return "seeded";
}

/** A store in an empty database, which is seeded first. */
export async function databaseOf(url: string): Promise<TestStore> {
  await writeDatabase(url, ofVersion("1.0.0"));
  return databaseAt(url);
}

function databaseAt(url: string): TestStore {
  return {
    settings: { DATABASE_URL: url },
    store: () => selectStore({ DATABASE_URL: url, DATABASE_PATH: "" }),
    reseed: async (version) => void (await writeDatabase(url, ofVersion(version))),
    async change(edit) {
      const { dataSource, runner } = await connect(url, SCHEMA);
      await edit(runner);
      await dataSource.destroy();
    },
  };
}
