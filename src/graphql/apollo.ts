import { ApolloServer, type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import type { ListSizes } from "../ListSize";
import { ApolloCache } from "./ApolloCache";
import type { PageSizes } from "./cost/CostCalculator";
import { costExtension } from "./costExtension";
import type { GraphQLRequest, GraphQLResponse } from "./GraphQLRequest";
import { documentLimitsRule } from "./limits/documentLimits";
import { limitErrors } from "./limits/limitErrors";
import { rewriteLibraryError } from "./limits/libraryErrors";
import type { Limits } from "./limits/settings";
import { maskError } from "./maskError";
import { MAX_TEXT, type PreparedOperations } from "./PreparedOperations";

/** What operations are executed with. */
export interface ExecutorOptions<Context extends object> {
  schema: GraphQLSchema;
  limits: Limits & { APQ_CACHE_BYTES: number };
  /** Returns what resolvers read. A request keeps what it began with. */
  context: () => Context;
  /** Returns how long the lists are that resolvers read. */
  listSizes: (context: Context) => ListSizes;
  pageSizes: PageSizes;
  /** Logs an error that clients do not see, and returns what they see instead. */
  reportError: (id: string, error: unknown) => GraphQLFormattedError;
}

/** What Apollo Server's plugin finds beside what resolvers read. */
interface RequestContext {
  request: GraphQLRequest;
}

/** Executes an operation by way of Apollo Server. */
export type RunApollo<Context> = (request: GraphQLRequest, context: Context) => Promise<GraphQLResponse>;

/** Starts Apollo Server, with the limits on operations in the order in which a document meets them. */
export async function startApollo<Context extends object>(
  { schema, limits, reportError }: ExecutorOptions<Context>,
  operations: PreparedOperations<Context>,
  cache: ApolloCache<string>,
): Promise<RunApollo<Context>> {
  const apollo = new ApolloServer<RequestContext & Context>({
    schema,
    parseOptions: { maxTokens: limits.MAX_TOKENS },
    validationRules: [documentLimitsRule(limits)],
    // With one error, a limit that is reported twice could not be told from two errors.
    validationOptions: { maxErrors: Math.max(2, limits.MAX_ERRORS) },
    executionOptions: { maxCoercionErrors: limits.MAX_ERRORS },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Its way of stopping sends the signal to the process again.
    stopOnTerminationSignals: false,
    persistedQueries: { cache },
    documentStore: ApolloCache.ofDocuments(MAX_TEXT),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      limitOperations(operations, limits),
    ],
    formatError: (formatted, error) => rewriteLibraryError(error, limits) ?? maskError(formatted, error, reportError),
  });
  await apollo.start();
  return async (request, context) => {
    const { params, method, record } = request;
    const { http, body } = await apollo.executeOperation(
      { ...params, http: { method, headers: new HeaderMap(), search: "", body: undefined } },
      { contextValue: { ...context, request } },
    );
    if (body.kind !== "single") throw new Error("Incremental delivery is not supported.");
    const { errors, data, extensions } = body.singleResult;
    if (errors) record.code = String(errors[0]?.extensions?.code);
    const ids = errors?.flatMap(({ extensions }) => (extensions?.id as string | undefined) ?? []);
    if (ids?.length) record.errorIds = ids;
    return {
      status: http.status ?? 200,
      headers: Object.fromEntries(http.headers),
      // Errors first, as the specification recommends.
      body: JSON.stringify({ errors, data, extensions }),
      hasErrors: errors !== undefined,
    };
  };
}

/** A plugin that prepares operations, prices and charges them before they run, and limits the errors of responses. */
function limitOperations<Context extends object>(
  operations: PreparedOperations<Context>,
  { MAX_COST, MAX_ERRORS }: ExecutorOptions<Context>["limits"],
): ApolloServerPlugin<RequestContext & Context> {
  return {
    requestDidStart: async ({ contextValue }) => {
      const { record, charge } = contextValue.request;
      let requested = 0;
      return {
        didResolveOperation: async ({ source, document, operation, request }) => {
          if (!operation) return;
          if (operation.name) record.operation = operation.name.value;
          const prepared = operations.prepare(source, request.operationName, document, operation);
          try {
            requested = prepared.admit(request.variables ?? {}, contextValue).cost;
          } catch (error) {
            if (error instanceof GraphQLError && error.extensions.code === "TOO_COSTLY")
              requested = error.extensions.sent as number;
            throw error;
          }
        },
        responseForOperation: async ({ operation }) => {
          record.cost = requested;
          try {
            if (operation) await charge(requested);
            return null;
          } catch (error) {
            if (error instanceof GraphQLError) return responseTo(error);
            throw error;
          }
        },
        willSendResponse: async ({ response: { body } }) => {
          if (body.kind !== "single") return;
          const { extensions, ...result } = limitErrors(body.singleResult, MAX_ERRORS);
          body.singleResult = { ...result, extensions: { ...extensions, cost: costExtension(requested, MAX_COST) } };
        },
      };
    },
  };
}

/** Returns the response to an operation whose cost cannot be charged. */
function responseTo({ message, extensions: { http, ...extensions } }: GraphQLError) {
  const { status, headers } = http as unknown as { status: number; headers: Map<string, string> };
  return {
    http: { status, headers: new HeaderMap(headers) },
    body: { kind: "single" as const, singleResult: { errors: [{ message, extensions }] } },
  };
}
