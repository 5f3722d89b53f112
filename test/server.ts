import type { FastifyInstance } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DataSource, Logger } from "typeorm";
import { dataFolder } from "../seed/dataFolder";
import type { Dataset } from "../seed/shapes";
import { soundDataset } from "../seed/soundDataset";
import { writeStore } from "../seed/writeStore";
import { onlyStore } from "../src/operations/onlyStore";
import { settings } from "../src/config/config";
import { createServer } from "../src/server";
import { openStore } from "../src/store";
import { folderOfRun } from "./folderOfRun";

/** What JSON gives: tests say what they expect of it. */
export type Json = ReturnType<typeof JSON.parse>;

/** A whole answer, as a client has it. */
export interface Answer {
  status: number;
  data?: Json;
  errors?: GraphQLFormattedError[];
}

/** A statement that the server ran on the store, with its bound values. */
export interface Statement {
  sql: string;
  values: unknown[];
}

/** The real server over a real store, and the ways in which a client asks it. */
export interface TestServer {
  app: FastifyInstance;
  store: DataSource;
  /** The whole answer to a request. */
  ask(query: string, variables?: object): Promise<Answer>;
  /** The data of an answer; fails where there is an error beside it. */
  read(query: string, variables?: object): Promise<Json>;
  /** The only error of an answer; fails where there is none, or more. */
  refusal(query: string, variables?: object): Promise<GraphQLFormattedError>;
  /** What the server asks the store for a request that it answers without error. */
  statements(query: string, variables?: object): Promise<Statement[]>;
  close(): Promise<void>;
}

/** Starts a server over the store of a name, which is seeded once a run; over that of the dataset if none is given. */
export async function startServer(name = "real", dataset = () => soundDataset(dataFolder)): Promise<TestServer> {
  return serve(await storeOf(name, dataset));
}

/** The file of a store of this run, seeded by the seeder's own functions where it is not there yet. */
export async function storeOf(name: string, dataset: () => Dataset): Promise<string> {
  const path = join(folderOfRun(), `${name}.sqlite`);
  if (!existsSync(path)) await writeStore(path, dataset());
  return path;
}

// One client that asks all that a test file asks is not what budgets are meant for; and what is kept runs no statement.
const generous = settings.parse({
  RATE_LIMIT_POINTS_PER_MINUTE: "0",
  MAX_CONCURRENT_REQUESTS_PER_CLIENT: "1000",
  MAX_COST: "1000000",
});

/** Starts a server over the store of a file. */
export async function serve(path: string): Promise<TestServer> {
  const ran: Statement[] = [];
  const store = await openStore(path, recorder(ran));
  const app = await createServer(await onlyStore(store), generous);
  async function ask(query: string, variables: object = {}): Promise<Answer> {
    const response = await app.inject({ method: "POST", url: "/graphql", payload: { query, variables } });
    return { status: response.statusCode, ...JSON.parse(response.body) };
  }
  async function read(query: string, variables?: object): Promise<Json> {
    const { data, errors } = await ask(query, variables);
    if (errors) throw new Error(`${JSON.stringify(errors)} to ${query} with ${JSON.stringify(variables)}`);
    return data;
  }
  return {
    app,
    store,
    ask,
    read,
    async refusal(query, variables) {
      const { errors = [], data } = await ask(query, variables);
      if (errors.length !== 1)
        throw new Error(
          `${errors.length} errors, with ${JSON.stringify(data)}, to ${query} ${JSON.stringify(variables)}`,
        );
      return errors[0]!;
    },
    async statements(query, variables) {
      ran.length = 0;
      await read(query, variables);
      return [...ran];
    },
    async close() {
      await app.close();
      await store.destroy();
    },
  };
}

/** A TypeORM logger that keeps every statement. */
function recorder(ran: Statement[]): Logger {
  return {
    logQuery: (sql, values = []) => void ran.push({ sql, values: values as unknown[] }),
    logQueryError: () => undefined,
    logQuerySlow: () => undefined,
    logSchemaBuild: () => undefined,
    logMigration: () => undefined,
    log: () => undefined,
  };
}
