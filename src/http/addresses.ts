import type { FastifyRequest } from "fastify";
import type { Refusal } from "./refusals";

export const NOT_ENCODED: Refusal = {
  status: 400,
  code: "BAD_REQUEST",
  message: "The address has a percent sign that encodes no character of UTF-8; write %25 for the sign itself.",
};

/** Whether every percent sign of an address encodes something. */
export function isEncoded(address: string): boolean {
  if (!address.includes("%")) return true;
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}

/**
 * An address for the router, which would answer one with a path that encodes nothing by itself, beside every hook: to
 * where there is no route instead.
 */
export function routable({ url = "/" }: { url?: string }): string {
  return isEncoded(pathOf(url)) ? url : NOWHERE;
}

/** Whether a request's own address had a path that encodes nothing. */
export function wasUnreadable({ url, originalUrl }: FastifyRequest): boolean {
  return url === NOWHERE && originalUrl !== NOWHERE;
}

/** An address up to its question mark. */
export function pathOf(url: string): string {
  return url.split("?", 1)[0]!;
}

const NOWHERE = "/%25";
