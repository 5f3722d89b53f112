import { Agent } from "node:http";
import { setTimeout as pass } from "node:timers/promises";
import { smallQuestion, type Target } from "../test/attacks/harness";

// Runs in a process of its own (see secondClient.ts): asks from "ask" to "stop", then sends how long it waited each time.
const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: "127.0.0.3" });
let isAsking = false;

async function ask(target: Target): Promise<void> {
  const waits: number[] = [];
  isAsking = true;
  for (let i = 0; isAsking || i === 0; i++) {
    const start = performance.now();
    const { status } = await smallQuestion({ ...target, agent });
    if (status !== 200) throw new Error(`A small question got ${status}.`);
    waits.push(performance.now() - start);
    await pass(1 + (i % 5));
  }
  process.send!(waits);
}

process.on("message", (target: Target | "stop") => {
  if (target === "stop") isAsking = false;
  else void ask(target);
});
process.on("disconnect", () => process.exit());
