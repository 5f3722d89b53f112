import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { setTimeout as pass } from "node:timers/promises";
import { startMeasured } from "./measuredServer";

const seconds = Number(process.env.SECONDS ?? 10);
/** How many times its capacity the server is sent. */
const factor = 3;
/** What requests that are admitted may take at the 99th percentile, in milliseconds. */
const maxP99 = 250;
/** Addresses that requests come from: what one client may do at once is not the bound that is measured. */
const clients = 2_000;

const query = readFileSync(join(__dirname, "../web/queries/dashboard.graphql"), "utf8");
const agents = Array.from(
  { length: clients },
  (_, i) => new Agent({ keepAlive: true, localAddress: `127.1.${i >> 8}.${i & 255}` }),
);
let turn = 0;

interface Outcome {
  status: number;
  ms: number;
  retryAfter: string | undefined;
}

/** Measures the server's capacity, sends it three times as much, and prints how long what it admits takes. */
async function main(): Promise<void> {
  const server = await startMeasured({ RATE_LIMIT_POINTS_PER_MINUTE: "0" });
  // Every client has its connection open: how fast connections are accepted is another measure.
  for (let first = 0; first < clients; first += 16)
    await Promise.all(Array.from({ length: 16 }, () => send(server.url)));
  const capacity = (await closedLoop(server.url, seconds / 2)) / (seconds / 2);
  const outcomes = await openLoop(server.url, capacity * factor);
  await server.end();
  agents.forEach((agent) => agent.destroy());

  const admitted = outcomes.filter(({ status }) => status === 200);
  const refused = outcomes.filter(({ status }) => status === 429 || status === 503);
  const faults = outcomes.length - admitted.length - refused.filter(({ retryAfter }) => retryAfter).length;
  const times = admitted.map(({ ms }) => ms).sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)]!;
  console.log(
    `capacity ${capacity.toFixed(0)} requests/s; of ${(outcomes.length / seconds).toFixed(0)} a second, ` +
      `${(admitted.length / seconds).toFixed(0)} were admitted: median ${times[times.length >> 1]!.toFixed(0)} ms, ` +
      `p99 ${p99.toFixed(0)} ms, longest ${times.at(-1)!.toFixed(0)} ms; ` +
      `${refused.length} refused; ${faults} neither answered nor refused with Retry-After`,
  );
  if (p99 > maxP99 || faults > 0) process.exitCode = 1;
}

/** Sends a request whenever another is answered, over a few connections. Resolves with how many were. */
async function closedLoop(url: string, forSeconds: number): Promise<number> {
  const end = performance.now() + forSeconds * 1000;
  let answered = 0;
  const connection = async () => {
    for (; performance.now() < end; answered++) await send(url);
  };
  await Promise.all(Array.from({ length: 16 }, connection));
  return answered;
}

/** Sends so many requests a second, answered or not. */
async function openLoop(url: string, perSecond: number): Promise<Outcome[]> {
  const start = performance.now();
  const sent: Promise<Outcome>[] = [];
  for (let now = start; now < start + seconds * 1000; now = performance.now()) {
    while (sent.length < ((now - start) / 1000) * perSecond) sent.push(send(url));
    await pass(2);
  }
  return Promise.all(sent);
}

function send(url: string): Promise<Outcome> {
  const agent = agents[turn++ % clients];
  const headers = { "content-type": "application/json" };
  const start = performance.now();
  return new Promise((resolve) => {
    const outgoing = request(`${url}/graphql`, { method: "POST", agent, headers }, (response) => {
      const { statusCode = 0, headers } = response;
      response
        .resume()
        .on("end", () =>
          resolve({ status: statusCode, ms: performance.now() - start, retryAfter: headers["retry-after"] }),
        );
    });
    outgoing.on("error", () => resolve({ status: 0, ms: performance.now() - start, retryAfter: undefined }));
    outgoing.end(JSON.stringify({ query }));
  });
}

void main();
