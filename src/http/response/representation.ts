import { hash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Coding, negotiateCoding } from "../request/contentNegotiation";

/** Length from which a text is worth compressing: shorter ones take longer to compress than to send. */
const MIN_COMPRESSED_LENGTH = 1024;

/** Compresses a text, beside the event loop. */
const compress = {
  // At this quality as fast as gzip, and smaller.
  br: (text: string) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (text: string) => promisify(gzip)(text),
};

/** What a URL leads to for now. */
export interface Representation {
  mediaType: string;
  body: string;
  /** What its strong ETag is made of; undefined for what nobody may keep. */
  tag?: string;
  headers?: Record<string, string>;
  status?: number;
}

/** Returns the tag of what a URL leads to, in a state of the server and its data. */
export function tagFor(state: string, mediaType: string, url: string): string {
  return hash("sha256", `${state}\n${mediaType}\n${url}`, "base64url");
}

/** Sends 304 if a client has what it asks for already, which nothing needs to be executed to know. */
export function sendNotModified(request: FastifyRequest, reply: FastifyReply, tag: string): FastifyReply | undefined {
  const { "if-none-match": known } = request.headers;
  if (!known?.includes(tag)) return undefined;
  // Whether the response is long enough to be compressed is not known before it is made.
  const tags = known.split(",").map((each) => each.trim().replace(/^W\//, ""));
  for (const coding of [negotiateCoding(request.headers), "identity"] as const)
    if (tags.includes(entityTag(tag, coding))) return notModified(request, reply, tag, coding);
  return undefined;
}

/** Sends a representation, compressed as its client takes it; to a GET, with all that caches need. */
export function sendRepresentation(
  request: FastifyRequest,
  reply: FastifyReply,
  { mediaType, body, tag, headers, status = 200 }: Representation,
): FastifyReply | Promise<FastifyReply> {
  const coding = body.length >= MIN_COMPRESSED_LENGTH ? negotiateCoding(request.headers) : "identity";
  if (tag !== undefined && request.headers["if-none-match"]?.trim() === "*")
    return notModified(request, reply, tag, coding);
  if (headers) void reply.headers(headers);
  void reply.code(status).header("content-type", `${mediaType}; charset=utf-8`).header("vary", VARY);
  if (tag === undefined) void reply.header("cache-control", "no-store");
  else setCacheHeaders(reply, tag, coding);
  if (coding === "identity") return reply.send(body);
  return compress[coding](body).then((bytes) => reply.header("content-encoding", coding).send(bytes));
}

// Responses do not depend on Origin, so it is not in Vary.
const VARY = "Accept, Accept-Encoding";

function notModified(request: FastifyRequest, reply: FastifyReply, tag: string, coding: Coding): FastifyReply {
  request.record.isNotModified = true;
  setCacheHeaders(reply, tag, coding);
  return reply.code(304).header("vary", VARY).send();
}

function setCacheHeaders(reply: FastifyReply, tag: string, coding: Coding): void {
  const seconds = reply.server.config.CACHE_SECONDS;
  void reply.header("etag", entityTag(tag, coding)).header("cache-control", `public, max-age=${seconds}`);
}

function entityTag(tag: string, coding: Coding): string {
  return coding === "identity" ? `"${tag}"` : `"${tag}-${coding}"`;
}
