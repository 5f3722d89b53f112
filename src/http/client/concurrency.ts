import { setImmediate as nextTurn } from "node:timers/promises";
import type { Config } from "../../config/config";
import { formatNumber, HttpError } from "../../errors";
import type { Client } from "./rateLimit";

/** For how long a client may be served in one turn of the event loop, if it has more to ask; and all of them together. */
const CLIENT_SHARE_MS = 10;
const TURN_MS = 25;
/** For how long an operation may wait for those of other clients. */
const MAX_WAIT_MS = 100;

type Limits = Pick<Config, "MAX_CONCURRENT_REQUESTS" | "MAX_CONCURRENT_REQUESTS_PER_CLIENT">;

/**
 * Shares the thread among clients: all requests that arrive together are read in one turn of the event loop, and one
 * client's, each of them cheap, could fill it. What exceeds a client's share is executed in later turns; what has waited
 * too long for other clients is refused, so that under any load what is admitted is answered soon.
 */
export class Concurrency {
  private activeRequests = 0;
  private turn = 1;
  private turnMs = 0;

  constructor(private readonly limits: Limits) {}

  /** Executes an operation of a client in its turn. Rejects with an HttpError where too many wait. */
  async run<T>(client: Client, execute: () => Promise<T>): Promise<T> {
    this.refuseExcess(client);
    client.activeRequests++;
    this.activeRequests++;
    try {
      for (let waited = 0; ;) {
        const startedAt = performance.now();
        // One in each turn, so that what arrives meanwhile is read between them.
        if (client.executing) await client.executing.then(() => nextTurn());
        else if (this.hasUsedShare(client)) await nextTurn();
        else if (this.turnMs >= TURN_MS) {
          await nextTurn();
          waited += performance.now() - startedAt;
          if (waited > MAX_WAIT_MS) throw busy(`${formatNumber(MAX_WAIT_MS)} ms of waiting`);
        } else break;
      }
      const executing = this.measure(client, execute);
      client.executing = executing.catch(() => undefined);
      return await executing;
    } finally {
      client.activeRequests--;
      this.activeRequests--;
    }
  }

  private async measure<T>(client: Client, execute: () => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    try {
      return await execute();
    } finally {
      client.executing = undefined;
      this.note(client, performance.now() - startedAt);
    }
  }

  private hasUsedShare(client: Client): boolean {
    return client.turn === this.turn && client.turnMs >= CLIENT_SHARE_MS;
  }

  private note(client: Client, ms: number): void {
    if (this.turnMs === 0) setImmediate(() => ([this.turn, this.turnMs] = [this.turn + 1, 0]));
    client.turnMs = client.turn === this.turn ? client.turnMs + ms : ms;
    client.turn = this.turn;
    this.turnMs += ms;
  }

  private refuseExcess({ activeRequests }: Client): void {
    const { MAX_CONCURRENT_REQUESTS_PER_CLIENT: ofClient, MAX_CONCURRENT_REQUESTS: ofAll } = this.limits;
    if (activeRequests >= ofClient) {
      const message = `Too many concurrent requests (limit ${formatNumber(ofClient)}). Wait for one to finish before sending another.`;
      throw new HttpError(429, "TOO_MANY_AT_ONCE", message, { limit: ofClient, headers: { "retry-after": "1" } });
    }
    if (this.activeRequests >= ofAll) throw busy(`${formatNumber(ofAll)} concurrent requests`, ofAll);
  }
}

function busy(limit: string, count?: number): HttpError {
  const message = `The server is busy (limit ${limit}). Retry in a moment.`;
  return new HttpError(503, "SERVER_BUSY", message, { limit: count, headers: { "retry-after": "1" } });
}
