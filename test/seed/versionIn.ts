import { useStore } from "../../src/store/readStore";
import { readStoreFile } from "../../src/store/storeFile";

/** The version of the dataset that a store has. */
export async function versionIn(path: string): Promise<string> {
  return useStore(await readStoreFile(path), (_, { version }) => Promise.resolve(version));
}
