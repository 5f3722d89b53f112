import { GraphQLError, type GraphQLFormattedError, type OperationDefinitionNode } from "graphql";
import { formatNumber } from "./LimitExceededError";
import type { Limits } from "./settings";

/** How deep graphql-js lets lists of the introspection nest: its rule takes no other number. */
const MAX_INTROSPECTION_DEPTH = 2;

/** Returns what a client reads where graphql-js itself stops at a limit; undefined for any other error. */
export function rewriteLibraryError(error: unknown, limits: Limits): GraphQLFormattedError | undefined {
  const message = error instanceof Error ? error.message : "";
  if (/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message))
    return {
      message: `The document has more than ${formatNumber(limits.MAX_TOKENS)} tokens. Leave out what is not needed, send values as variables, or send several requests.`,
      extensions: { code: "TOO_MANY_TOKENS", limit: limits.MAX_TOKENS },
    };
  if (message === "Maximum introspection depth exceeded")
    return {
      message: `The introspection has \`fields\`, \`inputFields\`, \`interfaces\` or \`possibleTypes\` more than ${MAX_INTROSPECTION_DEPTH} levels deep in one another. Ask for the inner types by their names, with \`__type\`.`,
      extensions: { code: "TOO_DEEP", limit: MAX_INTROSPECTION_DEPTH },
    };
  const kind = /^GET requests only support query operations, not (\w+) operations/.exec(message)?.[1];
  if (kind !== undefined) return unsupported(kind).toJSON();
  if (/^Too many errors processing variables/.test(message)) return { message, extensions: { code: "BAD_USER_INPUT" } };
  return undefined;
}

/** Throws where an operation is no query. */
export function requireQuery({ operation }: OperationDefinitionNode): void {
  if (operation !== "query") throw unsupported(operation, { http: { status: 400 } });
}

function unsupported(kind: string, more: object = {}): GraphQLError {
  return new GraphQLError(`There are no ${kind}s: the data can only be read. Send a query.`, {
    extensions: { code: `${kind.toUpperCase()}S_NOT_SUPPORTED`, ...more },
  });
}
