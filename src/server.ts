import cors from "@fastify/cors";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { hash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema } from "./buildSchema";
import { type Config, settings } from "./config/config";
import { projectRoot } from "./config/projectRoot";
import type { Edition, Editions } from "./edition";
import { createExecutor } from "./graphql/createExecutor";
import { rateLimit } from "./http/client/rateLimit";
import { connectionOptions, connections } from "./http/connection/connections";
import { routableUrl } from "./http/request/encodedUrl";
import { readRequest } from "./http/request/readRequest";
import { errorHandler, handleNotFound, internalError } from "./http/response/errorResponse";
import { CORS } from "./http/response/headers";
import { graphqlRoute } from "./http/routes/graphql";
import { healthRoutes } from "./http/routes/health";
import { pages } from "./http/routes/pages";
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
    // The id of a request stands in the lines that need it: a logger of its own for each would be made for most in vain.
    childLoggerFactory: (logger) => logger,
    // Parameters are read by the route, which takes each once only.
    routerOptions: { querystringParser: () => ({}) },
    genReqId: () => randomUUID(),
    rewriteUrl: routableUrl,
  });
  app.decorate("config", config);
  app.setErrorHandler(errorHandler);
  await app.register(connections);
  await app.register(closeKeepAlive, { shutdown });
  await app.register(healthRoutes, { editions, shutdown });

  const execute = await createExecutor<Edition>({
    schema,
    limits: config,
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
    await api.register(readRequest);
    await api.register(pages, {
      dataset: () => summary(editions.current),
      schema: printSchema(schema),
      folder: pagesFolder,
    });
    await api.register(graphqlRoute, {
      execute,
      context: () => editions.current,
      stateOf: ({ snapshot }: Edition) => `${build} ${snapshot.dataset.digest}`,
    });
    api.setNotFoundHandler(handleNotFound);
  });
  return app;
}

/** Names what decides a response beside the request and the data: the version, and the settings that show in responses. */
function buildId(config: Config): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as { version: string };
  const limits = Object.entries(config).filter(([name]) => name.startsWith("MAX_"));
  return hash("sha256", JSON.stringify([version, limits]));
}

function summary({ snapshot }: Edition) {
  const { dataset, meetings, officials, agreements, statements, sources } = snapshot;
  return {
    version: dataset.version,
    license: dataset.license,
    meetingCount: meetings.length,
    officialCount: officials.length,
    agreementCount: agreements.length,
    statementCount: statements.length,
    sourceCount: sources.length,
  };
}
