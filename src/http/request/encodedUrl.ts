import type { IncomingMessage } from "node:http";
import { HttpError } from "../../errors";

/** Where requests go whose path cannot be decoded: no route has it, so that they pass every stage and are then refused. */
export const UNDECODABLE_PATH = "/%25";

export const NOT_ENCODED = new HttpError(
  400,
  "BAD_REQUEST",
  "The URL has a percent sign that does not encode UTF-8. Write %25 for the sign itself.",
);

/** Returns the URL of a request, or that of no route where the router could not decode its path. */
export function routableUrl({ url = "/" }: IncomingMessage): string {
  return isEncoded(url.split("?", 1)[0]!) ? url : UNDECODABLE_PATH;
}

/** Tells whether every percent sign of a text encodes UTF-8. */
export function isEncoded(text: string): boolean {
  try {
    return !text.includes("%") || decodeURIComponent(text) !== undefined;
  } catch {
    return false;
  }
}
