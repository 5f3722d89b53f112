import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where the dataset's files are: `seed/data` of the project, whether this runs from `seed/` or compiled from `dist/seed/`. */
export const dataFolder = join(projectRoot(__dirname), "seed", "data");

function projectRoot(folder: string): string {
  if (existsSync(join(folder, "package.json")) || folder === dirname(folder)) return folder;
  return projectRoot(dirname(folder));
}
