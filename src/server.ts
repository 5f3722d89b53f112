import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { randomUUID } from "node:crypto";
import { buildSchema } from "./buildSchema";
import { type Config, settings } from "./config";
import type { Context } from "./context";
import type { Editions } from "./edition";
import { explorer, sendExplorer, wantsExplorer } from "./explorer";
import { answerFault, maskError } from "./faults";
import { routable } from "./http/addresses";
import { Clients } from "./http/Client";
import { takeTurns } from "./http/takeTurns";
import { admitByBudget } from "./http/admission";
import { admitOperations, type ClientsOf } from "./http/admitOperations";
import { readBodies } from "./http/body";
import { connectionOptions, guardConnections } from "./http/connections";
import { roomForDocuments, roomForPersisted } from "./http/documents";
import { editionOf } from "./http/edition";
import { errorsAreNotStored } from "./http/errorsAreNotStored";
import { serveGraphQL } from "./http/graphql";
import { answerTheRest } from "./http/methods";
import { Pace } from "./http/Pace";
import { readInPieces } from "./http/readInPieces";
import { serveText } from "./http/serveText";
import { tellCosts } from "./http/tellCosts";
import { limitOperations } from "./limits/limitOperations";
import { ownWordsFor } from "./limits/ownWords";
import { type Ending, partAtEnd } from "./operations/end";
import { observeOperations } from "./operations/observeOperations";
import { observeRequests } from "./operations/observeRequests";
import { probes } from "./operations/probes";
import { shareFacts } from "./operations/requestFacts";
import { printSchema } from "./printSchema";
import type { Snapshot } from "./snapshot/Snapshot";

/** What a server has of the process that it runs in. */
export interface Process {
  /** None: nothing is logged. */
  logger?: FastifyBaseLogger;
  ending?: Ending;
}

/** Returns a server over the newest edition of the dataset, ready to listen or to be asked by `inject`. */
export async function createServer(
  editions: Editions,
  config: Config = settings.parse({}),
  { logger, ending = { isEnding: false } }: Process = {},
): Promise<FastifyInstance> {
  const app = fastify({
    ...connectionOptions(config),
    ...(logger && { loggerInstance: logger }),
    logController: new LogController({ disableRequestLogging: true }),
    rewriteUrl: routable,
    genReqId: () => randomUUID(),
    frameworkErrors: answerFault,
  });
  app.setErrorHandler(answerFault);
  observeRequests(app, config.METRICS_OPERATIONS);
  partAtEnd(app, ending);
  guardConnections(app, config);
  const pace = new Pace();
  const clients = new Clients(config);
  readInPieces(app, pace, clients);
  takeTurns(app, pace, clients, config);
  admitByBudget(app, clients);
  tellCosts(app, config);
  readBodies(app);
  answerTheRest(app);

  const schema = buildSchema();
  const clientsOf: ClientsOf = new WeakMap();
  const limits = limitOperations(schema, config);
  const apollo = new ApolloServer<Context>({
    schema,
    ...limits.options,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    // Its way of ending sends the signal to the process anew.
    stopOnTerminationSignals: false,
    documentStore: roomForDocuments(),
    persistedQueries: { cache: roomForPersisted(config.PERSISTED_QUERIES_BYTES) },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      limits.plugin,
      admitOperations(clientsOf, pace, limits.costOf),
      errorsAreNotStored,
      observeOperations,
    ],
    formatError: (formatted, error) =>
      ownWordsFor(error, config) ?? maskError(formatted, error, (id, err) => app.log.error({ id, err }, "fault")),
  });
  await apollo.start();

  probes(app, editions, ending, config);
  explorer(app, { dataset: () => summary(editions.current.snapshot) });
  serveGraphQL(app, {
    config,
    apollo,
    editions,
    clientsOf,
    pace,
    page: (request, reply) => (wantsExplorer(request) ? sendExplorer(reply) : undefined),
    edition: editionOf(config),
    context: async (current, request) => {
      const context = { ...current };
      shareFacts(request, context);
      return context;
    },
  });
  serveText(app, "/schema.graphql", printSchema(schema), config.CACHE_SECONDS);
  return app;
}

function summary({ dataset, meetings, officials, agreements, sources }: Snapshot) {
  return {
    version: dataset.version,
    license: dataset.license,
    meetingCount: meetings.length,
    officialCount: officials.length,
    agreementCount: agreements.length,
    sourceCount: sources.length,
  };
}
