import type { SearchIndex } from "./search/SearchIndex";
import type { Snapshot } from "./snapshot/Snapshot";

/** What a request carries to its resolvers: the edition of the dataset that it reads from its beginning to its end. */
export interface Context {
  readonly snapshot: Snapshot;
  readonly searchIndex: SearchIndex;
}
