import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { MediaType } from "./accept";
import { canonical } from "./canonical";
import { searchOf } from "./forApollo";

/** What a request asks, as far as its answer depends on it. */
export interface Question {
  /** SHA-256 of the document's text, in hexadecimal. */
  document: string;
  operationName: string | undefined;
  variables: unknown;
}

/** What stands in the body of a POST or the address of a GET; undefined for what is no such thing. */
export type Parameters = Readonly<Record<string, unknown>> | undefined;

/** The parameters of a request, as they were sent. */
export function parametersOf({ method, url, body }: FastifyRequest): Parameters {
  if (method !== "POST") return fromAddress(url);
  return isRecord(body) ? body : undefined;
}

/**
 * The question of a request whose answer may be one that is kept. Undefined for anything odd, and for a request that
 * stores a document: those go to Apollo Server, which says what is wrong with them.
 */
export function questionOf(request: FastifyRequest, asked: Parameters): Question | undefined {
  if (asked === undefined || (request.method !== "POST" && !preflighted(request))) return undefined;
  const { operationName = undefined, variables = undefined, extensions = undefined } = asked;
  if (operationName != null && typeof operationName !== "string") return undefined;
  if (variables != null && !isRecord(variables)) return undefined;
  if (extensions != null && !isRecord(extensions)) return undefined;
  const document = documentOf(asked.query, extensions?.persistedQuery);
  return document === undefined ? undefined : { document, operationName: operationName ?? undefined, variables };
}

/**
 * A name for the answer to a question in an edition of the data: different for any two answers that could differ by a
 * byte. Undefined where the question cannot have one.
 */
export function tagOf(
  question: Question | undefined,
  edition: string,
  mediaType: MediaType | undefined,
): string | undefined {
  if (question === undefined || mediaType === undefined) return undefined;
  const variables = canonical(question.variables ?? {});
  if (variables === undefined) return undefined;
  const parts = [edition, question.document, question.operationName ?? null, mediaType, variables];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

function documentOf(query: unknown, persisted: unknown): string | undefined {
  if (persisted === undefined || persisted === null)
    return typeof query === "string" && query !== "" ? createHash("sha256").update(query).digest("hex") : undefined;
  if (query !== undefined || !isRecord(persisted) || persisted.version !== 1) return undefined;
  const hash = persisted.sha256Hash;
  return typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash) ? hash : undefined;
}

/** Whether a browser would have asked first before sending this GET from another site: Apollo Server's own rule. */
function preflighted({ headers }: FastifyRequest): boolean {
  const type = headers["content-type"];
  if (type !== undefined) return /^application\/json\s*(;|$)/i.test(type);
  return Boolean(headers["x-apollo-operation-name"] || headers["apollo-require-preflight"]);
}

function fromAddress(url: string): Record<string, unknown> | undefined {
  const asked: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(searchOf(url))) {
    if (Object.hasOwn(asked, name)) return undefined;
    if (name === "query" || name === "operationName") asked[name] = value;
    if (name === "variables" || name === "extensions") asked[name] = parsed(value) ?? "";
  }
  return asked;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Whether a JSON value is an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
