import type { DataSource } from "typeorm";
import { datasetLoaders } from "./dataset";
import { edgeLoaders } from "./edges";
import { groupLoaders } from "./groups";
import { connectionLoaders } from "./connections";
import { recordLoaders } from "./records";
import { tieLoaders } from "./ties";

/** Everything that a request can read of a store. Made anew for each request, so that batches never mix requests. */
export const createLoaders = (store: DataSource) => ({
  ...recordLoaders(store),
  ...edgeLoaders(store),
  ...connectionLoaders(store),
  ...groupLoaders(store),
  ...tieLoaders(store),
  ...datasetLoaders(store),
});

export type Loaders = ReturnType<typeof createLoaders>;
