import { readFileSync, writeFileSync } from "node:fs";
import { buildSchema } from "../src/buildSchema";
import { readConfig } from "../src/config/config";
import { settingsTable } from "../src/config/settingsTable";
import { loadEdition } from "../src/edition";
import { createServer } from "../src/server";
import { loadStore } from "../src/store/readStore";
import { readStoreFile } from "../src/store/storeFile";
import { possibleTypesBlock, withBlock } from "./blocks";
import { withAnswers } from "./tour";

/** Renews what the documentation has of the code: the server's real answers, the settings and the possible types. */
async function main(): Promise<void> {
  const current = await loadStore(await readStoreFile(readConfig().DATABASE_PATH), loadEdition);
  const app = await createServer({ current, fault: undefined });
  const ask = async (query: string): Promise<unknown> => {
    const response = await app.inject({ method: "POST", url: "/graphql", payload: { query } });
    const { data, errors } = response.json<{ data?: unknown; errors?: unknown }>();
    if (errors !== undefined) throw new Error(`${JSON.stringify(errors)} to ${query}`);
    return data;
  };
  for (const file of ["README.md", "docs/tour.md"])
    writeFileSync(file, await withAnswers(readFileSync(file, "utf8"), ask));
  const settings = withBlock(readFileSync("docs/settings.md", "utf8"), "settings", settingsTable());
  writeFileSync("docs/settings.md", settings);
  const clients = withBlock(
    readFileSync("docs/clients.md", "utf8"),
    "possible types",
    possibleTypesBlock(buildSchema()),
  );
  writeFileSync("docs/clients.md", clients);
  await app.close();
}

void main();
