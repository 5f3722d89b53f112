import { readFileSync, writeFileSync } from "node:fs";
import { readConfig } from "../src/config/config";
import { settingsTable } from "../src/config/settingsTable";
import { createServer } from "../src/server";
import { loadEdition } from "../src/edition";
import { loadStore } from "../src/store/readStore";
import { readStoreFile } from "../src/store/storeFile";
import { withSettings } from "./settings";
import { withAnswers } from "./tour";

/** Puts the table of settings and the server's real answers into the README. */
async function main(): Promise<void> {
  const current = await loadStore(await readStoreFile(readConfig().DATABASE_PATH), loadEdition);
  const app = await createServer({ current, fault: undefined });
  const ask = async (query: string): Promise<unknown> => {
    const response = await app.inject({ method: "POST", url: "/graphql", payload: { query } });
    const { data, errors } = response.json<{ data?: unknown; errors?: unknown }>();
    if (errors !== undefined) throw new Error(`${JSON.stringify(errors)} to ${query}`);
    return data;
  };
  const readme = withSettings(readFileSync("README.md", "utf8"), settingsTable());
  writeFileSync("README.md", await withAnswers(readme, ask));
  await app.close();
}

void main();
