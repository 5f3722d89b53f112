import type { GraphQLFormattedError } from "graphql";
import { written } from "./OverLimit";
import type { Limits } from "./settings";

/** How deep graphql-js lets the lists of the introspection nest: its rule knows no other number. */
const deepestIntrospection = 2;

/** What a client is told where graphql-js or Apollo Server itself stops at a bound; undefined for any other error. */
export function ownWordsFor(error: unknown, limits: Limits): GraphQLFormattedError | undefined {
  const message = error instanceof Error ? error.message : "";
  if (/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message))
    return {
      message: `The document has more than ${written(limits.MAX_TOKENS)} tokens. Leave out what is not needed, send values as variables, or ask in several requests.`,
      extensions: { code: "TOO_MANY_TOKENS", limit: limits.MAX_TOKENS },
    };
  if (message === "Operation batching disabled.")
    return {
      message: "Send one operation a request, not a list of them. One operation can ask for many things.",
      extensions: { code: "BATCHES_NOT_SUPPORTED" },
    };
  const kind = /^GET requests only support query operations, not (\w+) operations/.exec(message)?.[1];
  if (kind !== undefined) return { message: onlyQueries(kind), extensions: { code: codeWithout(kind) } };
  if (message.startsWith("POST body missing"))
    return {
      message:
        'The body of the request is no JSON object with a query in it, such as {"query": "{ dataset { version } }"}.',
      extensions: { code: "BAD_REQUEST" },
    };
  if (message === "Maximum introspection depth exceeded")
    return {
      message: `The introspection has \`fields\`, \`inputFields\`, \`interfaces\` or \`possibleTypes\` more than ${deepestIntrospection} deep in one another. Ask for the inner types by their names, with \`__type\`.`,
      extensions: { code: "TOO_DEEP", limit: deepestIntrospection },
    };
  if (/^Too many errors processing variables/.test(message)) return { message, extensions: { code: "BAD_USER_INPUT" } };
  if (message.startsWith("This operation has been blocked as a potential Cross-Site Request Forgery"))
    return {
      message:
        "A GET needs the header Apollo-Require-Preflight: 1 or Content-Type: application/json, so that no other site's page can ask in a visitor's name. Or send a POST.",
      extensions: { code: "BAD_REQUEST" },
    };
  return undefined;
}

/** Told to whoever sends an operation of a kind that there is none of. */
export function onlyQueries(kind: string): string {
  return `There are no ${kind}s here: the data can only be read. Send a query.`;
}

/** The code for an operation of a kind that there is none of. */
export function codeWithout(kind: string): string {
  return `${kind.toUpperCase()}S_NOT_SUPPORTED`;
}
