import type { Dataset } from "../entities/Dataset";
import type { Tables } from "../entities/tables";

/** Where an edition is stored: an SQLite file, or a PostgreSQL database. */
export interface Store {
  /** What messages call it; without a password. */
  readonly name: string;
  /** Returns what tells one state of the store from another without reading it; undefined where none is seen. */
  state(): Promise<string | undefined>;
  /** Opens the edition that is in the store now. Rejects with a StoreError. Whoever opens it closes it. */
  open(): Promise<OpenedStore>;
  /** Has `changed` called as soon as the store tells that its state may be another; a file never does. */
  listen?(changed: () => void): void;
  /** Lets the store go. What is under way rejects. */
  close(): Promise<void>;
}

/** The edition that was in a store at one moment, whatever becomes of the store meanwhile. */
export interface OpenedStore {
  /** What `Store.state` was at that moment. */
  readonly state: string;
  /** Tells this edition from all others. */
  readonly fingerprint: string;
  /** Size of its file, if it is one. */
  readonly bytes?: number;
  /** Returns the row of the dataset. Rejects with a StoreError where another version of Liqa wrote the store. */
  dataset(): Promise<Dataset>;
  /** Gives all rows to `load` and returns what that makes of them. Rejects with a StoreError. */
  load<T>(load: Load<T>): Promise<T>;
  close(): Promise<void>;
}

/** Makes something of all rows. */
export type Load<T> = (tables: Tables) => T | Promise<T>;
