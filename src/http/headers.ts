import type { FastifyReply } from "fastify";

/** What every answer says, whatever it is: how browsers are to treat it, and that any site may read it. */
export const COMMON_HEADERS = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "cross-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** The answer to a browser that asks, before it sends a request from another site, whether it may. */
export function sendPreflight(reply: FastifyReply, allow: string): FastifyReply {
  return reply
    .code(204)
    .headers({
      allow,
      "access-control-allow-methods": allow,
      // The names are for browsers that do not know the asterisk.
      "access-control-allow-headers":
        "*, Accept, Content-Type, Apollo-Require-Preflight, X-Apollo-Operation-Name, If-None-Match",
      "access-control-max-age": "86400",
    })
    .send();
}
