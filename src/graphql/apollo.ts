import { ApolloServer, type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import { HttpError } from "../errors";
import { limitOperations } from "../limits/limitOperations";
import { ownWordsFor } from "../limits/ownWords";
import type { Limits } from "../limits/settings";
import { apqCache, documentCache } from "./documentCaches";
import type { ExecuteGraphQL, GraphQLRequest } from "./GraphQLRequest";
import { maskError } from "./maskError";

export interface ApolloOptions<Context extends object> {
  schema: GraphQLSchema;
  config: Limits & { APQ_CACHE_BYTES: number };
  /** Returns what resolvers read. */
  context: () => Context;
  /** Logs an error that clients do not see, and returns what they see instead. */
  reportError: (id: string, error: unknown) => GraphQLFormattedError;
}

/** What Apollo Server's plugins find beside what resolvers read. */
interface RequestContext {
  request: GraphQLRequest;
}

/** Starts Apollo Server over a schema, and returns what executes operations with it. */
export async function startApollo<Context extends object>({
  schema,
  config,
  context,
  reportError,
}: ApolloOptions<Context>): Promise<ExecuteGraphQL> {
  const limits = limitOperations(schema, config);
  const apollo = new ApolloServer<RequestContext>({
    schema,
    ...limits.options,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Its way of stopping sends the signal to the process again.
    stopOnTerminationSignals: false,
    documentStore: documentCache(),
    persistedQueries: { cache: apqCache(config.APQ_CACHE_BYTES) },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      limits.plugin as ApolloServerPlugin<RequestContext>,
      observeAndCharge(limits.costOf),
    ],
    formatError: (formatted, error) => ownWordsFor(error, config) ?? maskError(formatted, error, reportError),
  });
  await apollo.start();

  return async (request) => {
    const { params, method, record } = request;
    const { http, body } = await apollo.executeOperation(
      { ...params, http: { method, headers: new HeaderMap(), search: "", body: undefined } },
      { contextValue: { ...context(), request } },
    );
    if (body.kind !== "single") throw new Error("Incremental delivery is not supported.");
    const { errors, data, extensions } = body.singleResult;
    record.code = errors && String(errors[0]?.extensions?.code);
    const ids = errors?.flatMap(({ extensions }) => (extensions?.id as string | undefined) ?? []);
    if (ids?.length) record.errorIds = ids;
    return {
      status: http.status ?? 200,
      // What an error says of caches is said of every error.
      headers: { ...Object.fromEntries(http.headers), ...(errors && { "cache-control": "no-store" }) },
      // Errors first, as the specification recommends.
      body: JSON.stringify({ errors, data, extensions }),
      hasErrors: errors !== undefined,
    };
  };
}

/** A plugin that notes what is learnt of an operation, and before it is executed takes its cost from the client's rate limit. */
function observeAndCharge(costOf: (operation: object) => number): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async ({ contextValue: { request } }) => ({
      didResolveOperation: async ({ operationName }) => {
        if (operationName) request.record.operation = operationName;
      },
      responseForOperation: async (operation) => {
        const cost = costOf(operation);
        request.record.cost = cost;
        try {
          await request.charge(cost);
          return null;
        } catch (error) {
          if (error instanceof HttpError) return responseFor(error);
          throw error;
        }
      },
    }),
  };
}

function responseFor({ message, extensions: { http, ...extensions } }: HttpError) {
  const { status, headers } = http as { status: number; headers: Map<string, string> };
  return {
    http: { status, headers: new HeaderMap(headers) },
    body: { kind: "single" as const, singleResult: { errors: [{ message, extensions }] } },
  };
}
