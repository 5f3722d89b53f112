import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { anonymizeIp } from "./anonymizeIp";
import { metrics } from "./metrics";

const PROBES = new Set(["/healthz", "/readyz", "/metrics"]);
const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS"]);
const MAX_NAME_LENGTH = 64;

/** Gives every response its id, and when it is sent, counts it and writes one line of it to the log. */
export const requestLog = fp(
  async (app: FastifyInstance) => {
    const nameOf = limitNames(app.config.METRICS_OPERATIONS);
    app.addHook("onRequest", (request, reply, done) => {
      void reply.header("x-request-id", request.id);
      metrics.requestsInFlight.inc();
      request.record.connection.onRequestEnd(reply.raw, () => {
        metrics.requestsInFlight.dec();
        const ms = performance.now() - request.record.startedAt;
        count(request, reply, ms, nameOf);
        log(request, reply, ms);
      });
      done();
    });
    // What is not HTTP has no line, for there is nothing to say of it; but it is counted.
    app.server.on("clientError", (error: NodeJS.ErrnoException) =>
      metrics.errors.inc({ code: connectionError(error) }),
    );
    app.server.on("connect", () => metrics.errors.inc({ code: "METHOD_NOT_ALLOWED" }));
  },
  { name: "request-log", dependencies: ["connections"] },
);

function count(request: FastifyRequest, reply: FastifyReply, ms: number, nameOf: (name?: string) => string): void {
  const { operation, cost, code, isNotModified } = request.record;
  const route = routeOf(request);
  const method = METHODS.has(request.method) ? request.method : "other";
  metrics.requests.inc({ route, method, status: statusOf(reply) });
  metrics.requestSeconds.observe({ route }, ms / 1000);
  if (code !== undefined) metrics.errors.inc({ code });
  if (isNotModified) metrics.cacheHits.inc();
  if (cost !== undefined) metrics.cost.observe(cost);
  if (route !== "/graphql" || method === "OPTIONS") return;
  const name = nameOf(operation);
  metrics.operations.inc({ operation: name, outcome: code === undefined ? "ok" : "error" });
  metrics.operationSeconds.observe({ operation: name }, ms / 1000);
}

function log(request: FastifyRequest, reply: FastifyReply, ms: number): void {
  const { operation, cost, code, errorIds, isNotModified, client } = request.record;
  const route = routeOf(request);
  // Probes come every few seconds and for good.
  request.log[PROBES.has(route) ? "debug" : "info"](
    {
      method: request.method,
      route,
      status: statusOf(reply),
      ms: Math.round(ms * 100) / 100,
      bytes: Number(reply.getHeader("content-length") ?? 0),
      operation: operation?.slice(0, 100),
      cost,
      code,
      errorIds,
      isNotModified,
      client: client && anonymizeIp(client.key),
    },
    "request",
  );
}

/** Returns the status sent; 499 where the client left before the response. */
function statusOf(reply: FastifyReply): number {
  return reply.raw.writableEnded ? reply.raw.statusCode : 499;
}

/** Returns the route's pattern and never the URL itself, which holds the query of a GET. */
function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? "none";
}

/** Returns what gives the first so many names of operations as they are; any further or long one is `other`. */
function limitNames(limit: number): (name?: string) => string {
  const known = new Set<string>();
  return (name) => {
    if (name === undefined) return "anonymous";
    if (known.has(name)) return name;
    const isReserved = name === "other" || name === "anonymous";
    if (known.size >= limit || name.length > MAX_NAME_LENGTH || isReserved) return "other";
    known.add(name);
    return name;
  };
}

/** Returns Node's code for what is wrong with a connection, of which there are a few dozen; the system's own, such as a reset, are one. */
function connectionError({ code = "" }: NodeJS.ErrnoException): string {
  return /^(HPE_[A-Z_]+|ERR_HTTP_REQUEST_TIMEOUT)$/.test(code) ? code : "CONNECTION_LOST";
}
