import { HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import type { FastifyRequest } from "fastify";
import type { MediaType } from "./accept";

/** A request as Apollo Server takes it, with the media type decided. */
export function forApollo({ raw, body }: FastifyRequest, mediaType: MediaType): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const name in raw.headers) {
    const value = raw.headers[name];
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  headers.set("accept", mediaType);
  return { method: raw.method === "HEAD" ? "GET" : raw.method!, headers, search: searchOf(raw.url!), body };
}

/** An address's part from the question mark on; empty where there is none. */
export function searchOf(url: string): string {
  const at = url.indexOf("?");
  return at === -1 ? "" : url.slice(at);
}
