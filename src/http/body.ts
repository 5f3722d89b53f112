import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { priceOfReading } from "./admission";
import { type Refusal, refuse } from "./refusals";

const MEDIA_TYPE: Refusal = {
  status: 415,
  code: "UNSUPPORTED_MEDIA_TYPE",
  message: "Content-Type: send the request as application/json, in UTF-8.",
  headers: { "accept-post": "application/json" },
};
const ENCODED: Refusal = {
  status: 415,
  code: "UNSUPPORTED_CONTENT_ENCODING",
  message: "Content-Encoding: send the request uncompressed.",
  headers: { "accept-encoding": "identity" },
};
const NOT_UTF8 = "The body of the request is not UTF-8.";

declare module "fastify" {
  interface FastifyRequest {
    /** How much its address and its body have together. */
    bytes: number;
  }
}

/** Reads bodies of requests: JSON in UTF-8, uncompressed, and nothing else. */
export function readBodies(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser("error", "error");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, bytes: Buffer, done) => {
    request.bytes += bytes.length;
    if (!isUtf8(bytes)) return done(Object.assign(new Error(NOT_UTF8), { statusCode: 400, code: "NOT_UTF8" }));
    void parseJson(request, bytes.toString(), (error, body) => {
      // What cannot be read took as long to find out.
      if (error) request.client.budget.fine(priceOfReading(request));
      done(error, body);
    });
  });
  // Left to Apollo Server, which refuses it as what another site's page could send.
  app.addContentTypeParser("text/plain", { parseAs: "buffer" }, (_request, _bytes, done) => done(null, undefined));
  app.decorateRequest("bytes", 0);
  app.addHook("preParsing", (request, reply, _payload, done) => {
    request.bytes = request.url.length;
    const refusal = refusalOf(request);
    if (refusal) void refuse(reply, refusal);
    else done();
  });
  app.addHook("onSend", (request, reply, payload, done) => {
    if (reply.statusCode === 413) dropAtMost(MOST_DROPPED, request.raw);
    done(null, payload);
  });
}

/** How much is read on of a body that is refused, in bytes: so that its client gets to read why, and no longer. */
const MOST_DROPPED = 4 * 1024 * 1024;

function dropAtMost(most: number, request: IncomingMessage): void {
  let dropped = 0;
  request.on("data", (bytes: Buffer) => {
    dropped += bytes.length;
    if (dropped > most) request.socket.destroy();
  });
}

// Only requests whose body is read are asked about it.
function refusalOf({ method, headers }: FastifyRequest): Refusal | undefined {
  if (method === "GET" || method === "HEAD") return undefined;
  const coding = headers["content-encoding"];
  if (coding !== undefined && coding.toLowerCase() !== "identity") return ENCODED;
  const type = headers["content-type"];
  if (type === undefined) return hasBody(headers) ? MEDIA_TYPE : undefined;
  if (/^\s*text\/plain\s*(;|$)/i.test(type)) return undefined;
  return /^\s*application\/json\s*(;\s*charset\s*=\s*("utf-?8"|utf-?8)\s*)?;?\s*$/i.test(type) ? undefined : MEDIA_TYPE;
}

function hasBody(headers: FastifyRequest["headers"]): boolean {
  return headers["transfer-encoding"] !== undefined || !["0", undefined].includes(headers["content-length"]);
}
