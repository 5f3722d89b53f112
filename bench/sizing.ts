import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startWords } from "./startWords";

const usage = `usage: bench:sizing -- [NODE_OPTION...] SETTING=VALUE...
Starts the server like npm start, with these options of Node such as --max-semi-space-size=32, and with these settings
such as DATABASE_PATH=var/bench-10000.sqlite WORKERS=2, and prints what it takes on Linux: to start, in memory, and of
the processor for each request, from which follow the requests per second of a core that does nothing else.`;

const root = join(__dirname, "..");
const seconds = Number(process.env.SECONDS ?? 10);
const connections = 16;
const ticksPerSecond = 100;

interface Sent {
  method: string;
  path: string;
  body?: string;
  headers?: Record<string, string>;
}

async function main(words: string[]): Promise<void> {
  const options = words.filter((word) => word.startsWith("--"));
  const assignments = words.filter((word) => !options.includes(word));
  if (assignments.some((word) => !/^[A-Z_]+=/.test(word))) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const settings = Object.fromEntries(assignments.map((word) => /^([A-Z_]+)=(.*)$/.exec(word)!.slice(1)));
  const fixed = { HOST: "127.0.0.1", PORT: "0", RATE_LIMIT_POINTS_PER_MINUTE: "1000000000", SHUTDOWN_DELAY_MS: "0" };
  const env = { ...process.env, ...fixed, MAX_CONCURRENT_REQUESTS_PER_CLIENT: "1000", ...settings };
  const startedAt = performance.now();
  const server = spawn(process.execPath, startWords(root, ...options), {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<number>((resolve) =>
    createInterface({ input: server.stdout }).on("line", (line) => {
      const found = /^Liqa is at http:\/\/[^:]+:(\d+)/.exec(line)?.[1];
      if (found !== undefined) resolve(Number(found));
    }),
  );
  const wall = (performance.now() - startedAt) / 1000;
  console.log(`start: ${wall.toFixed(1)} s, ${cpuSeconds(server.pid!).toFixed(1)} s of the processor`);

  const page = readFileSync(join(__dirname, "operations/page.graphql"), "utf8");
  const get = `/graphql?query=${encodeURIComponent("{ dataset { version } meetings(first: 1) { totalCount } }")}`;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const exchange = (sent: Sent) => send(port, agent, sent);
  const { etag } = await exchange({ method: "GET", path: get });
  const kinds: Record<string, () => Sent> = {
    "a page of 20 meetings": () => ({ method: "POST", path: "/graphql", body: JSON.stringify(aPage(page)) }),
    "a small query": () => ({ method: "GET", path: get }),
    "a small query that the client has": () => ({ method: "GET", path: get, headers: { "if-none-match": etag } }),
  };
  for (const [name, make] of Object.entries(kinds)) {
    await load(exchange, make, seconds / 5);
    const [cpu, from] = [cpuSeconds(server.pid!), performance.now()];
    const answered = await load(exchange, make, seconds);
    const micros = ((cpuSeconds(server.pid!) - cpu) / answered) * 1e6;
    const perSecond = (answered * 1000) / (performance.now() - from);
    console.log(
      `${name}: ${micros.toFixed(0)} µs of the processor, ${(1e6 / micros).toFixed(0)} a second for each core, ${perSecond.toFixed(0)} a second here`,
    );
  }
  console.log(`memory of each process: ${processes(server.pid!).map(megabytes).join(", ")} MB`);
  agent.destroy();
  server.kill("SIGTERM");
}

let turn = 0;

/** The query for a page, with other variables each time. */
function aPage(query: string): object {
  const host = ["EG", "IQ", "SA", "IR", "JO"][turn % 5];
  const year = 2000 + (turn++ % 25);
  return { query, variables: { host, from: `${year}-01-01`, to: `${year + 10}-12-31` } };
}

async function load(exchange: (sent: Sent) => Promise<unknown>, make: () => Sent, forSeconds: number): Promise<number> {
  const end = performance.now() + forSeconds * 1000;
  let answered = 0;
  const clients = Array.from({ length: connections }, async () => {
    for (; performance.now() < end; answered++) await exchange(make());
  });
  await Promise.all(clients);
  return answered;
}

function send(port: number, agent: Agent, { method, path, body, headers }: Sent): Promise<{ etag: string }> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, agent, method, path };
    const outgoing = request(
      { ...options, headers: { "content-type": "application/json", ...headers } },
      (response) => {
        const { statusCode, headers } = response;
        if (statusCode !== 200 && statusCode !== 304) reject(new Error(`The server answered ${statusCode}.`));
        response.resume().on("end", () => resolve({ etag: headers.etag ?? "" }));
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** The ids of a process and of those that it started. */
function processes(pid: number): number[] {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return [pid, ...all.map(Number).filter((each) => statOf(each)?.[1] === String(pid))];
}

/** The time that the processor has spent on a process and on those that it started. */
function cpuSeconds(pid: number): number {
  const ticks = processes(pid).map((each) => {
    const stat = statOf(each);
    return stat ? Number(stat[11]) + Number(stat[12]) : 0;
  });
  return ticks.reduce((sum, each) => sum + each, 0) / ticksPerSecond;
}

function megabytes(pid: number): string {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1];
  return (Number(kilobytes) / 1024).toFixed(0);
}

function statOf(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ");
  } catch {
    return undefined;
  }
}

void main(process.argv.slice(2));
