import type { Context } from "./context";
import type { Tables } from "./entities/tables";
import { SearchIndex } from "./search/SearchIndex";
import { loadSnapshot } from "./snapshot/Snapshot";

/** One edition of the dataset as it is served: all that a request reads. */
export type Edition = Context;

/** Where a request finds the edition that it reads from its beginning to its end. */
export interface Editions {
  /** The newest sound edition of the store. */
  readonly current: Edition;
  /** Why what is in the store now is not served, if so. */
  readonly fault: Error | undefined;
}

/** Builds the edition of all rows of a store. Rejects where a row refers to a record that is not there. */
export async function loadEdition(tables: Tables): Promise<Edition> {
  // Filters of the snapshot find words by the index that is built of it.
  const snapshot = await loadSnapshot(tables, (text, list) => searchIndex.findByWords(text, list));
  const searchIndex: SearchIndex = await SearchIndex.build(snapshot);
  return { snapshot, searchIndex };
}
