import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import type { FastifyInstance } from "fastify";
import fp from "fastify-plugin";
import { HttpError } from "../../errors";
import { REQUEST_COSTS } from "../client/rateLimit";

const JSON_IN_UTF8 = /^\s*application\/json\s*(;\s*charset\s*=\s*("utf-?8"|utf-?8)\s*)?;?\s*$/i;

/**
 * Reads bodies, JSON in UTF-8 and uncompressed, and nothing else. Refuses what RFC 9110 and 9112 do not allow, and Node
 * lets pass: a Host header that is missing or repeated, but for clients older than the header, and any transfer coding
 * but chunked.
 */
export const readRequest = fp(
  async (app: FastifyInstance) => {
    app.addHook("onRequest", ({ raw }, _reply, done) => done(checkHead(raw)));
    // What no route takes is refused for that, whatever its body is.
    app.addHook("preParsing", ({ is404, raw }, _reply, _payload, done) => done(is404 ? null : checkBodyType(raw)));
    const parseJson = app.getDefaultJsonParser("error", "error");
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body: Buffer, done) => {
      request.record.points += Math.ceil(body.length / REQUEST_COSTS.bytesPerPoint);
      if (isUtf8(body)) void parseJson(request, body.toString(), done);
      else done(new HttpError(400, "BAD_REQUEST", "The body is not UTF-8."));
    });
  },
  { name: "read-request", dependencies: ["rate-limit"] },
);

function checkHead({ headers, rawHeaders, httpVersion }: IncomingMessage): HttpError | undefined {
  if ((headers["transfer-encoding"] ?? "chunked").toLowerCase() !== "chunked") return TRANSFER_ENCODING;
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2)
    if (rawHeaders[i]!.length === 4 && rawHeaders[i]!.toLowerCase() === "host") hosts++;
  return hosts > 1 || (hosts === 0 && httpVersion !== "1.0") ? HOST : undefined;
}

function checkBodyType({ method, headers }: IncomingMessage): HttpError | undefined {
  if (method === "GET" || method === "HEAD") return undefined;
  const { "content-encoding": coding = "identity", "content-type": type, "content-length": length = "0" } = headers;
  if (coding.toLowerCase() !== "identity") return COMPRESSED;
  const hasBody = headers["transfer-encoding"] !== undefined || length !== "0";
  return (type === undefined ? hasBody : type !== "application/json" && !JSON_IN_UTF8.test(type))
    ? MEDIA_TYPE
    : undefined;
}

const refuse = (status: number, code: string, message: string, headers: Record<string, string> = {}) =>
  new HttpError(status, code, message, { headers });
const HOST = refuse(400, "BAD_REQUEST", "Host: send this header exactly once.");
const TRANSFER_ENCODING = refuse(400, "BAD_REQUEST", "Transfer-Encoding: only chunked is supported.", {
  connection: "close",
});
const MEDIA_TYPE = refuse(
  415,
  "UNSUPPORTED_MEDIA_TYPE",
  "Content-Type: send the request as application/json, in UTF-8.",
  { "accept-post": "application/json" },
);
const COMPRESSED = refuse(415, "UNSUPPORTED_CONTENT_ENCODING", "Content-Encoding: send the request uncompressed.", {
  "accept-encoding": "identity",
});
