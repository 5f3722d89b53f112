import { isUtf8 } from "node:buffer";
import type { FastifyInstance, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { HttpError } from "../../errors";
import { REQUEST_COSTS } from "../client/rateLimit";

const JSON_IN_UTF8 = /^\s*application\/json\s*(;\s*charset\s*=\s*("utf-?8"|utf-?8)\s*)?;?\s*$/i;

/** Reads bodies: JSON in UTF-8, uncompressed, and nothing else. Reading one is charged by its length. */
export const readBody = fp(
  async (app: FastifyInstance) => {
    const parseJson = app.getDefaultJsonParser("error", "error");
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      "application/json",
      { parseAs: "buffer" },
      async (request: FastifyRequest, body: Buffer) => {
        const { record } = request;
        record.bytes += body.length;
        await app.rateLimiter.charge(record.client!, Math.ceil(body.length / REQUEST_COSTS.bytesPerPoint));
        if (!isUtf8(body)) throw NOT_UTF8;
        return new Promise((resolve, reject) => {
          void parseJson(request, body.toString(), (error, parsed) => (error ? reject(error) : resolve(parsed)));
        });
      },
    );
    app.addHook("preParsing", async ({ method, headers }) => {
      if (method === "GET" || method === "HEAD") return;
      const { "content-encoding": coding = "identity", "content-type": type } = headers;
      if (coding.toLowerCase() !== "identity") throw COMPRESSED;
      if (type === undefined ? hasBody(headers) : !JSON_IN_UTF8.test(type)) throw MEDIA_TYPE;
    });
  },
  { name: "read-body", dependencies: ["rate-limit"] },
);

function hasBody(headers: FastifyRequest["headers"]): boolean {
  return headers["transfer-encoding"] !== undefined || !["0", undefined].includes(headers["content-length"]);
}

const MEDIA_TYPE = new HttpError(
  415,
  "UNSUPPORTED_MEDIA_TYPE",
  "Content-Type: send the request as application/json, in UTF-8.",
  { headers: { "accept-post": "application/json" } },
);
const COMPRESSED = new HttpError(
  415,
  "UNSUPPORTED_CONTENT_ENCODING",
  "Content-Encoding: send the request uncompressed.",
  { headers: { "accept-encoding": "identity" } },
);
const NOT_UTF8 = new HttpError(400, "BAD_REQUEST", "The body is not UTF-8.");
