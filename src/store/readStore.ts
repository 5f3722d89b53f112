import type { DataSource } from "typeorm";
import type { Dataset } from "../entities/Dataset";
import type { Tables } from "../entities/tables";
import { openStore } from "./openStore";
import { readTables } from "./readTables";
import { readDatasetRow } from "./schemaVersion";
import { readError } from "./StoreError";
import type { StoreFile } from "./storeFile";

/** Opens the store of a file, calls `use` with it, and frees it. Rejects with a StoreError where any of that fails. */
export async function useStore<T>(
  file: StoreFile,
  use: (store: DataSource, dataset: Dataset) => Promise<T>,
): Promise<T> {
  let store: DataSource | undefined;
  try {
    store = await openStore(file.bytes);
    return await use(store, await readDatasetRow(store.manager, file.path));
  } catch (error) {
    throw readError(file.path, error);
  } finally {
    await store?.destroy();
  }
}

/** Gives all rows of the store of a file to `load` and returns what that makes of them. Rejects with a StoreError. */
export function loadStore<T>(file: StoreFile, load: (tables: Tables) => T | Promise<T>): Promise<T> {
  return useStore(file, async (store, dataset) => load(await readTables(store.manager, dataset)));
}
