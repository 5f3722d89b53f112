import { openStore } from "../../src/store";

/** The version of the dataset that a store has. */
export async function versionIn(path: string): Promise<string> {
  const store = await openStore(path);
  try {
    const [{ version }] = (await store.query("SELECT version FROM dataset")) as [{ version: string }];
    return version;
  } finally {
    await store.destroy();
  }
}
