import type { IncomingHttpHeaders } from "node:http";
import Negotiator from "negotiator";
import { HttpError } from "../../errors";

const JSON_TYPE = "application/json";
/** Media types of responses, the preferred one first where a client takes several alike. */
const RESULT_TYPES = [JSON_TYPE, "application/graphql-response+json"];
const PAGE_TYPE = "text/html";

/** Content codings of responses. */
export type Coding = "br" | "gzip" | "identity";
const CODINGS: Coding[] = ["br", "gzip", "identity"];

/** What @types/negotiator does not know yet. */
interface PreferringNegotiator {
  encoding(available: Coding[], options: { preferred: Coding[] }): Coding | undefined;
}

/**
 * Returns the media type in which a client is answered; `text/html` for a browser that visits, where a page can be
 * given. Throws an HttpError where it takes none.
 */
export function negotiateType({ accept }: IncomingHttpHeaders, canBePage: boolean): string {
  if (!accept || accept === "*/*" || accept === JSON_TYPE) return JSON_TYPE;
  const types = canBePage ? [...RESULT_TYPES, PAGE_TYPE] : RESULT_TYPES;
  const type = new Negotiator({ headers: { accept } }).mediaType(types);
  if (type === undefined) throw NOT_ACCEPTABLE;
  return type;
}

/** Returns whether a media type is that of pages. */
export function isPage(type: string): boolean {
  return type === PAGE_TYPE;
}

/** Returns the content coding in which a client is answered; Brotli where it takes several alike. */
export function negotiateCoding(headers: IncomingHttpHeaders): Coding {
  if (headers["accept-encoding"] === undefined) return "identity";
  const negotiator = new Negotiator({ headers }) as unknown as PreferringNegotiator;
  return negotiator.encoding(CODINGS, { preferred: CODINGS }) ?? "identity";
}

const NOT_ACCEPTABLE = new HttpError(
  406,
  "NOT_ACCEPTABLE",
  "Accept: responses are application/json or application/graphql-response+json. Accept one of them.",
);
