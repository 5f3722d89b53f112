import "reflect-metadata";
import { setFlagsFromString } from "node:v8";
import { DataSource } from "typeorm";
import { entities } from "../entities/tables";

// SQLite is WebAssembly that runs for a moment: V8's optimizing compiler would take as long again and 10 MB that stay.
setFlagsFromString("--liftoff-only");

/** Opens a store from the bytes of its file. It is a copy in memory: whoever opens it destroys it. */
export function openStore(bytes: Uint8Array): Promise<DataSource> {
  return new DataSource({ type: "sqljs", database: bytes, entities }).initialize();
}

/** Creates an empty store in memory, with every table, for seeding. Whoever creates it destroys it. */
export async function createStore(): Promise<DataSource> {
  const store = await new DataSource({ type: "sqljs", entities }).initialize();
  // Otherwise tables are created in the order in which modules were loaded, and the same rows give other bytes.
  store.entityMetadatas.sort((a, b) => (a.name < b.name ? -1 : 1));
  await store.synchronize();
  return store;
}

/** Returns the bytes of the file that a store would be. */
export function exportStore(store: DataSource): Buffer {
  const { buffer, byteOffset, byteLength } = store.sqljsManager.exportDatabase();
  return Buffer.from(buffer, byteOffset, byteLength);
}
