import { unwrapResolverError } from "@apollo/server/errors";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { randomUUID } from "node:crypto";

/** Told of a fault that clients do not see, with the id that they do see. */
export type ReportFault = (id: string, fault: unknown) => void;

/**
 * What a client sees of an error: as it is, where it says what is wrong with the request; or else only an id under
 * which the log has it.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: ReportFault,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (isAboutRequest(cause))
    return withoutInternals({ ...formatted, extensions: { ...formatted.extensions, code: codeOf(cause) } });
  const id = randomUUID();
  report(id, cause);
  return {
    ...withoutInternals(formatted),
    message: `Something went wrong on the server. Its log has it as ${id}.`,
    extensions: { code: "INTERNAL_SERVER_ERROR", id },
  };
}

/** Answers in GraphQL's shape whatever goes wrong before GraphQL is reached. */
export function answerFault(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    const id = randomUUID();
    request.log.error({ id, err: error }, "fault");
    return answer(
      reply,
      status,
      "INTERNAL_SERVER_ERROR",
      `Something went wrong on the server. Its log has it as ${id}.`,
    );
  }
  const { code, message } = refusals[error.code] ?? { code: "BAD_REQUEST", message: "The request cannot be read." };
  return answer(reply, status, code, message);
}

/** One error as a whole answer. */
export function answer(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply
    .code(status)
    .type("application/json; charset=utf-8")
    .header("cache-control", "no-store")
    .send(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

const refusals: Record<string, { code: string; message: string }> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: "UNSUPPORTED_MEDIA_TYPE",
    message: "Content-Type: send the request as application/json.",
  },
  FST_ERR_CTP_BODY_TOO_LARGE: { code: "BODY_TOO_LARGE", message: "The body of the request is too large." },
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    code: "BAD_REQUEST",
    message: "The body of the request is empty; send JSON with a query.",
  },
  FST_ERR_CTP_INVALID_JSON_BODY: { code: "BAD_REQUEST", message: "The body of the request is not JSON." },
};

function isAboutRequest(cause: unknown): cause is GraphQLError {
  return cause instanceof GraphQLError && codeOf(cause) !== undefined && codeOf(cause) !== "INTERNAL_SERVER_ERROR";
}

/** A validation error that a scalar or an argument's bound raised says so itself. */
function codeOf(error: GraphQLError): unknown {
  const origin = error.originalError;
  return (origin instanceof GraphQLError && origin.extensions.code) || error.extensions.code;
}

function withoutInternals(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (formatted.extensions === undefined) return formatted;
  const { stacktrace: _, ...extensions } = formatted.extensions;
  return { ...formatted, extensions };
}
