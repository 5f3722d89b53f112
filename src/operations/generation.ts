import { stat } from "node:fs/promises";
import type { DataSource, Logger } from "typeorm";
import { Dataset } from "../entities/Dataset";
import { openStore } from "../store";
import { storeVersion } from "../storeVersion";
import { refuseUnsound, StoreFault, storeFault } from "./storeFault";

/** A store as it was once seeded: what is read of it never changes. */
export interface Generation {
  readonly store: DataSource;
  readonly dataset: Dataset;
  /** The size of its file. */
  readonly bytes: number;
}

/** What tells one state of a file from another without reading it. */
export interface Identity {
  readonly file: string;
  readonly state: string;
  readonly bytes: number;
}

/** The identity of the file at a path; undefined where none can be seen. */
export async function identityOf(path: string): Promise<Identity | undefined> {
  try {
    const { dev, ino, size, mtimeNs } = await stat(path, { bigint: true });
    return { file: `${dev}:${ino}`, state: `${dev}:${ino}:${size}:${mtimeNs}`, bytes: Number(size) };
  } catch {
    return undefined;
  }
}

/** Opens the store at a path once it is known to be whole and of this version. Rejects with a StoreFault. */
export async function openGeneration(
  path: string,
  logger: Logger,
): Promise<{ generation: Generation; identity: Identity }> {
  for (let attempt = 1; ; attempt++) {
    const before = await identityOf(path);
    await refuseUnsound(path);
    const store = await openStore(path, logger).catch((error: unknown) => Promise.reject(storeFault(path, error)));
    // What was checked and what was opened may be two files, where a seeding came between.
    const after = await identityOf(path);
    if (before !== undefined && before.state === after?.state)
      return { generation: { store, dataset: await datasetOf(store, path), bytes: before.bytes }, identity: before };
    await store.destroy();
    if (attempt === 5) throw new StoreFault(path, "it changes faster than it can be read");
  }
}

async function datasetOf(store: DataSource, path: string): Promise<Dataset> {
  try {
    const [version] = (await store.query("PRAGMA user_version")) as { user_version: number }[];
    if (version?.user_version !== storeVersion(store))
      throw new StoreFault(path, "it was written by another version of Liqa");
    const [dataset] = await store.getRepository(Dataset).find();
    if (dataset === undefined) throw new StoreFault(path, "it holds no dataset");
    return dataset;
  } catch (error) {
    await store.destroy();
    throw storeFault(path, error);
  }
}
