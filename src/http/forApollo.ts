import { HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import type { FastifyRequest } from "fastify";

/** A request as Apollo Server takes it. */
export function forApollo({ raw, body }: FastifyRequest): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const name in raw.headers) {
    const value = raw.headers[name];
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return { method: raw.method!, headers, search: searchOf(raw.url!), body };
}

/** An address's part from the question mark on; empty where there is none. */
export function searchOf(url: string): string {
  const at = url.indexOf("?");
  return at === -1 ? "" : url.slice(at);
}
