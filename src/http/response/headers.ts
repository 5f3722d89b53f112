/** Headers of every response: how browsers are to treat it. Pages widen the content security policy. */
export const RESPONSE_HEADERS = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "cross-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Headers of a response that no plugin adds to. */
export const RAW_HEADERS = { ...RESPONSE_HEADERS, "access-control-allow-origin": "*" };

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
