import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { randomUUID } from "node:crypto";

/**
 * Returns what a client sees of an error: the error itself where it says what is wrong with the request, or else only
 * an id, under which `report` has the log tell of it.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (id: string, error: unknown) => GraphQLFormattedError,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const code = cause instanceof GraphQLError ? codeOf(cause) : undefined;
  if (code === undefined || code === "INTERNAL_SERVER_ERROR") return { ...formatted, ...report(randomUUID(), cause) };
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions: { ...extensions, code } };
}

/** Returns the code of an error: the scalar's or the argument's that caused it, its own, or what its status says. */
function codeOf(error: GraphQLError): unknown {
  const origin = error.originalError;
  const code = (origin instanceof GraphQLError && origin.extensions.code) || error.extensions.code;
  const { status = 500 } = (error.extensions.http ?? {}) as { status?: number };
  return code ?? (status >= 400 && status < 500 ? "BAD_REQUEST" : undefined);
}
