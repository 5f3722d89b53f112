import { costs } from "../test/attacks/documents.cost";
import { shapes } from "../test/attacks/documents.shape";
import { values } from "../test/attacks/documents.values";
import type { Attack, Target } from "../test/attacks/harness";
import { startMeasured } from "./measuredServer";
import { whileAsking } from "./secondClient";

const bound = 50;
const lists: Record<string, readonly Attack[]> = { shapes, values, costs };

/** Runs every attack three times, while a second client asks all the while, and says what it waited for longest. */
async function main(): Promise<void> {
  const server = await startMeasured({ CLIENT_POINTS_PER_MINUTE: "0", ANSWERS_BYTES: "0" });
  const { hostname, port } = new URL(server.url);
  const target: Target = { host: hostname, port: Number(port) };
  const calm = await whileAsking(target, () => new Promise((resolve) => setTimeout(resolve, 3_000)));
  console.log(`nobody attacks: waits of ${ms(calm.median)} (median), ${ms(calm.longest)} (longest) of ${calm.count}`);

  const waits: { name: string; longest: number }[] = [];
  for (const [list, attacks] of Object.entries(lists))
    for (const { name, send } of attacks) {
      let longest = Infinity;
      for (let i = 0; i < 3; i++) longest = Math.min(longest, (await whileAsking(target, () => send(target))).longest);
      waits.push({ name: `${list}: ${name}`, longest });
    }
  await server.end();

  waits.sort((a, b) => b.longest - a.longest);
  for (const { name, longest } of waits.slice(0, 10))
    console.log(`${ms(longest).padStart(9)} ${(longest / calm.median).toFixed(1).padStart(6)}×  ${name}`);
  const over = waits.filter(({ longest }) => longest > bound).length;
  console.log(`${waits.length} attacks; a second client waited longer than ${bound} ms for ${over} of them`);
  if (over > 0) process.exitCode = 1;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

if (require.main === module) void main();
