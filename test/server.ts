import type { FastifyInstance } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "../seed/dataFolder";
import type { Dataset } from "../seed/shapes";
import { settings } from "../src/config/config";
import { type Edition, type Editions, loadEdition } from "../src/edition";
import { createServer } from "../src/server";
import { loadStore } from "../src/store/readStore";
import { readStoreFile } from "../src/store/storeFile";
import { folderOfRun } from "./folderOfRun";

/** What JSON gives: tests say what they expect of it. */
export type Json = ReturnType<typeof JSON.parse>;

/** A whole answer, as a client has it. */
export interface Answer {
  status: number;
  data?: Json;
  errors?: GraphQLFormattedError[];
}

/** The real server over a real store, and the ways in which a client queries it. */
export interface TestServer {
  app: FastifyInstance;
  edition: Edition;
  /** The whole answer to a request. */
  execute(query: string, variables?: object): Promise<Answer>;
  /** The data of an answer; fails where there is an error beside it. */
  read(query: string, variables?: object): Promise<Json>;
  /** The only error of an answer; fails where there is none, or more. */
  refusal(query: string, variables?: object): Promise<GraphQLFormattedError>;
  close(): Promise<void>;
}

/** Starts a server over the store of a name, which is seeded once a run; over that of the dataset if none is given. */
export async function startServer(
  name = "real",
  dataset: () => Dataset | Promise<Dataset> = realDataset,
): Promise<TestServer> {
  return serve(await storeOf(name, dataset));
}

/** The file of a store of this run, seeded by the seeder's own functions where it is not there yet. */
export async function storeOf(name: string, dataset: () => Dataset | Promise<Dataset>): Promise<string> {
  const path = join(folderOfRun(), `${name}.sqlite`);
  if (existsSync(path)) return path;
  // Loaded only where it is needed: most test files find their store seeded.
  const { writeStore } = await import("../seed/writeStore.js");
  await writeStore(path, await dataset());
  return path;
}

async function realDataset(): Promise<Dataset> {
  const { loadDataset } = await import("../seed/loadDataset.js");
  return loadDataset(dataFolder);
}

// One client that sends all the queries of a test file is not what the rate limit is meant for.
const generous = settings.parse({
  RATE_LIMIT_POINTS_PER_MINUTE: "0",
  MAX_CONCURRENT_REQUESTS_PER_CLIENT: "1000",
  MAX_COST: "1000000",
});

/** Reads the edition in the store of a file. */
export async function editionIn(path: string): Promise<Edition> {
  return loadStore(await readStoreFile(path), loadEdition);
}

/** Reads the edition of the dataset, as a server takes it. */
export async function realEditions(): Promise<Editions> {
  return { current: await editionIn(await storeOf("real", realDataset)), fault: undefined };
}

/** Starts a server over the store of a file. */
export async function serve(path: string): Promise<TestServer> {
  return serveEdition(await editionIn(path));
}

/** Starts a server over an edition. */
export async function serveEdition(edition: Edition): Promise<TestServer> {
  const app = await createServer({ current: edition, fault: undefined }, generous);
  async function execute(query: string, variables: object = {}): Promise<Answer> {
    const response = await app.inject({ method: "POST", url: "/graphql", payload: { query, variables } });
    return { status: response.statusCode, ...JSON.parse(response.body) };
  }
  async function read(query: string, variables?: object): Promise<Json> {
    const { data, errors } = await execute(query, variables);
    if (errors) throw new Error(`${JSON.stringify(errors)} to ${query} with ${JSON.stringify(variables)}`);
    return data;
  }
  return {
    app,
    edition,
    execute,
    read,
    async refusal(query, variables) {
      const { errors = [], data } = await execute(query, variables);
      if (errors.length !== 1)
        throw new Error(
          `${errors.length} errors, with ${JSON.stringify(data)}, to ${query} ${JSON.stringify(variables)}`,
        );
      return errors[0]!;
    },
    async close() {
      await app.close();
    },
  };
}
