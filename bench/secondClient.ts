import { Agent } from "node:http";
import { smallQuestion, type Target } from "../test/attacks/harness";

/** How long someone else waited for small questions, in milliseconds. */
export interface Waits {
  median: number;
  longest: number;
  count: number;
}

/** Asks a small question from an address of its own, again and again on one connection, while something else happens. */
export async function whileAsking(target: Target, happens: () => Promise<unknown>): Promise<Waits> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: "127.0.0.2" });
  const waits: number[] = [];
  let isOver = false;
  const asking = (async () => {
    // Each is another document, or it would be answered from what is kept.
    for (let i = 0; !isOver; i++) {
      const start = performance.now();
      const { status } = await smallQuestion({ ...target, agent });
      if (status !== 200) throw new Error(`A small question got ${status}.`);
      waits.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 1 + (i % 5)));
    }
  })();
  try {
    await happens();
  } finally {
    isOver = true;
    await asking;
    agent.destroy();
  }
  waits.sort((a, b) => a - b);
  return { median: waits[Math.floor(waits.length / 2)]!, longest: waits.at(-1)!, count: waits.length };
}
