import { listFaults } from "../../seed/faults";
import { FaultyDataset, loadDataset } from "../../seed/loadDataset";
import { writeDataset, type Edit } from "./soundFiles";

/** The faults of the small dataset with these files edited, a line each, as they are printed from its folder. */
export function faultsOf(edits: Record<string, Edit>): string[] {
  const folder = writeDataset(edits);
  try {
    loadDataset(folder);
    return [];
  } catch (error) {
    if (!(error instanceof FaultyDataset)) throw error;
    return listFaults(error.faults, folder).split("\n");
  }
}

/** A test that the small dataset, with these files edited, has these faults and no other. */
export function breaks(sentence: string, edits: Record<string, Edit>, faults: string[]): void {
  test(sentence, () => expect(faultsOf(edits)).toEqual(faults));
}
