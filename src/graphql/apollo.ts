import { ApolloServer, type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import type { Config, Limits } from "../config/config";
import { formatError, limitErrors } from "./formatErrors";
import { costExtension, type GraphQLRequest, type GraphQLResponse } from "./GraphQLRequest";
import type { PreparedOperation } from "./PreparedOperation";

/** What Apollo Server executes operations with. */
export interface ApolloOptions<Context> {
  schema: GraphQLSchema;
  limits: Limits & Pick<Config, "APQ_CACHE_BYTES">;
  /** Returns the operation that a valid document is executed for, prepared. */
  prepare(text: string, name: string | undefined, ...parsed: Parsed): PreparedOperation<Context>;
  /** Logs an error that clients do not see, and returns what they see instead. */
  reportError(id: string, error: unknown): GraphQLFormattedError;
}

type Parsed = ConstructorParameters<typeof PreparedOperation> extends [unknown, ...infer Rest] ? Rest : never;

/** What Apollo Server's plugin finds beside what resolvers read. */
interface RequestContext {
  request: GraphQLRequest<object>;
}

/** Executes operations by way of Apollo Server. */
export interface Apollo<Context extends object> {
  run(request: GraphQLRequest<Context>): Promise<GraphQLResponse>;
  /** Returns the text of an automatic persisted query, if it is known. */
  findPersisted(sha256: string): string | undefined;
}

/** Starts Apollo Server. */
export async function startApollo<Context extends object>(options: ApolloOptions<Context>): Promise<Apollo<Context>> {
  const { schema, limits, reportError } = options;
  const persisted = new LRUCache<string, string>({
    maxSize: limits.APQ_CACHE_BYTES,
    sizeCalculation: (text, key) => 64 + (text.length + key.length) * 2,
  });
  const apollo = new ApolloServer<RequestContext & Context>({
    schema,
    parseOptions: { maxTokens: limits.MAX_TOKENS },
    // With one error, it would not be known whether there are more.
    validationOptions: { maxErrors: Math.max(2, limits.MAX_ERRORS) },
    executionOptions: { maxCoercionErrors: limits.MAX_ERRORS },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Its way of stopping sends the signal to the process again.
    stopOnTerminationSignals: false,
    persistedQueries: {
      cache: {
        get: async (key) => persisted.get(key),
        set: async (key, text) => void persisted.set(key, text),
        delete: async (key) => persisted.delete(key),
      },
    },
    // Valid documents are kept with their operations, prepared.
    documentStore: null,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      limitOperations(options),
    ],
    formatError: (formatted, error) => formatError(formatted, error, reportError),
  });
  await apollo.start();
  return {
    findPersisted: (sha256) => persisted.get(`apq:${sha256}`),
    run: async (request) => {
      const { params, method, record, context } = request;
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
    },
  };
}

/** A plugin that prepares operations, prices and charges them before they run, and limits the errors of responses. */
function limitOperations<Context extends object>({
  prepare,
  limits: { MAX_COST, MAX_ERRORS },
}: ApolloOptions<Context>): ApolloServerPlugin<RequestContext & Context> {
  return {
    requestDidStart: async ({ contextValue }) => {
      const { record, charge } = contextValue.request;
      return {
        didResolveOperation: async ({ source, document, operation, request }) => {
          if (!operation) return;
          record.operation = operation.name?.value;
          // It was charged already where it was run before and there were errors.
          if (record.cost !== undefined) return;
          const prepared = prepare(source, request.operationName, document, operation);
          try {
            record.cost = prepared.admit(request.variables ?? {}, contextValue).cost;
          } catch (error) {
            if (error instanceof GraphQLError && error.extensions.code === "TOO_COSTLY")
              record.cost = error.extensions.sent as number;
            throw error;
          }
          await charge(record.cost);
        },
        willSendResponse: async ({ response: { body } }) => {
          if (body.kind !== "single") return;
          const { extensions, ...result } = limitErrors(body.singleResult, MAX_ERRORS);
          const cost = costExtension(record.cost ?? 0, MAX_COST);
          body.singleResult = { ...result, extensions: { ...extensions, cost } };
        },
      };
    },
  };
}
