import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../src/config/projectRoot";

test("The dashboard's typed documents are those of its queries and of the schema", () => {
  const script =
    'import { generate } from "./web/dashboard/graphql/generate.mjs"; process.stdout.write(await generate());';
  const options = { cwd: projectRoot, encoding: "utf8" as const, maxBuffer: 10_000_000 };
  const fresh = execFileSync("node", ["--input-type=module", "-e", script], options);
  const kept = readFileSync(join(projectRoot, "web/dashboard/graphql/__generated__/documents.ts"), "utf8");
  if (fresh !== kept) throw new Error("They are not: run `npm run schema` and commit what it writes.");
});
