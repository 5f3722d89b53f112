import cors from "@fastify/cors";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DataSource } from "typeorm";
import { buildSchema } from "./buildSchema";
import { type Config, settings } from "./config/config";
import { projectRoot } from "./config/projectRoot";
import { createContext } from "./context";
import { startApollo } from "./graphql/apollo";
import { rateLimit } from "./http/client/rateLimit";
import { connectionOptions, connections, limitPipelining } from "./http/connection/connections";
import { readBody } from "./http/request/body";
import { validateHeaders } from "./http/request/validateHeaders";
import { badUrlHandler, errorHandler, internalError } from "./http/response/errorResponse";
import { CORS, responseHeaders } from "./http/response/headers";
import { graphqlRoute } from "./http/routes/graphql";
import { healthRoutes } from "./http/routes/health";
import { handleNotFound } from "./http/routes/notFound";
import { pages } from "./http/routes/pages";
import { schemaRoute } from "./http/routes/schema";
import type { Generation } from "./operations/generation";
import { onlyStore } from "./operations/onlyStore";
import { requestLog } from "./observe/requestLog";
import { printSchema } from "./printSchema";
import { closeKeepAlive, type ShutdownState } from "./process/shutdown";

/** Where requests find what they read: the newest edition of the data, and why there is no newer one, if so. */
export interface Stores {
  readonly current: Generation;
  readonly fault: Error | undefined;
}

/** What a server has of the process that it runs in. */
export interface Process {
  /** Nothing is logged without one. */
  logger?: FastifyBaseLogger;
  shutdown?: ShutdownState;
  /** Where the built pages are; in `dist/web` by default. */
  pagesFolder?: string;
}

/**
 * Creates a server over a store, or over one that is replaced while it is served; ready to listen or to be asked by
 * `inject`. It closes neither the store nor the process.
 */
export async function createServer(
  store: DataSource | Stores,
  config: Config = settings.parse({}),
  { logger, shutdown = { isShuttingDown: false }, pagesFolder }: Process = {},
): Promise<FastifyInstance> {
  const stores = store instanceof DataSource ? await onlyStore(store) : store;
  const schema = buildSchema();
  const app = fastify({
    ...connectionOptions(config),
    ...(logger && { loggerInstance: logger }),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    frameworkErrors: badUrlHandler,
  });
  app.decorate("config", config);
  app.setErrorHandler(errorHandler);
  await app.register(connections);
  await app.register(responseHeaders);
  await app.register(requestLog);
  await app.register(limitPipelining);
  await app.register(closeKeepAlive, { shutdown });
  await app.register(healthRoutes, { stores, shutdown });

  const execute = await startApollo({
    schema,
    config,
    context: () => createContext(stores.current.store),
    reportError: (id, err) => {
      app.log.error({ id, err }, "internal error");
      return internalError(id);
    },
  });
  const build = buildId(config);
  await app.register(async (api) => {
    await api.register(cors, CORS);
    await api.register(rateLimit);
    await api.register(validateHeaders);
    await api.register(readBody);
    await api.register(pages, { dataset: () => stores.current.dataset, folder: pagesFolder });
    await api.register(schemaRoute, { schema: printSchema(schema) });
    await api.register(graphqlRoute, {
      execute,
      state: () => `${build} ${stores.current.dataset.digest}`,
      sendExplorer: (reply) => reply.sendExplorer(),
    });
    api.setNotFoundHandler(handleNotFound);
  });
  return app;
}

/** Names what decides a response beside the request and the data: the version, and the settings that show in responses. */
function buildId(config: Config): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as { version: string };
  return JSON.stringify([version, Object.entries(config).filter(([name]) => name.startsWith("MAX_"))]);
}
