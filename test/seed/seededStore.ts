import { join } from "node:path";
import type { DataSource } from "typeorm";
import { loadDataset } from "../../seed/loadDataset";
import { writeStore } from "../../seed/writeStore";
import { openStore } from "../../src/store/openStore";
import { readStoreFile } from "../../src/store/storeFile";
import { writeDataset, type Edit } from "./soundFiles";
import { temporaryFolder } from "./temporaryFolder";

const opened: DataSource[] = [];
afterAll(() => Promise.all(opened.map((store) => store.destroy())));

/** A store of the small dataset with these files edited, as the server opens it; closed after the tests. */
export async function seededStore(edits: Record<string, Edit> = {}): Promise<DataSource> {
  const path = join(temporaryFolder(), "liqa.sqlite");
  await writeStore(path, loadDataset(writeDataset(edits)));
  const store = await openStore((await readStoreFile(path)).bytes);
  opened.push(store);
  return store;
}
