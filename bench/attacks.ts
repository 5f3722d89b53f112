import { Agent } from "node:http";
import { costs } from "../test/attacks/documents.cost";
import { shapes } from "../test/attacks/documents.shape";
import { values } from "../test/attacks/documents.values";
import { type Attack, query, type Target } from "../test/attacks/harness";
import { bytes, lastOf } from "../test/attacks/raw";
import { wire } from "../test/wire";
import { startMeasured } from "./measuredServer";
import { SecondClient } from "./secondClient";

const bound = 50;
/** How often an attack is tried that seems to make someone wait: the server does so each time, another's work does not. */
const tries = 4;

// Written before they are sent, for the attacker's own work is on the same machine.
const floods = Array.from({ length: tries }, (_, turn) =>
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

/**
 * Runs every attack beside a second client that sends small queries, and says how long it waited at most: at the best of a few
 * tries, where it was longer than the bound at the first.
 */
async function main(): Promise<void> {
  const server = await startMeasured({ RATE_LIMIT_POINTS_PER_MINUTE: "0" });
  const { hostname, port } = new URL(server.url);
  const target: Target = { host: hostname, port: Number(port) };
  const second = await SecondClient.start(target);
  const calm = await second.while(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
  console.log(`nobody attacks: waits of ${ms(calm.median)} (median), ${ms(calm.longest)} (longest) of ${calm.count}`);

  const waits: { name: string; longest: number }[] = [];
  for (const [list, attacks] of Object.entries(lists))
    for (const { name, send } of attacks) {
      let longest = Infinity;
      for (let tried = 0; longest > bound && tried < tries; tried++)
        longest = Math.min(longest, (await second.while(() => send(target))).longest);
      waits.push({ name: `${list}: ${name}`, longest });
    }
  second.end();
  await server.end();

  waits.sort((a, b) => b.longest - a.longest);
  for (const { name, longest } of waits.slice(0, 10))
    console.log(`${ms(longest).padStart(9)} (calm: ${ms(calm.longest)})  ${name}`);
  const over = waits.filter(({ longest }) => longest > bound).length;
  console.log(`${waits.length} attacks; a second client waited longer than ${bound} ms for ${over} of them`);
  if (over > 0) process.exitCode = 1;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

if (require.main === module) void main();
