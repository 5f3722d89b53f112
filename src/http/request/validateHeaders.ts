import fp from "fastify-plugin";
import { HttpError } from "../../errors";

/**
 * Refuses what RFC 9110 and 9112 do not allow, and Node lets pass: a Host header that is missing or repeated, but for
 * clients older than the header, and any transfer coding but chunked.
 */
export const validateHeaders = fp(
  async (app) => {
    app.addHook("onRequest", (request, _reply, done) => {
      const { headers, rawHeaders, httpVersion } = request.raw;
      const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host").length;
      if ((headers["transfer-encoding"] ?? "chunked").toLowerCase() !== "chunked") done(TRANSFER_ENCODING);
      else if (hosts > 1 || (hosts === 0 && httpVersion !== "1.0")) done(HOST);
      else done();
    });
  },
  { name: "validate-headers" },
);

const HOST = new HttpError(400, "BAD_REQUEST", "Host: send this header exactly once.");
const TRANSFER_ENCODING = new HttpError(400, "BAD_REQUEST", "Transfer-Encoding: only chunked is supported.", {
  headers: { connection: "close" },
});
