import { Agent } from "node:http";
import fc from "fast-check";
import { buildSchema } from "../src/buildSchema";
import { readConfig } from "../src/config/config";
import { loadEdition } from "../src/edition";
import { loadStore } from "../src/store/readStore";
import { readStoreFile } from "../src/store/storeFile";
import { anyRequest, type GeneratedRequest } from "../test/attacks/anyDocument";
import { query, smallQuery, type Target } from "../test/attacks/harness";
import { passesOver } from "./passes";
import { startMeasured } from "./measuredServer";
import { SecondClient } from "./secondClient";
import { worstDocuments } from "./worstDocuments";

const tries = 15;
const searched = Number(process.env.LIQA_SEARCHED ?? 500);

/** What a request took at best and in the median, in milliseconds, and what it cost. */
interface Took {
  name: string;
  request: GeneratedRequest;
  best: number;
  median: number;
  points: number | undefined;
  status: number;
}

/** Looks for the operations within the limits that take longest, and for how long fifty of them at once delay a small one. */
async function main(): Promise<void> {
  const server = await startMeasured({
    RATE_LIMIT_POINTS_PER_MINUTE: "0",
    MAX_CONCURRENT_REQUESTS_PER_CLIENT: "1000",
  });
  const { hostname, port } = new URL(server.url);
  const target: Target = { host: hostname, port: Number(port), agent: new Agent({ keepAlive: true }) };
  for (let i = 0; i < 200; i++) await smallQuery(target);

  const small = await timed(target, "a small query", { query: "{ dataset { version } }", variables: {} });
  const edition = await loadStore(await readStoreFile(readConfig().DATABASE_PATH), loadEdition);
  const made = worstDocuments(passesOver(edition)).map(({ name, query, variables = {} }) => ({
    name,
    request: { query, variables },
  }));
  const found = fc
    .sample(anyRequest(buildSchema()), searched)
    .map((request, index) => ({ name: `generated ${index}: ${request.query.slice(0, 60)}`, request }));
  const results: Took[] = [];
  for (const { name, request } of made) results.push(await timed(target, name, request));
  for (const { name, request } of found) results.push(await timed(target, name, request, 3));
  results.sort((a, b) => b.best - a.best);
  print(small, small);
  for (const took of results.slice(0, 15)) print(took, small);

  const worst = results.filter(({ status }) => status === 200).slice(0, 1)[0]!;
  const second = await SecondClient.start(target);
  const calm = await second.while(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
  const crowd = { ...target, agent: new Agent({ keepAlive: true, maxSockets: 50 }) };
  const start = performance.now();
  const busy = await second.while(() =>
    Promise.all(Array.from({ length: 50 }, (_, i) => send(crowd, worst.request, `crowd ${i}`))),
  );
  console.log(`fifty of "${worst.name}" at once took ${(performance.now() - start).toFixed(0)} ms;`);
  console.log(
    `a small query waited ${busy.longest.toFixed(0)} ms at longest, ${busy.median.toFixed(1)} ms usually (alone ${calm.longest.toFixed(1)}, ${calm.median.toFixed(1)})`,
  );
  target.agent!.destroy();
  crowd.agent.destroy();
  second.end();
  await server.end();
  const refused = results.filter(({ status }) => status === 400).slice(0, 1)[0]!;
  console.log(`the dearest to refuse: ${refused.best.toFixed(1)} ms, ${refused.name}`);
  if (worst.best > 20 || refused.best > 10 || busy.longest > 250) process.exitCode = 1;
}

async function timed(target: Target, name: string, request: GeneratedRequest, times = tries): Promise<Took> {
  const took: number[] = [];
  let last = { status: 0, body: "{}" };
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    last = await send(target, request, `${name} ${i}`);
    took.push(performance.now() - start);
  }
  took.sort((a, b) => a - b);
  const { extensions } = JSON.parse(last.body) as { extensions?: { cost?: { requested: number } } };
  const points = extensions?.cost?.requested;
  return { name, request, best: took[0]!, median: took[Math.floor(times / 2)]!, points, status: last.status };
}

/** A comment makes each a document of its own, which has to be read and validated anew. */
function send(target: Target, request: GeneratedRequest, mark: string) {
  return query(`${request.query} # ${mark.replaceAll(/[\r\n]/g, " ")}`, request.variables)(target);
}

function print({ name, best, median, points, status }: Took, small: Took): void {
  const times = (best / small.best).toFixed(1);
  console.log(
    `${status} ${best.toFixed(1).padStart(7)} ms (median ${median.toFixed(1)}, ${times}× a small one), ${points ?? "no"} points: ${name}`,
  );
}

if (require.main === module) void main();
