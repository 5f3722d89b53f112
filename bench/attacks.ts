import { Agent } from "node:http";
import { costs } from "../test/attacks/documents.cost";
import { shapes } from "../test/attacks/documents.shape";
import { values } from "../test/attacks/documents.values";
import { type Attack, query, type Target } from "../test/attacks/harness";
import { startMeasured } from "./measuredServer";
import { SecondClient } from "./secondClient";

const bound = 50;

/** Documents that are each another and none of them valid, all at once from several addresses. */
const flood: Attack = {
  name: "three hundred invalid documents at once from ten addresses",
  expect: { status: 400, code: "GRAPHQL_VALIDATION_FAILED" },
  async send(target) {
    const replies = Array.from({ length: 300 }, (_, i) => {
      const agent = new Agent({ localAddress: `127.0.1.${1 + (i % 10)}` });
      const fields = Array.from({ length: 300 }, (_, field) => `nothing${i}x${field}`);
      return query(`{ meetings { nodes { ${fields.join(" ")} } } }`)({ ...target, agent });
    });
    return (await Promise.all(replies))[0]!;
  },
};
const lists: Record<string, readonly Attack[]> = { shapes, values, costs, floods: [flood] };

/** Runs every attack while a second client asks all the while, and says how long it waited at most. */
async function main(): Promise<void> {
  const server = await startMeasured({ CLIENT_POINTS_PER_MINUTE: "0", ANSWERS_BYTES: "0" });
  const { hostname, port } = new URL(server.url);
  const target: Target = { host: hostname, port: Number(port) };
  const second = await SecondClient.start(target);
  const calm = await second.while(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
  console.log(`nobody attacks: waits of ${ms(calm.median)} (median), ${ms(calm.longest)} (longest) of ${calm.count}`);

  const waits: { name: string; longest: number }[] = [];
  for (const [list, attacks] of Object.entries(lists))
    for (const { name, send } of attacks) {
      const { longest } = await second.while(() => send(target));
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
