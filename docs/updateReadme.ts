import { readFileSync, writeFileSync } from "node:fs";
import { readConfig } from "../src/config";
import { createServer } from "../src/server";
import { openStore } from "../src/store";
import { withAnswers } from "./tour";

/** Puts the server's real answers into the README's tour. */
async function main(): Promise<void> {
  const store = await openStore(readConfig().STORE);
  const app = await createServer(store);
  const ask = async (query: string): Promise<unknown> => {
    const response = await app.inject({ method: "POST", url: "/graphql", payload: { query } });
    const { data, errors } = response.json<{ data?: unknown; errors?: unknown }>();
    if (errors !== undefined) throw new Error(`${JSON.stringify(errors)} to ${query}`);
    return data;
  };
  writeFileSync("README.md", await withAnswers(readFileSync("README.md", "utf8"), ask));
  await app.close();
  await store.destroy();
}

void main();
