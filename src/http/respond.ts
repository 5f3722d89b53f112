import type { HTTPGraphQLResponse } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { factsOf } from "../operations/requestFacts";
import type { Answer } from "./Answers";
import { type Coding, codingFor } from "./codings";
import { entityTag, hasAlready } from "./entityTag";

/** A request under way, with the tag that names its answer. */
export interface Asked {
  request: FastifyRequest;
  reply: FastifyReply;
  tag: string;
  /** For how long others may keep the answer. */
  seconds: number;
}

// Who asks from which site changes nothing, so Origin is not here.
const VARY = { vary: "Accept, Accept-Encoding" };

/** Says that the client has the answer already, if it says so; then there is nothing to execute. */
export function sendNotModified(asked: Asked): FastifyReply | undefined {
  const { request, tag } = asked;
  if (!isSafe(request)) return undefined;
  // Whether the answer is long enough to be encoded is not known before it is worked out.
  for (const coding of [codingOf(asked), undefined])
    if (hasAlready(request.headers["if-none-match"], entityTag(tag, coding))) return notModified(asked, coding);
  return undefined;
}

/** Sends an answer without errors, in a coding that the client takes; to a GET with all that caches need. */
export async function sendAnswer(asked: Asked, answer: Answer): Promise<FastifyReply> {
  const { request, reply } = asked;
  const isGet = isSafe(request);
  const coding = answer.worthEncoding ? codingOf(asked) : undefined;
  if (isGet && request.headers["if-none-match"]?.trim() === "*") return notModified(asked, coding);
  if (coding) void reply.header("content-encoding", coding);
  return reply
    .headers({ ...VARY, ...(isGet && cacheable(asked, coding)), ...answer.headers })
    .send(await answer.in(coding));
}

/** Sends what Apollo Server answers, errors and all: nothing that anyone may keep. */
export function sendResponse(reply: FastifyReply, { status = 200, headers, body }: HTTPGraphQLResponse): FastifyReply {
  if (body.kind !== "complete") throw new Error("Answers in parts are not served.");
  if (reply.request.method === "GET" || body.string.startsWith('{"errors":'))
    void reply.header("cache-control", "no-store");
  for (const [name, value] of headers) void reply.header(name, value);
  return reply.code(status).headers(VARY).send(body.string);
}

function notModified(asked: Asked, coding: Coding | undefined): FastifyReply {
  factsOf(asked.request).kept = "not-modified";
  return asked.reply
    .code(304)
    .headers({ ...VARY, ...cacheable(asked, coding) })
    .send();
}

function cacheable(asked: Asked, coding: Coding | undefined): Record<string, string> {
  return { etag: entityTag(asked.tag, coding), "cache-control": `public, max-age=${asked.seconds}` };
}

/** Whether a request only asks for what is at an address, so that its answer can be kept by others. */
function isSafe({ method }: FastifyRequest): boolean {
  return method === "GET" || method === "HEAD";
}

function codingOf({ request }: Asked) {
  return codingFor(request.headers["accept-encoding"]);
}
