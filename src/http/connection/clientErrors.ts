import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { GraphQLError } from "graphql";
import type { Config } from "../../config/config";
import { formatNumber, HttpError } from "../../errors";
import { errorBody, errorHeaders, statusOf } from "../response/errorResponse";
import { RAW_HEADERS } from "../response/headers";

/** Answers what cannot be read as a request, if it can still be answered, and closes its connection. */
export function endWithError(
  socket: Socket,
  error: NodeJS.ErrnoException | GraphQLError | undefined,
  config: Config,
): void {
  if (error === undefined || !socket.writable) return void socket.destroy();
  const response = rawResponse("extensions" in error ? error : toHttpError(error, config), config);
  socket.end(response, () => socket.destroy());
}

function rawResponse(error: GraphQLError, config: Config): string {
  const status = statusOf(error);
  const body = errorBody(error, config);
  const length = { "content-length": Buffer.byteLength(body), connection: "close" };
  const headers = Object.entries({ ...RAW_HEADERS, ...errorHeaders(error), ...length });
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`;
}

/** Returns the error for Node's code for what is wrong. */
function toHttpError({ code }: NodeJS.ErrnoException, config: Config): HttpError {
  const { MAX_HEADER_BYTES, HEADERS_TIMEOUT_MS, REQUEST_TIMEOUT_MS } = config;
  const [headerBytes, headersMs, requestMs] = [MAX_HEADER_BYTES, HEADERS_TIMEOUT_MS, REQUEST_TIMEOUT_MS].map(
    formatNumber,
  );
  if (code === "HPE_HEADER_OVERFLOW") {
    const message = `URL and headers too large (limit ${headerBytes} bytes). Send a long query by POST.`;
    return new HttpError(431, "HEADERS_TOO_LARGE", message, { limit: MAX_HEADER_BYTES });
  }
  if (code === "HPE_CHUNK_EXTENSIONS_OVERFLOW") {
    // Node's own limit, which cannot be set.
    const message = "Chunk extensions too large (limit 16,384 bytes). Send none.";
    return new HttpError(413, "BODY_TOO_LARGE", message, { limit: 16_384 });
  }
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") {
    const message = `The request took too long to arrive (limit ${headersMs} ms for the headers, ${requestMs} ms in all).`;
    return new HttpError(408, "REQUEST_TIMEOUT", message, { limit: REQUEST_TIMEOUT_MS });
  }
  return new HttpError(400, "BAD_REQUEST", "This is not an HTTP request.");
}
