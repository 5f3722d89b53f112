import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../web/queries");

/** The queries of the soak: each of the explorer as it is, which is prepared once, and as often one that is new. */
export const soakQueries: readonly ((turn: number) => string)[] = readdirSync(folder)
  .filter((name) => name.endsWith(".graphql"))
  .sort()
  .map((name) => readFileSync(join(folder, name), "utf8"))
  .flatMap((query) => [() => query, (turn: number) => `${query}\n# ${turn}`]);
