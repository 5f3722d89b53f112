import type { FastifyRequest } from "fastify";
import { isEncoded, NOT_ENCODED } from "./addresses";
import type { Refusal } from "./refusals";

/** Why the text that a request sends is none. Undefined where it is sound. */
export function faultOfText({ method, url, body }: FastifyRequest): Refusal | undefined {
  if (method !== "POST") return isEncoded(url) ? undefined : NOT_ENCODED;
  const query = (body as { query?: unknown } | null | undefined)?.query;
  // Two texts that differ in what is no character have the same bytes in UTF-8, so the same SHA-256.
  return typeof query === "string" && !query.isWellFormed() ? NOT_UNICODE : undefined;
}

const NOT_UNICODE: Refusal = {
  status: 400,
  code: "BAD_REQUEST",
  message: "query: half of a surrogate pair stands alone, which is no character.",
};
