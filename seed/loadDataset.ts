import { listFaults, type Fault } from "./faults";
import { datasetOf, readDataset, type Files } from "./readDataset";
import { rules } from "./rules";
import type { Dataset } from "./shapes";

/** Lists every fault of a dataset's files. */
export class FaultyDataset extends Error {
  override readonly name = "FaultyDataset";

  constructor(readonly faults: readonly Fault[]) {
    super(listFaults(faults));
  }
}

/** Returns the dataset that a folder holds. Throws a FaultyDataset with everything that is wrong in it. */
export function loadDataset(folder: string): Dataset {
  return datasetOf(loadFiles(folder));
}

/** Returns the files that hold the dataset of a folder. Throws a FaultyDataset with everything that is wrong in them. */
export function loadFiles(folder: string): Files {
  const files = readDataset(folder);
  const faults = [...files.faults, ...rules.flatMap((rule) => [...rule(files)])];
  if (faults.length > 0) throw new FaultyDataset(faults);
  return files;
}
