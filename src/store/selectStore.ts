import { FileStore } from "./FileStore";
import { PostgresStore } from "./postgres/PostgresStore";
import type { Store } from "./Store";

/** Which store the settings name. */
export interface StoreSettings {
  DATABASE_URL?: string | undefined;
  DATABASE_PATH: string;
}

/** Returns the store of the settings, without opening it: the PostgreSQL database if there is a URL, or else the file. */
export function selectStore({ DATABASE_URL, DATABASE_PATH }: StoreSettings): Store {
  return DATABASE_URL === undefined ? new FileStore(DATABASE_PATH) : new PostgresStore(DATABASE_URL);
}
