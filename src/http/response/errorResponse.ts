import { randomUUID } from "node:crypto";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Config } from "../../config/config";
import { formatNumber, HttpError } from "../../errors";
import { costExtension } from "../../graphql/GraphQLRequest";
import { NOT_ENCODED } from "../request/encodedUrl";

/** How HTTP is to treat an error: the part of its extensions that clients do not see. */
interface HttpExtension {
  status?: number;
  headers?: Map<string, string>;
}

/** Returns the HTTP status of an error. */
export function statusOf({ extensions }: GraphQLError): number {
  return (extensions.http as HttpExtension | undefined)?.status ?? 500;
}

/** Returns the headers of an error's response. */
export function errorHeaders({ extensions }: GraphQLError): Record<string, string> {
  const { headers = [] } = (extensions.http as HttpExtension | undefined) ?? {};
  const own = Object.fromEntries(headers) as Record<string, string>;
  return { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...own };
}

/** Returns an error's response in GraphQL's shape. What is refused before it is counted has cost nothing. */
export function errorBody({ message, extensions }: GraphQLError, { MAX_COST }: Config, requested = 0): string {
  const { http: _, ...shown } = extensions;
  const cost = costExtension(requested, MAX_COST);
  return JSON.stringify({ errors: [{ message, extensions: shown }], extensions: { cost } });
}

/** Sends an error. */
export function sendError(reply: FastifyReply, error: GraphQLError): FastifyReply {
  const { record, server } = reply.request;
  record.code = String(error.extensions.code);
  const { mediaType = "application/json", cost } = record;
  const headers = { ...errorHeaders(error), "content-type": `${mediaType}; charset=utf-8` };
  return reply
    .code(statusOf(error))
    .headers(headers)
    .send(errorBody(error, server.config, cost));
}

/** Returns what a client sees of the server's own fault: an id under which the log has it. */
export function internalError(id: string): GraphQLFormattedError {
  const message = `Internal error. The server's log has it as ${id}.`;
  return { message, extensions: { code: "INTERNAL_SERVER_ERROR", id } };
}

/** Handles every error thrown on the way of a request outside GraphQL. */
export function errorHandler(error: FastifyError | GraphQLError, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof GraphQLError && statusOf(error) !== 500) return sendError(reply, error);
  const status = "statusCode" in error ? (error.statusCode ?? 500) : 500;
  if (status < 500) {
    // Fastify would close the connection while the client is still sending, who then cannot read why.
    void reply.removeHeader("connection");
    if (status === 413) drain(request);
    return sendError(reply, toHttpError(error as FastifyError, status, request.server.config));
  }
  const id = randomUUID();
  request.log.error({ reqId: request.id, id, err: error }, "internal error");
  (request.record.errorIds ??= []).push(id);
  const { message, extensions } = internalError(id);
  return sendError(reply, new GraphQLError(message, { extensions }));
}

/** Refuses what no route answers: a path that cannot be decoded, a wrong one, or a wrong method for a path. */
export function handleNotFound({ server, url, originalUrl }: FastifyRequest): never {
  if (url !== originalUrl) throw NOT_ENCODED;
  const path = url.split("?", 1)[0]!;
  const allowed = (["GET", "HEAD", "POST"] as const).filter((method) => server.hasRoute({ method, url: path }));
  if (allowed.length === 0) throw NOT_FOUND;
  const headers = { allow: allowed.join(", ") };
  throw new HttpError(405, "METHOD_NOT_ALLOWED", `Allowed methods: ${allowed.join(", ")}.`, { headers });
}

export const NOT_FOUND = new HttpError(404, "NOT_FOUND", "There is nothing here. The API is at /graphql.");

function toHttpError({ code }: FastifyError, status: number, { MAX_BODY_BYTES: limit }: Config): HttpError {
  if (code !== "FST_ERR_CTP_BODY_TOO_LARGE")
    return new HttpError(status, "BAD_REQUEST", MESSAGES[code] ?? "The request cannot be read.");
  const message = `Body too large (limit ${formatNumber(limit)} bytes). Send a shorter query, or fewer values.`;
  return new HttpError(413, "BODY_TOO_LARGE", message, { limit });
}

const MESSAGES: Record<string, string> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: "The body is empty. Send JSON with a query.",
  FST_ERR_CTP_INVALID_JSON_BODY: "The body is not valid JSON.",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "The body is not as long as Content-Length says.",
};

const MAX_DRAINED_BYTES = 4 * 1024 * 1024;

/** Reads on for a while what is still sent of a body that is too large, so that its client gets to read why. */
function drain({ raw }: FastifyRequest): void {
  let bytes = 0;
  raw.on("data", (part: Buffer) => {
    bytes += part.length;
    if (bytes > MAX_DRAINED_BYTES) raw.socket.destroy();
  });
}
