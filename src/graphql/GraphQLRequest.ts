/** The parameters of a GraphQL request over HTTP, checked for their types. */
export interface GraphQLParams {
  query?: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  extensions?: Record<string, unknown>;
}

/** What is learnt of an operation, for the log and the metrics. Never what it asked for, or with which values. */
export interface OperationRecord {
  /** The operation's name, as its client chose it. */
  operation?: string;
  /** What it costs, in points; undefined where it was refused before that was known. */
  cost?: number;
  /** The code of the first error of the response. */
  code?: string;
  /** The ids of masked errors, each of which has a line of its own in the log. */
  errorIds?: string[];
}

/** An operation to execute. */
export interface GraphQLRequest<Context extends object> {
  params: GraphQLParams;
  /** What resolvers read, from the beginning of a request to its end. */
  context: Context;
  /** The HTTP method: by GET, only queries are executed. */
  method: string;
  /** Where the stages after this one find what was learnt. */
  record: OperationRecord;
  /** Takes points from the client's rate limit before the operation runs. Rejects with an HttpError where too few are left. */
  charge(points: number): Promise<void>;
}

/** The response to an operation, ready to be sent. */
export interface GraphQLResponse {
  status: number;
  headers?: Record<string, string>;
  /** JSON. */
  body: string;
  hasErrors: boolean;
}

/** Executes an operation. Rejects with an HttpError where its document is past a limit, or its cost past what its client has left. */
export type ExecuteGraphQL<Context extends object> = (request: GraphQLRequest<Context>) => Promise<GraphQLResponse>;

/** Returns what a response tells of its cost, in points: 0 where its operation was refused before that was known. */
export function costExtension(requested: number, limit: number) {
  return { requested, remaining: Math.max(0, limit - requested), limit };
}
