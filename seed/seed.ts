import { readConfig } from "../src/config/config";
import { selectStore, type StoreSettings } from "../src/store/selectStore";
import { StoreError } from "../src/store/StoreError";
import { dataFolder } from "./dataFolder";
import { digestOf } from "./digest";
import { FaultyDataset, loadDataset } from "./loadDataset";
import { isStoreOf } from "./verifyStore";
import { writeDatabase } from "./writeDatabase";
import { writeStore } from "./writeStore";

const usage = `usage: seed [--if-stale]
Builds the store from seed/data: in the database in DATABASE_URL, or else at the path in DATABASE_PATH.
  --if-stale  only where there is no sound store, or its digest is not the files'`;

/** Seeds the store of the settings from the files of a folder. Returns what it did, in a line for whoever ran it. */
export async function seed(folder: string, settings: StoreSettings, { ifStale = false } = {}): Promise<string> {
  const dataset = loadDataset(folder);
  const store = selectStore(settings);
  try {
    if (ifStale && (await isStoreOf(store, digestOf(dataset)))) return `${store.name} is up to date`;
  } finally {
    await store.close();
  }
  const { DATABASE_URL, DATABASE_PATH } = settings;
  const write = DATABASE_URL === undefined ? writeStore(DATABASE_PATH, dataset) : writeDatabase(DATABASE_URL, dataset);
  const rows = [...(await write).values()].reduce((sum, count) => sum + count, 0);
  return `${store.name} seeded: version ${dataset.header.version}, ${dataset.meetings.length} meetings, ${rows} rows`;
}

/** Runs the command and returns its exit code. */
export async function main(words: readonly string[], folder = dataFolder): Promise<number> {
  const unknown = words.find((word) => word !== "--if-stale");
  if (unknown !== undefined) {
    const asked = unknown === "--help" || unknown === "-h";
    (asked ? console.log : console.error)(asked ? usage : `unknown option ${unknown}\n${usage}`);
    return asked ? 0 : 2;
  }
  try {
    console.log(await seed(folder, storeSettings(), { ifStale: words.includes("--if-stale") }));
    return 0;
  } catch (error) {
    if (!(error instanceof FaultyDataset || error instanceof StoreError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function storeSettings(): StoreSettings {
  try {
    return readConfig();
  } catch (error) {
    throw new StoreError((error as Error).message);
  }
}

if (require.main === module)
  main(process.argv.slice(2)).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
