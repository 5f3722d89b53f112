import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { extname, join } from "node:path";
import type { Target } from "../test/attacks/harness";

/** How long a second client waited for responses to a small query, in milliseconds. */
export interface Waits {
  median: number;
  p99: number;
  longest: number;
  count: number;
}

/**
 * A second client, which sends a small query from an address of its own, again and again on one connection; in a process
 * of its own, so that it waits for the server alone and not for whoever loads the server.
 */
export class SecondClient {
  private readonly gone: Promise<never>;

  private constructor(
    private readonly process: ChildProcess,
    private readonly target: Pick<Target, "host" | "port">,
  ) {
    this.gone = once(process, "exit").then(() => Promise.reject(new Error("The second client was not answered.")));
    // Gone after the end is as it should be.
    this.gone.catch(() => undefined);
  }

  /** Starts the client and warms up both sides: the first responses say nothing. */
  static async start({ host, port }: Target): Promise<SecondClient> {
    const client = new SecondClient(fork(join(__dirname, `secondClientProcess${extname(__filename)}`)), { host, port });
    await client.while(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
    return client;
  }

  /** Measures how long it waits while something else happens. Rejects where it gets no response. */
  async while(happens: () => Promise<unknown>): Promise<Waits> {
    const told = once(this.process, "message") as Promise<[number[]]>;
    this.process.send(this.target);
    try {
      await Promise.race([happens(), this.gone]);
    } finally {
      if (this.process.connected) this.process.send("stop");
    }
    const [waits] = await Promise.race([told, this.gone]);
    waits.sort((a, b) => a - b);
    const [median, p99] = [0.5, 0.99].map((share) => waits[Math.floor(waits.length * share)]!) as [number, number];
    return { median, p99, longest: waits.at(-1)!, count: waits.length };
  }

  end(): void {
    this.process.disconnect();
  }
}
