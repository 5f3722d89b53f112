import { Agent, request } from "node:http";
import { createHistogram } from "node:perf_hooks";
import { setTimeout as pass } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type MeasuredServer, type Memory, startMeasured } from "./measuredServer";
import { soakQueries } from "./soakQueries";
import { slope } from "./trend";

const usage = `usage: soak -- [--seconds 60] [--connections 8]
Starts the server, holds load on it over real sockets for so many seconds, ends it, and reports errors, how long answers
took, and how its memory grew after the first fifth of the time. Exit code 1 where anything but a whole answer came.
Settings of the environment hold for the server, too. In less than ten minutes memory says little.`;

// All the load comes from one address, whose budget is another matter; and what fills up by design, such as the answers
// kept, has to be full before growth means a leak.
const usual = { RATE_LIMIT_POINTS_PER_MINUTE: "0", MAX_CONCURRENT_REQUESTS_PER_CLIENT: "1000000" };
const million = 1e6;

async function main(): Promise<void> {
  const { seconds, connections } = wordsOf();
  const server = await startMeasured({ ...usual, ...process.env });
  const end = performance.now() + seconds * 1000;
  const [{ answers, faults, times }, samples] = await Promise.all([
    load(server.url, connections, end),
    sample(server, seconds, end),
  ]);
  const code = await server.end();
  if (code !== 0) faults.set(`the server ended with ${code}`, 1);
  const failed = [...faults.values()].reduce((sum, count) => sum + count, 0);
  for (const [fault, count] of faults) console.error(`${count} × ${fault}`);
  const ms = (percentile: number) => (times.percentile(percentile) / million).toFixed(1);
  console.log(
    `${failed === 0 ? "sound" : "NOT SOUND"}: ${answers} answers in ${seconds} s over ${connections} connections, ${failed} errors; ` +
      `ms p50 ${ms(50)}, p95 ${ms(95)}, p99 ${ms(99)}, max ${(times.max / million).toFixed(1)}; ` +
      `heap after gc ${grown(samples, "heapUsed")}; resident ${grown(samples, "rss")}`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}

function wordsOf(): { seconds: number; connections: number } {
  try {
    const { values } = parseArgs({ options: { seconds: { type: "string" }, connections: { type: "string" } } });
    const [seconds, connections] = [Number(values.seconds ?? 60), Number(values.connections ?? 8)];
    if (seconds >= 1 && seconds <= 86_400 && Number.isInteger(connections) && connections >= 1 && connections <= 1000)
      return { seconds, connections };
    throw new Error("--seconds is 1 to 86,400, and --connections 1 to 1,000");
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

/** Sends one query after the other on each connection, until the time is over. */
async function load(url: string, connections: number, end: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = createHistogram();
  const faults = new Map<string, number>();
  let answers = 0;
  const client = async (first: number) => {
    for (let turn = first; performance.now() < end; turn += connections) {
      const started = performance.now();
      const fault = await faultOf(url, agent, soakQueries[turn % soakQueries.length]!(turn));
      times.record(Math.max(1, Math.round((performance.now() - started) * million)));
      if (fault === undefined) answers++;
      else faults.set(fault, (faults.get(fault) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, first) => client(first)));
  agent.destroy();
  return { answers, faults, times };
}

/** Returns what is wrong with the response to a query; undefined where nothing is. */
function faultOf(url: string, agent: Agent, query: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const headers = { "content-type": "application/json" };
    const sent = request(`${url}/graphql`, { method: "POST", agent, headers, timeout: 30_000 }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => (body += part));
      response.on("error", (error) => resolve(error.message));
      response.on("end", () =>
        resolve(
          response.statusCode === 200 && body.startsWith('{"data":')
            ? undefined
            : `${response.statusCode} ${body.slice(0, 300)}`,
        ),
      );
    });
    sent.on("timeout", () => sent.destroy(new Error("no answer in 30 s")));
    sent.on("error", (error) => resolve(error.message));
    sent.end(JSON.stringify({ query }));
  });
}

/** What the server holds, a hundred times at most and no oftener than each second: to collect garbage takes time, too. */
async function sample(server: MeasuredServer, seconds: number, end: number): Promise<[number, Memory][]> {
  const samples: [number, Memory][] = [];
  for (const step = Math.max(1000, seconds * 10); performance.now() + step < end;) {
    await pass(step);
    samples.push([performance.now() / 60_000, await server.memory()]);
  }
  return samples;
}

function grown(samples: readonly [number, Memory][], kind: keyof Memory): string {
  const settled = samples
    .slice(Math.floor(samples.length / 5))
    .map(([minute, memory]) => [minute, memory[kind] / million] as const);
  const [first, last] = [settled[0]?.[1] ?? 0, settled.at(-1)?.[1] ?? 0];
  return `${first.toFixed(1)} to ${last.toFixed(1)} MB, ${slope(settled).toFixed(2)} MB a minute`;
}

void main();
