import { existsSync } from "node:fs";
import { readConfig } from "../src/config/config";
import { openStore } from "../src/store";
import { isSealed } from "../src/storeSeal";
import { dataFolder } from "./dataFolder";
import { digestOf } from "./digest";
import type { Dataset } from "./shapes";
import { FaultyDataset, soundDataset } from "./soundDataset";
import { StoreError } from "./StoreError";
import { isOf } from "./verifyStore";
import { writeStore } from "./writeStore";

const usage = `usage: seed [--if-stale]
Builds the store from seed/data, at the path in DATABASE_PATH.
  --if-stale  only where there is no sound store, or its digest is not the files'`;

/** Seeds the store at a path from the files of a folder. Gives what it did, in a line for whoever ran it. */
export async function seed(folder: string, path: string, { ifStale = false } = {}): Promise<string> {
  const dataset = soundDataset(folder);
  if (ifStale && (await isFresh(path, dataset))) return `${path} is up to date`;
  const counts = await writeStore(path, dataset);
  const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return `${path} seeded: version ${dataset.header.version}, ${dataset.meetings.length} meetings, ${rows} rows`;
}

/** Whether the store at a path is whole and of these records; whatever is wrong with it, it is not. */
async function isFresh(path: string, dataset: Dataset): Promise<boolean> {
  if (!existsSync(path)) return false;
  try {
    if (!(await isSealed(path))) return false;
    const store = await openStore(path);
    try {
      return await isOf(store, digestOf(dataset));
    } finally {
      await store.destroy();
    }
  } catch {
    return false;
  }
}

/** The command: gives its exit code. */
export async function main(words: readonly string[], folder = dataFolder): Promise<number> {
  const unknown = words.find((word) => word !== "--if-stale");
  if (unknown !== undefined) {
    const asked = unknown === "--help" || unknown === "-h";
    (asked ? console.log : console.error)(asked ? usage : `unknown option ${unknown}\n${usage}`);
    return asked ? 0 : 2;
  }
  try {
    console.log(await seed(folder, storeSetting(), { ifStale: words.includes("--if-stale") }));
    return 0;
  } catch (error) {
    if (!(error instanceof FaultyDataset || error instanceof StoreError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function storeSetting(): string {
  try {
    return readConfig().DATABASE_PATH;
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
