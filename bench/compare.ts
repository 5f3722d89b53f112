import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { dataFolder } from "../seed/dataFolder";
import { loadDataset } from "../seed/loadDataset";
import { generateDataset } from "./generate";
import { measure, type Measurement, medianOf } from "./peers/measure";
import { type Load, type RunningServer, startLoad, startServer } from "./peers/start";
import { compareResponses, postOf, revalidationOf } from "./operations/responses";
import { type Operation, operationsOver } from "./operations/operations";
import { forLargeDatasets, startWords } from "./startWords";

const usage = `usage: bench -- [--meetings N] [--server DIR] [--seconds S] [--rounds R]
Measures this server beside the limit, which is node:http with one SQL statement, and beside its peers, over one
generated dataset of N meetings (10000). DIR is the checkout whose server is measured (this one). Every server gets
every operation for S seconds (3) in each of R rounds (3), of which the medians are printed.`;

/** Settings of the measured server: it executes every request, of any one client, and writes nothing down. */
const executesAll = {
  HOST: "127.0.0.1",
  PORT: "0",
  LOG_LEVEL: "error",
  RATE_LIMIT_POINTS_PER_MINUTE: "0",
  MAX_CONCURRENT_REQUESTS_PER_CLIENT: "1000",
  MAX_REQUESTS_PER_CONNECTION: "1000000",
};

const limit = "node:http, one SQL statement";
const peers = {
  [limit]: "limit",
  "Apollo Server, TypeGraphQL, TypeORM": "typegraphql",
  "mercurius, jit, loaders": "mercurius",
  "GraphQL Yoga, Pothos, drizzle": "yoga",
  "Express, graphql-js, in memory": "express",
};
const measured = "this server";
/** Without the flood protection, which connections of trusted proxies pass by. */
const behindProxy = "this server, behind a proxy";
const revalidates = "this server, 304";
const root = join(__dirname, "..");
const peersFolder = join(__dirname, "peers");

/** By the names of a server and of an operation. */
type Results = Map<string, Map<string, Measurement[]>>;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      meetings: { type: "string", default: "10000" },
      server: { type: "string", default: root },
      seconds: { type: "string", default: "3" },
      rounds: { type: "string", default: "3" },
    },
  });
  const [meetings, seconds, rounds] = [values.meetings, values.seconds, values.rounds].map(Number);
  for (const number of [meetings, seconds, rounds])
    if (!Number.isInteger(number) || number! < 1) throw new Error(`That is not a whole number from 1.\n${usage}`);
  const operations = operationsOver(generateDataset(loadDataset(dataFolder), meetings!));
  const servers: RunningServer[] = [];
  let load: Load | undefined;
  try {
    for await (const server of start(resolve(values.server), meetings!)) servers.push(server);
    load = startLoad();
    for (const operation of operations) await compareResponses(servers, operation);
    const tasks = await tasksOf(servers, operations);
    await print(servers, operations, await measureAll(tasks, load, seconds!, rounds!));
  } finally {
    load?.end();
    await Promise.all(servers.map((server) => server.end()));
  }
}

/** Builds and seeds what is measured, and starts it: the server of a folder first. */
async function* start(folder: string, meetings: number): AsyncGenerator<RunningServer> {
  const [store, database] = ["store", "peers"].map((name) => join(root, "var", `bench-${name}-${meetings}.sqlite`));
  mkdirSync(join(root, "var"), { recursive: true });
  if (!existsSync(join(peersFolder, "node_modules"))) run(peersFolder, "npm", "ci");
  run(peersFolder, "npm", "run", "--silent", "build");
  run(folder, "npm", "run", "--silent", "build");
  run(folder, "npx", "tsx", "bench/data.ts", String(meetings), store!);
  run(root, "npx", "tsx", join(peersFolder, "database.ts"), String(meetings), database!);
  const settings = { ...executesAll, DATABASE_PATH: store! };
  const words = startWords(folder, forLargeDatasets);
  yield startServer(measured, words, folder, settings);
  yield startServer(behindProxy, words, folder, { ...settings, TRUSTED_PROXIES: "127.0.0.1" });
  for (const [name, file] of Object.entries(peers))
    yield startServer(name, [join(peersFolder, "dist", `${file}.js`)], peersFolder, { DATABASE: database! });
}

function run(folder: string, command: string, ...words: string[]): void {
  console.error(`${command} ${words.join(" ")}`);
  execFileSync(command, words, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}

/** A cell of the table: a server and an operation. */
interface Task {
  readonly row: string;
  readonly server: RunningServer;
  readonly operation: Operation;
  readonly requests: readonly object[];
  readonly status: "2xx" | "3xx";
}

/** Returns what is measured, servers in turn; last, that the first server revalidates responses. */
async function tasksOf(servers: readonly RunningServer[], operations: readonly Operation[]): Promise<Task[]> {
  const tasks = operations.flatMap((operation) => {
    const requests = operation.variables.map((variables) => postOf(operation, variables));
    return servers.map((server): Task => ({ row: server.name, server, operation, requests, status: "2xx" }));
  });
  const [server, operation] = [servers[0]!, operations.at(-1)!];
  const requests = [];
  for (const variables of operation.variables.slice(0, 500))
    requests.push(await revalidationOf(server, operation, variables));
  return [...tasks, { row: revalidates, server, operation, requests, status: "3xx" }];
}

/** Measures in rounds, so that what else the machine does meets all servers alike; the first round only warms up. */
async function measureAll(tasks: readonly Task[], load: Load, seconds: number, rounds: number): Promise<Results> {
  const rows = [limit, measured, behindProxy, revalidates, ...Object.keys(peers)];
  const results: Results = new Map(rows.map((row) => [row, new Map()]));
  for (let round = 0; round <= rounds; round++) {
    console.error(`round ${round} of ${rounds}`);
    for (const { row, server, operation, requests, status } of tasks) {
      const measurement = await measure(server, load, requests, seconds, status);
      const before = results.get(row)!.get(operation.name) ?? [];
      if (round > 0) results.get(row)!.set(operation.name, [...before, measurement]);
    }
  }
  return results;
}

/** Prints a table in Markdown. */
async function print(
  servers: readonly RunningServer[],
  operations: readonly Operation[],
  results: Results,
): Promise<void> {
  const rows = [["", ...operations.map(({ name }) => name), "RSS", "start"]];
  for (const [name, measurements] of results) {
    const cells = operations.map((operation) => {
      const rounds = measurements.get(operation.name);
      if (rounds === undefined) return "";
      const { perSecond, cpu } = medianOf(rounds);
      const ratio = perSecond / medianOf(results.get(limit)!.get(operation.name)!).perSecond;
      return `${perSecond.toFixed(0)}/s, ${ratio.toFixed(2)} ×, ${cpu.toFixed(0)} µs`;
    });
    const server = servers.find((each) => each.name === name);
    const rss = server && `${((await server.usage()).rss / 2 ** 20).toFixed(0)} MB`;
    rows.push([name, ...cells, rss ?? "", server ? `${server.startSeconds.toFixed(1)} s` : ""]);
  }
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  const [head, ...body] = rows.map(line);
  console.log([head, line(widths.map((width) => "-".repeat(width))), ...body].join("\n"));
  console.log(
    "\nRequests a second, × those of the limit, and microseconds of the processor (user and system) a request.",
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
