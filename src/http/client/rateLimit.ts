import type { FastifyInstance, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { LRUCache } from "lru-cache";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import type { Config } from "../../config/config";
import { formatNumber, HttpError } from "../../errors";
import { clientKey, UNKNOWN } from "./clientKey";

/** Points that requests cost beside those of their operations. */
export const REQUEST_COSTS = {
  /** Any request, also one that is answered with 304. */
  request: 1,
  /** How many bytes of a query or body are read for a point. */
  bytesPerPoint: 20,
  /** A request that is refused, on top of it. */
  refusal: 10,
  /** A request that is refused for its document, which took time to parse and validate, on top of both. */
  invalidDocument: 100,
};

const WINDOW_SECONDS = 60;

/** A client, as far as its key tells it from others. */
export class Client {
  /** How many of its operations are not finished. */
  activeRequests = 0;
  isExecuting = false;
  /** In which turn of the event loop it was served last, and for how many milliseconds of it. */
  turn = 0;
  turnMs = 0;
  /** What is left of its points; undefined until it has spent some. */
  quota?: RateLimiterRes;

  constructor(readonly key: string) {}
}

/** Counts the points that clients spend in windows of a minute. */
export class RateLimiter {
  private readonly limiter: RateLimiterMemory;
  private readonly clients: LRUCache<string, Client>;
  private readonly limit: number;

  constructor(config: Pick<Config, "RATE_LIMIT_POINTS_PER_MINUTE" | "RATE_LIMIT_MAX_CLIENTS">) {
    this.limit = config.RATE_LIMIT_POINTS_PER_MINUTE;
    this.limiter = new RateLimiterMemory({ points: this.limit, duration: WINDOW_SECONDS });
    this.clients = new LRUCache({
      max: config.RATE_LIMIT_MAX_CLIENTS,
      // The library itself forgets a client only when its minute is over.
      dispose: ({ key }) => void this.limiter.delete(key),
    });
  }

  /** Returns the client that sent a request: by the address that a trusted proxy forwards, or by the connection's own. */
  clientOf({ ip, socket }: FastifyRequest): Client {
    const forwarded = clientKey(ip);
    const key = forwarded === UNKNOWN ? clientKey(socket.remoteAddress) : forwarded;
    let client = this.clients.get(key);
    if (!client) this.clients.set(key, (client = new Client(key)));
    return client;
  }

  /** Takes points from a client. Rejects with an HttpError, and takes none, where too few are left. */
  async charge(client: Client, points: number): Promise<void> {
    if (this.limit === 0 || points === 0) return;
    try {
      client.quota = await this.limiter.consume(client.key, points);
    } catch {
      client.quota = await this.limiter.reward(client.key, points);
      throw this.exceeded(client.quota, points);
    }
  }

  /** Takes points from a client, or all that are left. */
  async penalize(client: Client, points: number): Promise<void> {
    if (this.limit > 0) client.quota = await this.limiter.penalty(client.key, points);
  }

  /** Returns the headers of the IETF's draft "RateLimit header fields for HTTP"; none where there is no limit. */
  headers({ quota }: Client): Record<string, string> {
    if (quota === undefined) return {};
    return {
      ratelimit: `"points";r=${quota.remainingPoints};t=${secondsUntilReset(quota)}`,
      "ratelimit-policy": `"points";q=${this.limit};w=${WINDOW_SECONDS}`,
    };
  }

  private exceeded(quota: RateLimiterRes, points: number): HttpError {
    const [limit, seconds] = [this.limit, secondsUntilReset(quota)];
    return new HttpError(
      429,
      "RATE_LIMITED",
      `Rate limit exceeded: your limit is ${formatNumber(limit)} points a minute, ${formatNumber(quota.remainingPoints)} are left, and this request costs ${formatNumber(points)}. Retry in ${seconds} s, or request less.`,
      { limit, sent: points, headers: { "retry-after": String(seconds) } },
    );
  }
}

function secondsUntilReset({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}

declare module "fastify" {
  interface FastifyInstance {
    rateLimiter: RateLimiter;
  }
}

/** Charges every request to its client, and tells it what is left. */
export const rateLimit = fp(
  async (app: FastifyInstance) => {
    const limiter = new RateLimiter(app.config);
    app.decorate("rateLimiter", limiter);
    app.addHook("onRequest", async (request) => {
      const client = limiter.clientOf(request);
      request.record.client = client;
      await limiter.charge(client, REQUEST_COSTS.request);
    });
    app.addHook("onSend", async ({ record: { client } }, reply, payload) => {
      if (client === undefined) return payload;
      // 5xx is our fault; do not charge the client.
      if (reply.statusCode >= 400 && reply.statusCode < 500) await limiter.penalize(client, REQUEST_COSTS.refusal);
      void reply.headers(limiter.headers(client));
      return payload;
    });
  },
  { name: "rate-limit", dependencies: ["connections"] },
);
