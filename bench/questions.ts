import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// As seen from bench/ and from dist/bench/.
const folders = [join(__dirname, "../web/queries"), join(__dirname, "../../web/queries")];

/** What the soak asks: every question of the explorer as it is, which can be kept, and as often one that nobody has asked before. */
export const questions: readonly ((turn: number) => string)[] = queriesOfExplorer().flatMap((query) => [
  () => query,
  (turn) => `${query}\n# ${turn}`,
]);

function queriesOfExplorer(): string[] {
  for (const folder of folders) {
    try {
      const names = readdirSync(folder).filter((name) => name.endsWith(".graphql"));
      return names.sort().map((name) => readFileSync(join(folder, name), "utf8"));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  throw new Error("The explorer's queries are not where they were.");
}
