import { createLoaders, type Loaders } from "./loaders/loaders";
import type { Store } from "./loaders/select";
import { forAsLongAs } from "./loaders/deadline";

/** What a request carries to its resolvers. */
export interface Context {
  load: Loaders;
}

/** A fresh context over a store, to be read for so many milliseconds; for as long as it takes, if not given. */
export function createContext(store: Store, milliseconds = Infinity): Context {
  return { load: createLoaders(forAsLongAs(milliseconds, store)) };
}
