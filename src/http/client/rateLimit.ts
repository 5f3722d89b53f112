import type { FastifyInstance, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { LRUCache } from "lru-cache";
import cluster from "node:cluster";
import { RateLimiterCluster, RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import type { Config } from "../../config/config";
import { formatNumber, HttpError } from "../../errors";
import { anonymizeKey, clientKey, UNKNOWN } from "./clientKey";

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

/** How long the process that counts for all workers may take to answer. */
const SHARED_TIMEOUT_MS = 1_000;

/** A client that has fewer points left, or of which nothing was heard for a while, is charged before it is served. */
const RESERVED_POINTS = 20_000;
const KNOWN_FOR_MS = 1_000;

/** A client, as far as its key tells it from others. */
export class Client {
  /** Its network, for the log. */
  readonly network: string;
  /** How many of its operations are not finished. */
  activeRequests = 0;
  /** Its operation that is being executed, if there is one. */
  executing: Promise<unknown> | undefined;
  /** In which turn of the event loop it was served last, and for how many milliseconds of it. */
  turn = 0;
  turnMs = 0;
  /** What is left of its points, and until when, on the clock of `performance.now`. */
  remaining = Infinity;
  resetAt = 0;
  /** When that was known, on the same clock. */
  notedAt = 0;
  /** Settles when the charge that is on its way has been counted. */
  charging: Promise<void> | undefined;
  /** Points to send with the next charge. */
  unsentPoints = 0;

  constructor(readonly key: string) {
    this.network = anonymizeKey(key);
  }
}

/** Counts the points that clients spend in windows of a minute. */
export class RateLimiter {
  private readonly limiter: RateLimiterMemory | RateLimiterCluster;
  private readonly clients: LRUCache<string, Client>;
  private readonly limit: number;
  private readonly policy: string;

  constructor(config: Pick<Config, "RATE_LIMIT_POINTS_PER_MINUTE" | "RATE_LIMIT_MAX_CLIENTS">) {
    this.limit = config.RATE_LIMIT_POINTS_PER_MINUTE;
    this.policy = `"points";q=${this.limit};w=${WINDOW_SECONDS}`;
    const options = { points: this.limit, duration: WINDOW_SECONDS };
    this.limiter = cluster.isWorker
      ? new RateLimiterCluster({ ...options, keyPrefix: "points", timeoutMs: SHARED_TIMEOUT_MS })
      : new RateLimiterMemory(options);
    // The library itself forgets a client only when its minute is over. Among workers, it has to: another may serve it.
    const dispose = ({ key }: Client) => void (cluster.isWorker || this.limiter.delete(key));
    this.clients = new LRUCache({ max: config.RATE_LIMIT_MAX_CLIENTS, dispose });
  }

  /** Returns the client that sent a request: by the address that a trusted proxy forwards, or by the connection's own. */
  clientOf({ ip, socket }: FastifyRequest): Client {
    const forwarded = clientKey(ip);
    const key = forwarded === UNKNOWN ? clientKey(socket.remoteAddress) : forwarded;
    let client = this.clients.get(key);
    if (!client) this.clients.set(key, (client = new Client(key)));
    return client;
  }

  /** Throws an HttpError where a client has spent all of its points. */
  refuseExhausted(client: Client, points: number): void {
    if (client.remaining <= 0 && performance.now() < client.resetAt) throw this.exceeded(client, points);
  }

  /** Takes points from a client. Rejects with an HttpError, and takes none, where too few are left. */
  async charge(client: Client, points: number): Promise<void> {
    if (this.limit === 0) return;
    if (hasMany(client, points)) return this.chargeLater(client, points);
    try {
      await this.send(client, "consume", points);
    } catch (rejection) {
      if (rejection instanceof Error) return;
      const quota = await this.limiter.reward(client.key, points).catch(ignoreTimeout);
      note(client, quota ?? (rejection as RateLimiterRes));
      throw this.exceeded(client, points);
    }
  }

  /** Takes points from a client, or all that are left, and waits for the charge that is on its way. */
  async penalize(client: Client, points: number): Promise<void> {
    if (this.limit === 0) return;
    if (hasMany(client, points)) this.chargeLater(client, points);
    else if (points > 0) await this.send(client, "penalty", points).catch(ignoreTimeout);
    await client.charging;
  }

  /**
   * Takes points without waiting until they are counted, and with one message those that are spent while another is on
   * its way: among workers, a message for each request costs more than a small query.
   */
  private chargeLater(client: Client, points: number): void {
    client.remaining -= points;
    client.unsentPoints += points;
    if (client.charging === undefined) this.sendLater(client);
  }

  private sendLater(client: Client): void {
    client.charging = this.send(client, "penalty", 0)
      .catch(ignoreTimeout)
      .finally(() => {
        client.charging = undefined;
        if (client.unsentPoints > 0) this.sendLater(client);
      });
  }

  /** Takes points, with those that were not sent before. */
  private async send(client: Client, method: "consume" | "penalty", points: number): Promise<void> {
    const sum = points + client.unsentPoints;
    client.unsentPoints = 0;
    note(client, await this.limiter[method](client.key, sum));
  }

  /** Returns the headers of the IETF's draft "RateLimit header fields for HTTP"; none where there is no limit. */
  headers(client: Client): Record<string, string> {
    if (client.remaining === Infinity) return {};
    return {
      ratelimit: `"points";r=${client.remaining};t=${secondsUntilReset(client)}`,
      "ratelimit-policy": this.policy,
    };
  }

  private exceeded(client: Client, points: number): HttpError {
    const [limit, seconds] = [this.limit, secondsUntilReset(client)];
    const state = `your limit is ${formatNumber(limit)} points a minute, ${formatNumber(client.remaining)} are left`;
    const message = `Rate limit exceeded: ${state}, and this request costs ${formatNumber(points)}. Retry in ${seconds} s, or request less.`;
    return new HttpError(429, "RATE_LIMITED", message, {
      limit,
      sent: points,
      headers: { "retry-after": String(seconds) },
    });
  }
}

/** Lets a request pass where the process that counts for all workers does not answer, which is no fault of the client. */
function ignoreTimeout(rejection: unknown): undefined {
  if (!(rejection instanceof Error)) throw rejection;
}

/** Returns whether a client had many points left when last heard of, so that other workers have hardly spent them since. */
function hasMany({ remaining, resetAt, notedAt }: Client, points: number): boolean {
  const now = performance.now();
  return remaining - points >= RESERVED_POINTS && now < resetAt && now - notedAt < KNOWN_FOR_MS;
}

function note(client: Client, { remainingPoints, msBeforeNext }: RateLimiterRes): void {
  client.remaining = Math.max(0, remainingPoints - client.unsentPoints);
  client.notedAt = performance.now();
  client.resetAt = performance.now() + msBeforeNext;
}

function secondsUntilReset({ resetAt }: Client): number {
  return Math.max(1, Math.ceil((resetAt - performance.now()) / 1000));
}

declare module "fastify" {
  interface FastifyInstance {
    rateLimiter: RateLimiter;
  }
}

/**
 * Finds the client of every request and refuses it where the client's points are spent. What a request costs is charged
 * once: with its operation, or else when its response is sent, which tells the client what is left.
 */
export const rateLimit = fp(
  async (app: FastifyInstance) => {
    const limiter = new RateLimiter(app.config);
    app.decorate("rateLimiter", limiter);
    app.addHook("onRequest", (request, _reply, done) => {
      const { record } = request;
      record.client = limiter.clientOf(request);
      record.points = REQUEST_COSTS.request;
      limiter.refuseExhausted(record.client, record.points);
      done();
    });
    app.addHook("onSend", (request, reply, payload, done) => {
      const { client, points } = request.record;
      if (client === undefined) return done(null, payload);
      // 5xx is our fault; do not charge the client.
      const isRefused = reply.statusCode >= 400 && reply.statusCode < 500;
      const owed = points + (isRefused ? REQUEST_COSTS.refusal : 0);
      const send = () => {
        void reply.headers(limiter.headers(client));
        done(null, payload);
      };
      if (owed === 0 && client.charging === undefined) send();
      else limiter.penalize(client, owed).then(send, done);
    });
  },
  { name: "rate-limit", dependencies: ["connections"] },
);
