import { unwrapResolverError } from "@apollo/server/errors";
import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from "graphql";
import { randomUUID } from "node:crypto";

const MAX_MESSAGE = 1_000;

/** How deep graphql-js lets lists of the introspection nest: its rule takes no other number. */
const MAX_INTROSPECTION_DEPTH = 2;

/** graphql-js says so when it stops at a number of errors; how many there would be it does not know. */
const IS_CLOSING = /^Too many (validation errors|errors processing variables)/;

/**
 * Returns what a client sees of an error: the error itself where it says what is wrong with the request, or else only
 * an id, under which `report` has the log tell of it.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (id: string, error: unknown) => GraphQLFormattedError,
): GraphQLFormattedError {
  if (formatted.message === "Maximum introspection depth exceeded") return TOO_DEEP_INTROSPECTION;
  if (IS_CLOSING.test(formatted.message)) return { ...formatted, extensions: { code: "BAD_USER_INPUT" } };
  const cause = unwrapResolverError(error);
  const code = cause instanceof GraphQLError ? codeOf(cause) : undefined;
  if (code === undefined || code === "INTERNAL_SERVER_ERROR") return { ...formatted, ...report(randomUUID(), cause) };
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions: { ...extensions, code } };
}

const TOO_DEEP_INTROSPECTION: GraphQLFormattedError = {
  message: `The introspection has \`fields\`, \`inputFields\`, \`interfaces\` or \`possibleTypes\` more than ${MAX_INTROSPECTION_DEPTH} levels deep in one another. Ask for the inner types by their names, with \`__type\`.`,
  extensions: { code: "TOO_DEEP", limit: MAX_INTROSPECTION_DEPTH },
};

/** Returns the code of an error: the scalar's or the argument's that caused it, its own, or what its status says. */
function codeOf(error: GraphQLError): unknown {
  const origin = error.originalError;
  const code = (origin instanceof GraphQLError && origin.extensions.code) || error.extensions.code;
  const { status = 500 } = (error.extensions.http ?? {}) as { status?: number };
  return code ?? (status >= 400 && status < 500 ? "BAD_REQUEST" : undefined);
}

/**
 * Returns a result with at most so many errors, none of them twice, none with a message longer than anyone reads, and
 * with `moreErrors` beside them where there were more.
 */
export function limitErrors(result: FormattedExecutionResult, maxErrors: number): FormattedExecutionResult {
  const { errors } = result;
  if (!errors?.length) return result;
  const own = errors.filter(({ message }) => !IS_CLOSING.test(message));
  const distinct = [...new Map(own.map((error) => [JSON.stringify(error), error])).values()];
  const shown = (distinct.length > 0 ? distinct : errors).slice(0, maxErrors).map(shorten);
  const hasMore = distinct.length > shown.length || own.length < errors.length;
  return { ...result, errors: shown, ...(hasMore && { extensions: { ...result.extensions, moreErrors: true } }) };
}

function shorten(error: GraphQLFormattedError): GraphQLFormattedError {
  if (error.message.length <= MAX_MESSAGE) return error;
  return { ...error, message: `${error.message.slice(0, MAX_MESSAGE).toWellFormed()}…` };
}
