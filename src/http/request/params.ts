import type { FastifyRequest } from "fastify";
import { HttpError } from "../../errors";
import type { GraphQLParams } from "../../graphql/GraphQLRequest";
import { isEncoded, NOT_ENCODED } from "./encodedUrl";

/** Returns the GraphQL parameters of a request, from a POST's body or else from the URL. Throws an HttpError where they are none. */
export function parseParams({ method, url, body }: FastifyRequest): GraphQLParams {
  return checkParams(method === "POST" ? fromBody(body) : fromUrl(url));
}

function fromBody(body: unknown): Record<string, unknown> {
  if (Array.isArray(body)) throw BATCH;
  if (!isRecord(body)) throw NO_PARAMS;
  return body;
}

/** Reads the URL's parameters; an empty one is as if absent, as GraphQL over HTTP has it. */
function fromUrl(url: string): Record<string, unknown> {
  const start = url.indexOf("?");
  const search = start === -1 ? "" : url.slice(start);
  if (!isEncoded(search)) throw NOT_ENCODED;
  const given = new URLSearchParams(search);
  const params: Record<string, unknown> = {};
  for (const name of ["query", "operationName", "variables", "extensions"]) {
    const [value, ...more] = given.getAll(name);
    if (more.length > 0) throw badParam(name, "send it once");
    if (value) params[name] = name === "query" || name === "operationName" ? value : parseJson(name, value);
  }
  return params;
}

function checkParams({ query, operationName, variables, extensions }: Record<string, unknown>): GraphQLParams {
  if (query != null && typeof query !== "string") throw badParam("query", "must be a string");
  // Two texts that differ only there have the same bytes in UTF-8, so the same SHA-256.
  if (query && !query.isWellFormed()) throw badParam("query", "half of a surrogate pair stands alone");
  if (operationName != null && typeof operationName !== "string") throw badParam("operationName", "must be a string");
  if (variables != null && !isRecord(variables)) throw badParam("variables", "must be an object");
  if (extensions != null && !isRecord(extensions)) throw badParam("extensions", "must be an object");
  const persisted = extensions?.persistedQuery;
  const isHash = isRecord(persisted) && typeof persisted.sha256Hash === "string" && persisted.version === 1;
  if (persisted != null && !isHash)
    throw badParam("extensions.persistedQuery", "must be an object with version 1 and sha256Hash, a string");
  if (!query && persisted == null) throw NO_PARAMS;
  return {
    query: query || undefined,
    operationName: operationName || undefined,
    variables: variables ?? undefined,
    extensions: extensions ?? undefined,
  };
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badParam(name, "is not valid JSON");
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function badParam(name: string, problem: string): HttpError {
  return new HttpError(400, "BAD_REQUEST", `${name}: ${problem}.`);
}

const EXAMPLE = 'Send one as JSON, such as {"query": "{ dataset { version } }"}, or in the URL as ?query=.';
const NO_PARAMS = new HttpError(400, "BAD_REQUEST", `The request has no query. ${EXAMPLE}`);
const BATCH = new HttpError(
  400,
  "BATCHES_NOT_SUPPORTED",
  "Batches are not supported. Send one operation a request; it can ask for many things.",
);
