import { readFileSync, writeFileSync } from "node:fs";
import type { DataSource } from "typeorm";
import { writeChecksum } from "../../src/store/checksum";
import { exportStore, openStore } from "../../src/store/openStore";

/** Changes the rows or tables of a store's file, and gives it the checksum that it would have if it was written so. */
export async function change(path: string, edit: (store: DataSource) => Promise<unknown>): Promise<void> {
  const store = await openStore(readFileSync(path));
  await edit(store);
  const bytes = exportStore(store);
  await store.destroy();
  writeChecksum(bytes);
  writeFileSync(path, bytes);
}
