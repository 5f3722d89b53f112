import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isIP } from "node:net";
import type { Config } from "../config";
import { type Refusal, refuse } from "../http/refusals";
import type { Ending } from "./end";
import type { Stores } from "./liveStore";
import { metrics, registry } from "./metrics";

/** Serves `/healthz`, `/readyz` and `/metrics`, which are for those who run the server and cost nobody's budget. */
export function probes(app: FastifyInstance, stores: Stores, ending: Ending, access: Config["METRICS"]): void {
  app.get("/healthz", (_, reply) => reply.header("cache-control", "no-store").send({ status: "alive" }));

  app.get("/readyz", (_, reply) => {
    const notReady = whatIsNotReady(stores, ending);
    reply.header("cache-control", "no-store").code(notReady.length === 0 ? 200 : 503);
    return reply.send(notReady.length === 0 ? { status: "ready" } : { status: "not ready", notReady });
  });

  app.get("/metrics", async (request, reply) => {
    if (!mayRead(access, request)) return refuse(reply, NOT_HERE);
    metrics.ready.set(whatIsNotReady(stores, ending).length === 0 ? 1 : 0);
    metrics.storeBytes.set(stores.current.bytes);
    metrics.dataset.reset();
    const { version, digest } = stores.current.dataset;
    metrics.dataset.set({ version, digest }, 1);
    return sendMetrics(reply);
  });
}

// As any other path that leads nowhere.
const NOT_HERE: Refusal = {
  status: 404,
  code: "NOT_FOUND",
  message: "There is nothing here. The API is at /graphql.",
};

/** Each thing for which requests should go elsewhere, by name and without its reasons, which are for the log. */
function whatIsNotReady(stores: Stores, { isEnding }: Ending): string[] {
  return [...(stores.fault ? ["store"] : []), ...(isEnding ? ["shutting down"] : [])];
}

async function sendMetrics(reply: FastifyReply): Promise<FastifyReply> {
  return reply
    .header("cache-control", "no-store")
    .type(registry.contentType)
    .send(await registry.metrics());
}

function mayRead(access: Config["METRICS"], request: FastifyRequest): boolean {
  if (access !== "local") return access === "on";
  const { remoteAddress = "" } = request.raw.socket;
  // A proxy of this machine speaks for others.
  const isForwarded = "x-forwarded-for" in request.headers || "forwarded" in request.headers;
  return isIP(remoteAddress) !== 0 && /^(127\.|::1$|::ffff:127\.)/.test(remoteAddress) && !isForwarded;
}
