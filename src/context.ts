import { forAsLongAs } from "./loaders/deadline";
import { createLoaders } from "./loaders/loaders";
import type { Store } from "./loaders/select";
import { searchLoaders } from "./search/search";

/** What a request carries to its resolvers: all that it can read of a store. */
export interface Context {
  load: ReturnType<typeof createLoaders> & ReturnType<typeof searchLoaders>;
}

/** A fresh context over a store, to be read for so many milliseconds; for as long as it takes, if not given. */
export function createContext(store: Store, milliseconds = Infinity): Context {
  const readable = forAsLongAs(milliseconds, store);
  return { load: { ...createLoaders(readable), ...searchLoaders(readable) } };
}
