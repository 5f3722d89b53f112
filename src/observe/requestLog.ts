import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { metrics } from "./metrics";

const PROBES = new Set(["/healthz", "/readyz", "/metrics"]);
const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS"]);
const MAX_NAME_LENGTH = 64;

/** Returns what is called when a request begins, and returns what is called when it ends: it is counted, and has one line in the log. */
export function createRequestLog({ config, server, log }: FastifyInstance) {
  const limitName = limitNames(config.METRICS_OPERATIONS);
  // What is not HTTP has no line, for there is nothing to say of it; but it is counted.
  server.on("clientError", (error: NodeJS.ErrnoException) => metrics.errors.inc({ code: connectionError(error) }));
  server.on("connect", () => metrics.errors.inc({ code: "METHOD_NOT_ALLOWED" }));
  return (request: FastifyRequest, reply: FastifyReply) => {
    metrics.requestsInFlight.inc();
    return () => {
      metrics.requestsInFlight.dec();
      const { record, method } = request;
      const ms = performance.now() - record.startedAt;
      // The route's pattern and never the URL itself, which holds the query of a GET.
      const route = request.routeOptions.url ?? "none";
      // The client left before the response where it has not ended.
      const status = reply.raw.writableEnded ? reply.raw.statusCode : 499;
      count(route, METHODS.has(method) ? method : "other", status, ms, record, limitName);
      // Probes come every few seconds and for good.
      const level = PROBES.has(route) ? "debug" : "info";
      if (!("isLevelEnabled" in log && (log as Logger).isLevelEnabled(level))) return;
      const { operation, cost, code, errorIds, isNotModified, client } = record;
      log[level](
        {
          reqId: request.id,
          method,
          route,
          status,
          ms: Math.round(ms * 100) / 100,
          bytes: Number(reply.getHeader("content-length") ?? 0),
          operation: operation?.slice(0, 100),
          cost,
          code,
          errorIds,
          isNotModified,
          client: client?.network,
        },
        "request",
      );
    };
  };
}

function count(
  route: string,
  method: string,
  status: number,
  ms: number,
  { operation, cost, code, isNotModified }: FastifyRequest["record"],
  limitName: (name?: string) => string,
): void {
  metrics.requests.inc({ route, method, status });
  metrics.requestSeconds.observe({ route }, ms / 1000);
  if (code !== undefined) metrics.errors.inc({ code });
  if (isNotModified) metrics.cacheHits.inc();
  if (cost !== undefined) metrics.cost.observe(cost);
  if (route !== "/graphql") return;
  const name = limitName(operation);
  metrics.operations.inc({ operation: name, outcome: code === undefined ? "ok" : "error" });
  metrics.operationSeconds.observe({ operation: name }, ms / 1000);
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
