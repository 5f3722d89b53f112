import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { metrics } from "./metrics";
import { arrivalOf } from "./arrival";
import { networkOf } from "./networkOf";
import { OperationNames } from "./operationNames";
import { onceOver } from "./requestEnd";
import { factsOf } from "./requestFacts";

const probes = new Set(["/healthz", "/readyz", "/metrics"]);
const methods = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** Gives every answer its id, and when it is sent, counts it and writes one line of it to the log. */
export function observeRequests(app: FastifyInstance, namesBound: number): void {
  const names = new OperationNames(namesBound);
  app.addHook("onRequest", (request, reply, done) => {
    const started = arrivalOf(request.raw);
    reply.header("x-request-id", request.id);
    metrics.requestsUnderWay.inc();
    onceOver(reply, () => {
      metrics.requestsUnderWay.dec();
      const ms = performance.now() - started;
      count(request, reply, ms, names);
      log(request, reply, ms);
    });
    done();
  });
  // What is not even a request has no line, for there is nothing to say of it; but it is counted.
  app.server.on("clientError", (error: NodeJS.ErrnoException) => metrics.refusals.inc({ code: connectionCode(error) }));
  app.server.on("connect", () => metrics.refusals.inc({ code: "METHOD_NOT_ALLOWED" }));
  app.addHook("onSend", (request, _, payload, done) => {
    const code = codeOf(payload);
    if (code !== undefined) factsOf(request).code ??= code;
    done();
  });
}

function count(request: FastifyRequest, reply: FastifyReply, ms: number, names: OperationNames): void {
  const { operation, cost, code, kept } = factsOf(request);
  const route = routeOf(request);
  const method = methods.has(request.method) ? request.method : "other";
  metrics.requests.inc({ route, method, status: statusOf(reply) });
  metrics.requestSeconds.observe({ route }, ms / 1000);
  if (code !== undefined) metrics.refusals.inc({ code });
  if (kept !== undefined) metrics.keptAnswers.inc({ kind: kept });
  if (cost !== undefined) metrics.cost.observe(cost);
  if (route !== "/graphql" || method === "OPTIONS") return;
  const name = names.of(operation);
  metrics.operations.inc({ operation: name, outcome: code === undefined ? "ok" : "error" });
  metrics.operationSeconds.observe({ operation: name }, ms / 1000);
}

function log(request: FastifyRequest, reply: FastifyReply, ms: number): void {
  const { operation, ...facts } = factsOf(request);
  const route = routeOf(request);
  const line = {
    method: request.method,
    route,
    status: statusOf(reply),
    ms: Math.round(ms * 100) / 100,
    bytes: Number(reply.getHeader("content-length") ?? 0),
    operation: operation?.slice(0, 100),
    ...facts,
    client: networkOf(request.client.name),
  };
  // Whoever probes does so every few seconds and for good.
  request.log[probes.has(route) ? "debug" : "info"](line, "request");
}

/** The status sent; 499 where the client left before the answer. */
function statusOf(reply: FastifyReply): number {
  return reply.raw.writableEnded ? reply.raw.statusCode : 499;
}

/** The route's pattern and never the address itself, which holds the query of a GET. */
function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? "none";
}

/** The code of the first error of an answer in GraphQL's shape. Errors come first in one, and texts in JSON have no bare quotes. */
function codeOf(payload: unknown): string | undefined {
  if (typeof payload !== "string" || !payload.startsWith('{"errors":[')) return undefined;
  return /"code":"([A-Z][A-Z_]{0,63})"/.exec(payload)?.[1] ?? "UNKNOWN";
}

/** Node's code for a connection at fault, of which there are a few dozen; the system's own, such as a reset, are one. */
function connectionCode({ code = "" }: NodeJS.ErrnoException): string {
  return /^(HPE_[A-Z_]+|ERR_HTTP_REQUEST_TIMEOUT)$/.test(code) ? code : "CONNECTION_LOST";
}
