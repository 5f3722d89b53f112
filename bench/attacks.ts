import { Agent } from "node:http";
import { costs } from "../test/attacks/documents.cost";
import { shapes } from "../test/attacks/documents.shape";
import { values } from "../test/attacks/documents.values";
import { type Attack, faultsOf, query, type Target } from "../test/attacks/harness";
import { bytes, lastOf } from "../test/attacks/raw";
import { wire } from "../test/wire";
import { startMeasured } from "./measuredServer";
import { SecondClient, type Waits } from "./secondClient";

/** What a second client may wait under an attack, in milliseconds. */
const bounds = { p99: 50, longest: 100 };
/** What the server may hold at most, in bytes. */
const maxRss = 250e6;
/** How often an attack is repeated; all waits count. */
const rounds = 3;

// Written before they are sent, for the attacker's own work is on the same machine.
const floods = Array.from({ length: rounds }, (_, turn) =>
  Array.from({ length: 300 }, (_, i) =>
    query(
      `{ meetings { nodes { ${Array.from({ length: 300 }, (_, field) => `n${turn}x${i}x${field}`).join(" ")} } } }`,
    ),
  ),
);
let turn = 0;

/** Documents that are each another and none of them valid, all at once from several addresses. */
const flood: Attack = {
  name: "three hundred invalid documents at once from ten addresses",
  expect: { status: 400, code: "GRAPHQL_VALIDATION_FAILED" },
  async send(target) {
    const agents = Array.from({ length: 10 }, (_, i) => new Agent({ localAddress: `127.0.1.${1 + i}` }));
    const replies = await Promise.all(
      floods[turn++]!.map((send, i) => send({ ...target, agent: agents[i % agents.length] })),
    );
    return replies[0]!;
  },
};
/** What Node reads in one go, of which each byte is work. */
const wires: Attack[] = [
  {
    name: "forty thousand requests on one connection",
    send: lastOf(21, "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n".repeat(40_000)),
    expect: { status: 429, code: "TOO_MANY_AT_ONCE" },
  },
  {
    name: "a chunk for each of a hundred thousand bytes",
    send: bytes(
      wire(
        "POST /graphql",
        { "content-type": "application/json", "transfer-encoding": "chunked" },
        `${"1\r\n \r\n".repeat(100_000)}0\r\n\r\n`,
      ),
    ),
    expect: { status: 400, code: "BAD_REQUEST" },
  },
];
const lists: Record<string, readonly Attack[]> = { shapes, values, costs, floods: [flood], wires };

interface Result extends Waits {
  name: string;
  fault: string | undefined;
}

/** Runs every attack beside a second client that sends small queries, and prints how long that one waited. */
async function main(): Promise<void> {
  const server = await startMeasured({ RATE_LIMIT_POINTS_PER_MINUTE: "0" });
  const { hostname, port } = new URL(server.url);
  const target: Target = { host: hostname, port: Number(port) };
  const second = await SecondClient.start(target);
  const calm = await second.while(() => new Promise((resolve) => setTimeout(resolve, 5_000)));
  console.log(`no attack: ${waitsText(calm)}`);

  const results: Result[] = [];
  for (const [list, attacks] of Object.entries(lists))
    for (const attack of attacks) {
      let fault: string | undefined;
      const waits = await second.while(async () => {
        for (let round = 0; round < rounds; round++) fault ??= faultsOf(await attack.send(target))[0];
      });
      results.push({ ...waits, name: `${list}: ${attack.name}`, fault });
      if (process.env.VERBOSE) console.log((await server.memory()).maxRss / 1e6, attack.name);
    }
  second.end();
  const { maxRss: rss } = await server.memory();
  await server.end();

  results.sort((a, b) => b.longest - a.longest);
  for (const result of results.slice(0, 10)) console.log(`${waitsText(result)}: ${result.name}`);
  const slow = results.filter(({ p99, longest }) => p99 > bounds.p99 || longest > bounds.longest);
  const wrong = results.filter(({ fault }) => fault !== undefined);
  for (const { name, fault } of wrong) console.log(`${name}: ${fault}`);
  console.log(
    `${results.length} attacks: ${slow.length} over ${bounds.p99} ms (p99) or ${bounds.longest} ms (longest), ${wrong.length} answered wrongly; at most ${(rss / 1e6).toFixed(0)} MB resident`,
  );
  if (slow.length > 0 || wrong.length > 0 || rss > maxRss) process.exitCode = 1;
}

function waitsText({ median, p99, longest, count }: Waits): string {
  const ms = (time: number) => `${time.toFixed(1)} ms`;
  return `median ${ms(median)}, p99 ${ms(p99)}, longest ${ms(longest)} of ${count}`;
}

if (require.main === module) void main();
