import { dataFolder } from "./dataFolder";
import { kinds } from "./shapes";
import { FaultyDataset, loadDataset } from "./loadDataset";

const usage = `usage: check [FOLDER]
Prints every fault of the dataset's files, as path:line:column: what is wrong: what would be right.
  FOLDER  where the files are; seed/data unless given`;

/** The command: prints every fault, or else how many records there are, and gives its exit code. */
export function main(words: readonly string[]): number {
  const [folder = dataFolder, ...more] = words;
  if (folder.startsWith("-") || more.length > 0) {
    console.error(usage);
    return folder === "--help" ? 0 : 2;
  }
  try {
    const dataset = loadDataset(folder);
    console.log(`${folder} is sound: ${kinds.map((kind) => `${dataset[kind].length} ${kind}`).join(", ")}`);
    return 0;
  } catch (error) {
    if (!(error instanceof FaultyDataset)) throw error;
    console.log(error.message);
    return 1;
  }
}

if (require.main === module) process.exitCode = main(process.argv.slice(2));
