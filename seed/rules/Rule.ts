import type { Fault } from "../faults";
import type { Files } from "../readDataset";

/** What must be true of the records of sound shape: tells every place where it is not, and what would be right. */
export type Rule = (files: Files) => Iterable<Fault>;
