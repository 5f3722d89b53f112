import { counterpartLoaders } from "./counterparts";
import { datasetLoaders } from "./dataset";
import { edgeLoaders } from "./edges";
import { groupLoaders } from "./groups";
import { connectionLoaders } from "./connections";
import { recordLoaders } from "./records";
import { tieLoaders } from "./ties";
import type { Store } from "./select";

/** Everything that a request can read of a store, but for what it searches. Made anew for each request, so that batches never mix requests. */
export const createLoaders = (store: Store) => ({
  ...recordLoaders(store),
  ...edgeLoaders(store),
  ...connectionLoaders(store),
  ...groupLoaders(store),
  ...tieLoaders(store),
  ...counterpartLoaders(store),
  ...datasetLoaders(store),
});

export type Loaders = ReturnType<typeof createLoaders>;
