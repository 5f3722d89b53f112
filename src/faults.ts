import { unwrapResolverError } from "@apollo/server/errors";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { randomUUID } from "node:crypto";
import { COMMON_HEADERS } from "./http/headers";
import { type Refusal, refuse } from "./http/refusals";
import { noteFault } from "./operations/requestFacts";

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
  noteFault(error, id);
  return {
    ...withoutInternals(formatted),
    message: maskedAs(id),
    extensions: { code: "INTERNAL_SERVER_ERROR", id },
  };
}

/** Answers in GraphQL's shape whatever goes wrong before GraphQL is reached. */
export function answerFault(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // Frameworks' faults come here without having passed the hooks that set these.
  void reply.headers(COMMON_HEADERS);
  if ((error.statusCode ?? 500) < 500) {
    // What is still to come of the body is read and dropped, so that the client gets to read why.
    void reply.removeHeader("connection");
    if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") return refuse(reply, tooLarge(request.routeOptions.bodyLimit));
    const { code, message } = refusals[error.code] ?? { code: "BAD_REQUEST", message: "The request cannot be read." };
    return refuse(reply, { status: error.statusCode!, code, message });
  }
  const id = randomUUID();
  request.log.error({ id, err: error }, "fault");
  noteFault(request, id);
  return refuse(reply, { status: 500, code: "INTERNAL_SERVER_ERROR", message: maskedAs(id) });
}

function maskedAs(id: string): string {
  return `Something went wrong on the server. Its log has it as ${id}.`;
}

function tooLarge(limit: number): Refusal {
  const message = `The body of the request has more than ${limit.toLocaleString("en")} bytes. Send a shorter query, or fewer values.`;
  return { status: 413, code: "BODY_TOO_LARGE", message, limit };
}

const refusals: Record<string, { code: string; message: string }> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: "UNSUPPORTED_MEDIA_TYPE",
    message: "Content-Type: send the request as application/json.",
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    code: "BAD_REQUEST",
    message: "The body of the request is empty; send JSON with a query.",
  },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    code: "BAD_REQUEST",
    message: "Invalid JSON: the body of the request cannot be read.",
  },
  NOT_UTF8: { code: "BAD_REQUEST", message: "The body of the request is not UTF-8." },
};

function isAboutRequest(cause: unknown): cause is GraphQLError {
  return cause instanceof GraphQLError && codeOf(cause) !== undefined && codeOf(cause) !== "INTERNAL_SERVER_ERROR";
}

/** A validation error that a scalar or an argument's bound raised says so itself; what is told by status 4xx has no other word. */
function codeOf(error: GraphQLError): unknown {
  const origin = error.originalError;
  const code = (origin instanceof GraphQLError && origin.extensions.code) || error.extensions.code;
  const { status = 500 } = (error.extensions.http ?? {}) as { status?: number };
  return code ?? (status >= 400 && status < 500 ? "BAD_REQUEST" : undefined);
}

function withoutInternals(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (formatted.extensions === undefined) return formatted;
  const { stacktrace: _, ...extensions } = formatted.extensions;
  return { ...formatted, extensions };
}
