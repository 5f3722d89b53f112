import type { DataSource } from "typeorm";
import { createLoaders, type Loaders } from "./loaders/loaders";

/** What a request carries to its resolvers. */
export interface Context {
  load: Loaders;
}

/** A fresh context over a store. */
export function createContext(store: DataSource): Context {
  return { load: createLoaders(store) };
}
