import { createHash } from "node:crypto";
import { loadStore, useStore } from "./readStore";
import type { OpenedStore, Store } from "./Store";
import { fileState, readStoreFile } from "./storeFile";

/** The store in an SQLite file. It is held open by nothing: each edition is a copy of the file in memory. */
export class FileStore implements Store {
  constructor(readonly name: string) {}

  state(): Promise<string | undefined> {
    return fileState(this.name);
  }

  async open(): Promise<OpenedStore> {
    const file = await readStoreFile(this.name);
    return {
      state: file.state,
      fingerprint: createHash("sha256").update(file.bytes).digest("base64"),
      bytes: file.bytes.length,
      dataset: () => useStore(file, (_, dataset) => Promise.resolve(dataset)),
      load: (load) => loadStore(file, load),
      close: () => Promise.resolve(),
    };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
