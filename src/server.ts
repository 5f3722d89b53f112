import cors from "@fastify/cors";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema } from "./buildSchema";
import { type Config, settings } from "./config/config";
import { projectRoot } from "./config/projectRoot";
import type { Edition, Editions } from "./edition";
import { createExecutor } from "./graphql/createExecutor";
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
import { requestLog } from "./observe/requestLog";
import { printSchema } from "./printSchema";
import { defaultPageSize, largestPage } from "./schema/paging";
import { closeKeepAlive, type ShutdownState } from "./process/shutdown";

/** What a server has of the process that it runs in. */
export interface Process {
  /** Nothing is logged without one. */
  logger?: FastifyBaseLogger;
  shutdown?: ShutdownState;
  /** Where the built pages are; in `dist/web` by default. */
  pagesFolder?: string;
}

/** Creates a server over the newest edition of the dataset, ready to listen or to be asked by `inject`. */
export async function createServer(
  editions: Editions,
  config: Config = settings.parse({}),
  { logger, shutdown = { isShuttingDown: false }, pagesFolder }: Process = {},
): Promise<FastifyInstance> {
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
  await app.register(healthRoutes, { editions, shutdown });

  const execute = await createExecutor<Edition>({
    schema,
    limits: config,
    context: () => editions.current,
    listSizes: ({ snapshot }) => snapshot.listSizes,
    pageSizes: { usual: defaultPageSize, largest: largestPage },
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
    await api.register(pages, { dataset: () => summary(editions.current), folder: pagesFolder });
    await api.register(schemaRoute, { schema: printSchema(schema) });
    await api.register(graphqlRoute, {
      execute,
      state: () => `${build} ${editions.current.snapshot.dataset.digest}`,
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

function summary({ snapshot }: Edition) {
  const { dataset, meetings, officials, agreements, sources } = snapshot;
  return {
    version: dataset.version,
    license: dataset.license,
    meetingCount: meetings.length,
    officialCount: officials.length,
    agreementCount: agreements.length,
    sourceCount: sources.length,
  };
}
