import type { Citation } from "../src/entities/Citation";
import type { Tables } from "../src/entities/tables";
import { loadSnapshot } from "../src/snapshot/Snapshot";
import { readTables } from "../src/store/readTables";
import { useStore } from "../src/store/readStore";
import { readStoreFile } from "../src/store/storeFile";
import { TableDigests } from "./TableDigests";

/**
 * Reads a store's file back as a server does, into a snapshot. Rejects unless it has the digest of the dataset's files
 * and, table by table, the rows that were made of them.
 */
export async function verifyStore(path: string, digest: string, written: TableDigests): Promise<void> {
  const wrong = await useStore(await readStoreFile(path), async (store, dataset) => {
    const read = new TableDigests(store);
    await loadSnapshot(digesting(await readTables(store, dataset), read));
    return [
      ...written.differences(read),
      ...(dataset.digest === digest ? [] : [`its digest is ${dataset.digest} and not the files', ${digest}`]),
    ];
  });
  if (wrong.length > 0) throw new Error(`the new store did not verify: ${wrong.join("; ")}`);
}

/** Returns whether the file at a path is a sound store of the dataset with this digest, as this version writes it. */
export async function isStoreOf(path: string, digest: string): Promise<boolean> {
  try {
    return await useStore(await readStoreFile(path), (_, dataset) => Promise.resolve(dataset.digest === digest));
  } catch {
    return false;
  }
}

/** Adds all rows to the digests; the citations as they are read, since there may be too many to have at once. */
function digesting({ dataset, citations, ...lists }: Tables, digests: TableDigests): Tables {
  const add = (row: object) => digests.add(row.constructor, row);
  [dataset, ...Object.values(lists).flat()].forEach(add);
  async function* digested(): AsyncGenerator<Citation[]> {
    for await (const chunk of citations) {
      chunk.forEach(add);
      yield chunk;
    }
  }
  return { dataset, ...lists, citations: digested() };
}
