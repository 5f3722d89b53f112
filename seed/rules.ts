import type { Fault } from "./faults";
import type { Files } from "./readDataset";

/** What must be true of the records of sound shape: a pure function that tells every place where it is not. */
export type Rule = (files: Files) => Iterable<Fault>;

/** Every rule, in no order: each sees all files and none needs another. */
export const rules: readonly Rule[] = [];
