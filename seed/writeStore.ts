import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { DataSource } from "typeorm";
import { buildSearchIndex } from "../src/search/buildSearchIndex";
import { createStore, openStore } from "../src/store";
import { seal } from "../src/storeSeal";
import { storeVersion } from "../src/storeVersion";
import { digestOf } from "./digest";
import { insertRows } from "./insertRows";
import { newStoreFor, removeLitter } from "./newStore";
import { tables } from "./rows/tables";
import type { Dataset } from "./shapes";
import { StoreError, storeError } from "./StoreError";
import { verifyStore } from "./verifyStore";

/** How many rows each table has. */
export type Counts = ReadonlyMap<string, number>;

/**
 * Puts a store of the dataset at a path: writes a new one beside it, verifies that, and renames it over the old one.
 * Whatever happens on the way, the old one is as it was. Throws a StoreError that names the file and says what to do.
 */
export async function writeStore(path: string, dataset: Dataset): Promise<Counts> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return await replaceStore(existsSync(path) ? realpathSync(path) : path, dataset);
  } catch (error) {
    throw storeError(path, error);
  }
}

async function replaceStore(path: string, dataset: Dataset): Promise<Counts> {
  removeLitter(path);
  refuseUnlessReplaceable(path);
  const fresh = newStoreFor(path);
  try {
    const digest = digestOf(dataset);
    const counts = await fill(fresh.path, dataset, digest);
    seal(fresh.path);
    flushFile(fresh.path);
    await closing(await openStore(fresh.path), (store) => verifyStore(store, counts, digest));
    renameSync(fresh.path, path);
    flushFolder(dirname(path));
    return counts;
  } finally {
    fresh.discard();
  }
}

async function fill(path: string, dataset: Dataset, digest: string): Promise<Counts> {
  const counts = new Map<string, number>();
  await closing(await createStore(path), async (store) => {
    for (const setting of settings) await store.query(`PRAGMA ${setting}`);
    await store.transaction(async (manager) => {
      for (const [entity, rows] of tables(dataset, digest)) {
        const { tableName } = store.getMetadata(entity);
        counts.set(tableName, (counts.get(tableName) ?? 0) + (await insertRows(manager, entity, rows)));
      }
      await buildSearchIndex(manager);
      await manager.query(`PRAGMA user_version = ${storeVersion(store)}`);
    });
  });
  return counts;
}

/** Nobody sees the new store before it is whole and flushed, so that neither a journal nor a flush at each step is needed. */
const settings = ["journal_mode = MEMORY", "synchronous = OFF", "foreign_keys = OFF", "cache_size = -200000"];

async function closing<T>(store: DataSource, use: (store: DataSource) => Promise<T>): Promise<T> {
  try {
    return await use(store);
  } finally {
    await store.destroy();
  }
}

function refuseUnlessReplaceable(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new StoreError(`${path} is a directory: remove it, or name another file in DATABASE_PATH`);
  for (const journal of [`${path}-journal`, `${path}-wal`])
    if (existsSync(journal))
      throw new StoreError(
        `${journal} says that another program has written to the store: close it and remove that file`,
      );
}

function flushFile(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** So that the new name, too, outlives a loss of power. The store is in its place already, and some systems flush no folders. */
function flushFolder(path: string): void {
  try {
    flushFile(path);
  } catch (error) {
    console.warn(`${path} could not be flushed to disk: ${(error as Error).message}`);
  }
}
