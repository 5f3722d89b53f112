import { Agent } from "node:http";
import { setTimeout as pass } from "node:timers/promises";
import { smallQuery, type Target } from "../test/attacks/harness";

// Runs in a process of its own (see secondClient.ts): sends queries from a target to "stop", then reports how long each response took.
const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: "127.0.0.3" });
let isRunning = false;
/** The response to the first query; all others are the same. */
let expected: string | undefined;

async function run(target: Target): Promise<void> {
  const waits: number[] = [];
  isRunning = true;
  for (let i = 0; isRunning || i === 0; i++) {
    const start = performance.now();
    const { status, body } = await smallQuery({ ...target, agent });
    if (status !== 200 || body !== (expected ??= body)) throw new Error(`A small query got ${status}: ${body}`);
    waits.push(performance.now() - start);
    await pass(1 + (i % 5));
  }
  process.send!(waits);
}

process.on("message", (target: Target | "stop") => {
  if (target === "stop") isRunning = false;
  else void run(target);
});
process.on("disconnect", () => process.exit());
