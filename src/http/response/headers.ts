import fp from "fastify-plugin";

/** Headers of every response: how browsers are to treat it. Pages widen the content security policy. */
export const RESPONSE_HEADERS = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "cross-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Options of @fastify/cors: any site may read the API, which is public and takes no credentials. */
export const CORS = {
  origin: "*",
  methods: ["GET", "HEAD", "POST"],
  // Listed for browsers that do not support the `*` wildcard.
  allowedHeaders: [
    "*",
    "Accept",
    "Content-Type",
    "Apollo-Require-Preflight",
    "X-Apollo-Operation-Name",
    "If-None-Match",
  ],
  exposedHeaders: ["ETag", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id"],
  maxAge: 86_400,
  strictPreflight: false,
};

/** Sets the headers that every response has. */
export const responseHeaders = fp(
  async (app) => {
    app.addHook("onRequest", (_request, reply, done) => {
      void reply.headers(RESPONSE_HEADERS);
      done();
    });
  },
  { name: "response-headers" },
);
