import { type ExecutorOptions, startApollo } from "./apollo";
import { ApolloCache } from "./ApolloCache";
import type { ExecuteGraphQL, GraphQLParams } from "./GraphQLRequest";
import { PreparedOperations } from "./PreparedOperations";
import { runPrepared } from "./runPrepared";

/**
 * Creates what executes operations over a schema. One that is new, too large to be compiled or in error passes through
 * Apollo Server; one that has been seen before is run by `runPrepared`, with the same response.
 */
export async function createExecutor<Context extends object>(
  options: ExecutorOptions<Context>,
): Promise<ExecuteGraphQL> {
  const { limits } = options;
  const apq = ApolloCache.ofPersistedQueries(limits.APQ_CACHE_BYTES);
  const operations = new PreparedOperations(options);
  const runApollo = await startApollo(options, operations, apq);
  return async (request) => {
    const context = options.context();
    const text = findText(request.params, apq);
    const operation = text && operations.find(text, request.params.operationName);
    if (!operation) return await runApollo(request, context);
    const response = await runPrepared(operation, request, context, limits.MAX_COST);
    return "body" in response ? response : await runApollo(response, context);
  };
}

/** Returns the text of a request's document; undefined where it is not known, or where Apollo Server is to register it. */
function findText({ query, extensions }: GraphQLParams, apq: ApolloCache<string>): string | undefined {
  const persisted = extensions?.persistedQuery as { version: number; sha256Hash: string } | null | undefined;
  if (!persisted) return query;
  return query === undefined && persisted.version === 1 ? apq.find(persisted.sha256Hash) : undefined;
}
