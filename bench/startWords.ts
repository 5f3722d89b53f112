import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Node's option that docs/operating/sizing.md advises for large datasets, which `npm start` is not made for. */
export const forLargeDatasets = "--max-semi-space-size=32";

/** Returns what `npm start` in a folder gives to Node, with more options after its own. */
export function startWords(folder: string, ...options: string[]): string[] {
  const { scripts } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { scripts: { start: string } };
  const words = scripts.start.replace(/^(exec )?node /, "").split(" ");
  return [...words.slice(0, -1), ...options, join(folder, words.at(-1)!)];
}
