import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The project's folder, whether this file runs as source or compiled, and wherever the process was started. */
export const projectRoot = findRoot(__dirname);

function findRoot(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`There is no package.json above ${__dirname}.`);
  return findRoot(parent);
}
