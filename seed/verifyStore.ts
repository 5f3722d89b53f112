import type { EntityManager } from "typeorm";
import type { Citation } from "../src/entities/Citation";
import type { Dataset as DatasetRow } from "../src/entities/Dataset";
import type { Tables } from "../src/entities/tables";
import { loadSnapshot } from "../src/snapshot/Snapshot";
import { readTables } from "../src/store/readTables";
import { useStore } from "../src/store/readStore";
import type { Store } from "../src/store/Store";
import { readStoreFile } from "../src/store/storeFile";
import { TableDigests } from "./TableDigests";

/**
 * Reads a store's file back as a server does, into a snapshot. Rejects unless it has the digest of the dataset's files
 * and, table by table, the rows that were made of them.
 */
export async function verifyStore(path: string, digest: string, written: TableDigests): Promise<void> {
  refuse(await useStore(await readStoreFile(path), ({ manager }, row) => differences(manager, row, digest, written)));
}

/** Does the same with the rows that an entity manager reads. */
export async function verifyRows(
  manager: EntityManager,
  row: DatasetRow,
  digest: string,
  written: TableDigests,
): Promise<void> {
  refuse(await differences(manager, row, digest, written));
}

async function differences(
  manager: EntityManager,
  row: DatasetRow,
  digest: string,
  written: TableDigests,
): Promise<string[]> {
  const read = new TableDigests(manager.dataSource);
  await loadSnapshot(digesting(await readTables(manager, row), read));
  return [
    ...written.differences(read),
    ...(row.digest === digest ? [] : [`its digest is ${row.digest} and not the files', ${digest}`]),
  ];
}

function refuse(wrong: string[]): void {
  if (wrong.length > 0) throw new Error(`the new store did not verify: ${wrong.join("; ")}`);
}

/** Returns whether a store is a sound one of the dataset with this digest, as this version writes it. */
export async function isStoreOf(store: Store, digest: string): Promise<boolean> {
  try {
    const opened = await store.open();
    try {
      return (await opened.dataset()).digest === digest;
    } finally {
      await opened.close();
    }
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
