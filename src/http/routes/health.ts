import type { FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { readMetrics, sendMetrics } from "../../observe/clusterMetrics";
import { metrics, registry } from "../../observe/metrics";
import type { ShutdownState } from "../../process/shutdown";
import { NOT_FOUND } from "../response/errorResponse";

export interface HealthOptions {
  /** The dataset that is served, and why the store cannot be read at the moment, if so. */
  editions: {
    readonly current: {
      readonly snapshot: { readonly dataset: { readonly version: string; readonly digest: string } };
    };
    readonly fault: Error | undefined;
  };
  shutdown: ShutdownState;
}

/** Serves `/healthz`, `/readyz` and `/metrics`, for those who run the server: no rate limit holds for them. */
export const healthRoutes = fp<HealthOptions>(
  async (app, { editions, shutdown }) => {
    app.get("/healthz", (_, reply) => reply.headers(NO_STORE).send({ status: "alive" }));

    // A store that cannot be read is no reason to send requests elsewhere: the last good edition is served.
    app.get("/readyz", (_, reply) =>
      reply
        .code(shutdown.isShuttingDown ? 503 : 200)
        .headers(NO_STORE)
        .send({
          status: shutdown.isShuttingDown ? "shutting down" : "ready",
          store: editions.fault ? "not readable: the last good edition is served" : "ok",
        }),
    );

    app.get("/metrics", async (request, reply) => {
      if (!mayReadMetrics(request)) throw NOT_FOUND;
      refresh();
      return reply
        .headers({ ...NO_STORE, "cross-origin-resource-policy": "same-origin" })
        .type(registry.contentType)
        .send(await readMetrics());
    });

    const refresh = () => {
      const { version, digest } = editions.current.snapshot.dataset;
      metrics.ready.set(shutdown.isShuttingDown ? 0 : 1);
      metrics.storeFault.set(editions.fault ? 1 : 0);
      metrics.dataset.reset();
      metrics.dataset.set({ version, digest }, 1);
    };
    sendMetrics(refresh);
  },
  { name: "health-routes", dependencies: ["connections"] },
);

const NO_STORE = { "cache-control": "no-store" };

/** Returns whether a request may read the metrics. A proxy of this machine speaks for others. */
function mayReadMetrics({ raw: { socket }, headers, server: { config } }: FastifyRequest): boolean {
  if (config.METRICS !== "local") return config.METRICS === "on";
  const { remoteAddress = "" } = socket;
  if (!/^(127\.|::1$|::ffff:127\.)/.test(remoteAddress) || config.TRUSTED_PROXIES?.(remoteAddress, 0)) return false;
  return !Object.keys(headers).some((name) => PROXY_HEADERS.test(name));
}

const PROXY_HEADERS = /^(forwarded|via|x-forwarded-.*|x-real-ip|(cf-connecting|true-client|x-client)-ip)$/;
