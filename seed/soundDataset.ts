import { listFaults, type Fault } from "./faults";
import { datasetOf, readDataset, type Files } from "./readDataset";
import { rules } from "./rules";
import type { Dataset } from "./shapes";

/** That a dataset's files are not without fault; the message lists every fault. */
export class FaultyDataset extends Error {
  override readonly name = "FaultyDataset";

  constructor(readonly faults: readonly Fault[]) {
    super(listFaults(faults));
  }
}

/** The dataset that a folder holds. Throws a FaultyDataset with everything that is wrong in it. */
export function soundDataset(folder: string): Dataset {
  return datasetOf(soundFiles(folder));
}

/** The same, as the files that hold it. */
export function soundFiles(folder: string): Files {
  const files = readDataset(folder);
  const faults = [...files.faults, ...rules.flatMap((rule) => [...rule(files)])];
  if (faults.length > 0) throw new FaultyDataset(faults);
  return files;
}
