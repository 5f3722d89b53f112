import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isIP } from "node:net";
import type { Config } from "../config";
import { COMMON_HEADERS } from "../http/headers";
import { isProxy } from "../http/isProxy";
import { type Refusal, refuse } from "../http/refusals";
import type { Ending } from "./end";
import type { Editions } from "../edition";
import { metrics, registry } from "./metrics";

type Readers = Pick<Config, "METRICS" | "TRUSTED_PROXIES">;

/** Serves `/healthz`, `/readyz` and `/metrics`, which are for those who run the server and cost nobody's budget. */
export function probes(app: FastifyInstance, editions: Editions, ending: Ending, config: Readers): void {
  const mayRead = mayReadMetrics(config);
  app.get("/healthz", (_, reply) => reply.header("cache-control", "no-store").send({ status: "alive" }));

  app.get("/readyz", (_, reply) => {
    reply.header("cache-control", "no-store");
    if (ending.isEnding) return reply.code(503).send({ status: "not ready", notReady: ["shutting down"] });
    // The last good edition is served on, so a fault of the store takes no server out of a balancer.
    return reply.send({ status: "ready", ...(editions.fault && { degraded: ["store"] }) });
  });

  app.get("/metrics", async (request, reply) => {
    if (!mayRead(request)) return refuse(reply, NOT_HERE);
    metrics.ready.set(ending.isEnding ? 0 : 1);
    metrics.dataset.reset();
    const { version, digest } = editions.current.snapshot.dataset;
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

async function sendMetrics(reply: FastifyReply): Promise<FastifyReply> {
  // They are for no page, of whatever site, that a browser of this machine shows.
  for (const name of Object.keys(COMMON_HEADERS)) if (name.startsWith("access-control-")) reply.removeHeader(name);
  return reply
    .header("cache-control", "no-store")
    .header("cross-origin-resource-policy", "same-origin")
    .type(registry.contentType)
    .send(await registry.metrics());
}

/** Whether a request may read the metrics. A proxy of this machine speaks for others. */
function mayReadMetrics(config: Readers): (request: FastifyRequest) => boolean {
  const isTrusted = isProxy(config);
  return ({ raw: { socket }, headers }) => {
    if (config.METRICS !== "local") return config.METRICS === "on";
    const { remoteAddress = "" } = socket;
    const isLocal = isIP(remoteAddress) !== 0 && /^(127\.|::1$|::ffff:127\.)/.test(remoteAddress);
    return isLocal && !isTrusted(remoteAddress) && !Object.keys(headers).some((name) => ofProxies.test(name));
  };
}

const ofProxies = /^(forwarded|via|x-forwarded-.*|x-real-ip|(cf-connecting|true-client|x-client)-ip)$/;
