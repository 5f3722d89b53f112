import { type DocumentNode, GraphQLError, Kind, parse } from "graphql";
import { LRUCache } from "lru-cache";
import type { Limits } from "../config/config";
import { formatNumber, HttpError } from "../errors";
import type { ListSizes } from "../ListSize";
import { type ApolloOptions, startApollo } from "./apollo";
import { Compiler } from "./compileOperation";
import type { PageSizes } from "./cost/costOf";
import { introspectionSizes } from "./cost/introspectionSizes";
import { costExtension, type ExecuteGraphQL, type GraphQLRequest, type GraphQLResponse } from "./GraphQLRequest";
import { checkDocument } from "./limits/documentLimits";
import { PreparedOperation } from "./PreparedOperation";

/** What operations are executed with. */
export interface ExecutorOptions<Context extends object> extends Omit<ApolloOptions<Context>, "prepare"> {
  /** Returns how long the lists are that resolvers read. */
  listSizes: (context: Context) => ListSizes;
  pageSizes: PageSizes;
}

/** How many characters the texts of the documents that are kept may have: what is made of a text takes hundreds of times its memory. */
const MAX_TEXT = 256 * 1024;
/** And how many a single one: a few long ones would take the place of all others. */
const MAX_KEPT_TEXT = 16 * 1024;

/**
 * Creates what executes operations over a schema. A document that is new is held against the limits and then passes
 * through Apollo Server; one that has been seen before is run by `runPrepared`, with the same response.
 */
export async function createExecutor<Context extends object>(
  options: ExecutorOptions<Context>,
): Promise<ExecuteGraphQL<Context>> {
  const { schema, limits, listSizes, pageSizes } = options;
  const introspection = introspectionSizes(schema);
  const shared = { schema, limits, listSizes, pageSizes, introspection, compiler: new Compiler(schema) };
  const operations = new LRUCache<string, PreparedOperation<Context>>({
    maxSize: MAX_TEXT,
    sizeCalculation: (_, key) => 64 + key.length,
  });
  const apollo = await startApollo<Context>({
    ...options,
    prepare: (text, name, document, operation) => {
      const key = keyOf(text, name);
      const known = operations.get(key);
      if (known) return known;
      const prepared = new PreparedOperation(shared, document, operation);
      if (text.length <= MAX_KEPT_TEXT) operations.set(key, prepared);
      return prepared;
    },
  });

  return async (request) => {
    const { query, operationName, extensions } = request.params;
    const persisted = extensions?.persistedQuery as { sha256Hash: string } | null | undefined;
    const text = query ?? (persisted ? apollo.findPersisted(persisted.sha256Hash) : undefined);
    // Where a text comes with its hash, Apollo Server compares them and registers the text.
    const operation = text && !(query && persisted) && operations.get(keyOf(text, operationName));
    if (operation) return (await runPrepared(operation, request, limits.MAX_COST)) ?? apollo.run(request);
    if (text) checkText(text, request.method, limits);
    return apollo.run(request);
  };
}

/** No name of an operation has the character that stands between it and the text. */
function keyOf(text: string, operationName: string | undefined): string {
  return operationName === undefined ? text : `${operationName}\0${text}`;
}

/**
 * Answers a request for a prepared operation without passing through Apollo Server; this is the only place that does.
 * Returns undefined where the response is not a plain success: Apollo Server then finds the same error, and words it.
 */
async function runPrepared<Context extends object>(
  operation: PreparedOperation<Context>,
  { params, record, charge, context }: GraphQLRequest<Context>,
  maxCost: number,
): Promise<GraphQLResponse | undefined> {
  const admitted = operation.tryAdmit(params.variables ?? {}, context);
  if (!admitted?.variables) return undefined;
  record.operation = operation.name;
  record.cost = admitted.cost;
  await charge(admitted.cost);
  const result = await operation.run(context, admitted);
  if (!("data" in result) || result.errors) return undefined;
  const body = JSON.stringify({ data: result.data, extensions: { cost: costExtension(admitted.cost, maxCost) } });
  return { status: 200, headers: undefined, body, hasErrors: false };
}

/** Throws an HttpError where a document is past a limit or no query. What cannot be read, Apollo Server says. */
function checkText(text: string, method: string, limits: Limits): void {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: limits.MAX_TOKENS, noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError && /contains more tha[nt] \d+ tokens/.test(error.message))
      throw tooManyTokens(limits.MAX_TOKENS);
    return;
  }
  checkDocument(document, limits);
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION && definition.operation !== "query")
      throw notAQuery(definition.operation, method);
}

function tooManyTokens(limit: number): HttpError {
  const message = `The document has more than ${formatNumber(limit)} tokens. Leave out what is not needed, send values as variables, or send several requests.`;
  return new HttpError(400, "TOO_MANY_TOKENS", message, { limit });
}

function notAQuery(kind: string, method: string): HttpError {
  const message = `There are no ${kind}s: the data can only be read. Send a query.`;
  const [status, headers] = method === "POST" ? [400, {}] : [405, { allow: "POST" }];
  return new HttpError(status, `${kind.toUpperCase()}S_NOT_SUPPORTED`, message, { headers });
}
