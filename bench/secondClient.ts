import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { extname, join } from "node:path";
import type { Target } from "../test/attacks/harness";

/** How long someone else waited for small questions, in milliseconds. */
export interface Waits {
  median: number;
  longest: number;
  count: number;
}

/**
 * Someone who asks a small question from an address of its own, again and again on one connection; in a process of its
 * own, so that it waits for the server alone and not for whoever asks the server much.
 */
export class SecondClient {
  private readonly gone: Promise<never>;

  private constructor(
    private readonly asker: ChildProcess,
    private readonly target: Pick<Target, "host" | "port">,
  ) {
    this.gone = once(asker, "exit").then(() => Promise.reject(new Error("The second client was not answered.")));
    // Gone after the end is as it should be.
    this.gone.catch(() => undefined);
  }

  /** Starts asking a server now and then, and has its code compiled by that: its first answers say nothing. */
  static async start({ host, port }: Target): Promise<SecondClient> {
    const client = new SecondClient(fork(join(__dirname, `asker${extname(__filename)}`)), { host, port });
    await client.while(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
    return client;
  }

  /** How long it waits while something else happens. Rejects where it is not answered. */
  async while(happens: () => Promise<unknown>): Promise<Waits> {
    const told = once(this.asker, "message") as Promise<[number[]]>;
    this.asker.send(this.target);
    try {
      await Promise.race([happens(), this.gone]);
    } finally {
      if (this.asker.connected) this.asker.send("stop");
    }
    const [waits] = await Promise.race([told, this.gone]);
    waits.sort((a, b) => a - b);
    return { median: waits[Math.floor(waits.length / 2)]!, longest: waits.at(-1)!, count: waits.length };
  }

  end(): void {
    this.asker.disconnect();
  }
}
