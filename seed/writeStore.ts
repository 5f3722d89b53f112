import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { writeChecksum } from "../src/store/checksum";
import { createStore, exportStore } from "../src/store/openStore";
import { StoreError, writeError } from "../src/store/StoreError";
import { digestOf } from "./digest";
import { fillStore } from "./fillStore";
import type { Dataset } from "./shapes";
import type { TableDigests } from "./TableDigests";
import { removeStaleTempFiles, tempStore } from "./tempStore";
import { verifyStore } from "./verifyStore";

/**
 * Puts a store of the dataset at a path: writes a new one beside it, verifies that, and renames it over the old one.
 * Whatever happens on the way, the old one is as it was. Returns the number of rows of each entity. Throws a StoreError
 * that names the file and says what to do.
 */
export async function writeStore(path: string, dataset: Dataset): Promise<ReadonlyMap<string, number>> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return await replaceStore(existsSync(path) ? realpathSync(path) : path, dataset);
  } catch (error) {
    throw writeError(path, error);
  }
}

async function replaceStore(path: string, dataset: Dataset): Promise<ReadonlyMap<string, number>> {
  removeStaleTempFiles(path);
  refuseUnlessReplaceable(path);
  const temp = tempStore(path);
  try {
    const digest = digestOf(dataset);
    const written = await writeNewStore(temp.path, dataset, digest);
    await verifyStore(temp.path, digest, written);
    renameSync(temp.path, path);
    flushFolder(dirname(path));
    return written.counts();
  } finally {
    temp.discard();
  }
}

/** Writes a store where there is no file yet, down to the disk. */
async function writeNewStore(path: string, dataset: Dataset, digest: string): Promise<TableDigests> {
  const store = await createStore();
  try {
    const written = await store.transaction((manager) => fillStore(manager, dataset, digest));
    const bytes = exportStore(store);
    writeChecksum(bytes);
    flushed(path, "wx", (file) => writeFileSync(file, bytes));
    return written;
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

/** Opens a file or a folder, and flushes it to the disk once `use` has used it. */
function flushed(path: string, flags: string, use: (descriptor: number) => void = () => undefined): void {
  const descriptor = openSync(path, flags);
  try {
    use(descriptor);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** So that the new name, too, outlives a loss of power. The store is in its place already, and some systems flush no folders. */
function flushFolder(path: string): void {
  try {
    flushed(path, "r");
  } catch (error) {
    console.warn(`${path} could not be flushed to disk: ${(error as Error).message}`);
  }
}
