import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../web/queries");

/** What the soak asks: every question of the explorer as it is, which can be kept, and as often one that nobody has asked before. */
export const questions: readonly ((turn: number) => string)[] = readdirSync(folder)
  .filter((name) => name.endsWith(".graphql"))
  .sort()
  .map((name) => readFileSync(join(folder, name), "utf8"))
  .flatMap((query) => [() => query, (turn: number) => `${query}\n# ${turn}`]);
