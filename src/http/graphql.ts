import type { ApolloServer, BaseContext, HTTPGraphQLResponse } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../config";
import { sendExplorer, wantsExplorer } from "../explorer";
import type { Pinned, Stores } from "../operations/liveStore";
import { factsOf } from "../operations/requestFacts";
import { mediaTypeFor } from "./accept";
import { Floor } from "./admission";
import type { ClientsOf } from "./admitOperations";
import { Answer, roomForAnswers } from "./Answers";
import { codingFor } from "./codings";
import { entityTag, hasAlready } from "./entityTag";
import { forApollo } from "./forApollo";
import type { Pace } from "./Pace";
import { questionOf, tagOf } from "./question";
import { refuse, type Refusal } from "./refusals";

export interface Serving<Context extends BaseContext> {
  config: Config;
  apollo: ApolloServer<Context>;
  stores: Stores;
  /** What an operation runs in, over the store that its request has pinned. */
  context: (pinned: Pinned, request: FastifyRequest) => Promise<Context>;
  /** What, beside the data, decides an answer's bytes: the code, and the settings that show in answers. */
  edition: string;
  clients: ClientsOf;
  pace: Pace;
}

/** Serves GraphQL at `/graphql`, and the explorer to browsers. The way of a request, from top to bottom. */
export function serveGraphQL<Context extends BaseContext>(app: FastifyInstance, serving: Serving<Context>): void {
  const { config, apollo, stores, context, edition, clients, pace } = serving;
  const answers = roomForAnswers(config.ANSWERS_BYTES);
  const floor = new Floor(config);
  app.route({ method: ["GET", "POST"], url: "/graphql", handler });

  async function handler(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (wantsExplorer(request)) return sendExplorer(reply);
    const mediaType = mediaTypeFor(request.headers.accept);
    const refusal = mediaType === undefined ? NOT_ACCEPTABLE : faultOfText(request);
    if (refusal) return refuse(reply, refusal);

    const pinned = stores.pin();
    try {
      const question = questionOf(request);
      const tag = question && tagOf(question, `${edition} ${pinned.dataset.digest}`, mediaType!);
      const asked = { request, reply, tag };
      if (tag && knows(asked)) return notModified(asked);
      const kept = tag && answers?.get(tag);
      if (kept) return await sendKept(asked, kept);

      const refusal = floor.enter(request.client);
      if (refusal) return refuse(reply, refusal);
      try {
        // Reading a document takes time, too, before its cost is known.
        await pace.turn(0);
        if (reply.raw.destroyed) return reply.hijack();
        const answered = tag && answers?.get(tag);
        if (answered) return await sendKept(asked, answered);

        const httpGraphQLRequest = forApollo(request, mediaType!);
        clients.set(httpGraphQLRequest, request.client);
        const response = await apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest,
          context: () => context(pinned, request),
        });
        const fresh = tag && withoutErrors(response);
        if (!fresh) return sendResponse(reply, response);
        answers?.set(tag, fresh);
        return await send(asked, fresh);
      } finally {
        floor.leave(request.client);
      }
    } finally {
      pinned.release();
    }
  }

  function knows({ request, tag }: Asked): boolean {
    if (request.method === "POST") return false;
    return hasAlready(request.headers["if-none-match"], entityTag(tag!, codingOf(request)));
  }

  function notModified({ request, reply, tag }: Asked): FastifyReply {
    factsOf(request).kept = "not-modified";
    return reply.code(304).headers(cacheable(request, tag!)).send();
  }

  async function sendKept(asked: Asked, answer: Answer): Promise<FastifyReply> {
    factsOf(asked.request).kept = "answer";
    return send(asked, answer);
  }

  async function send(asked: Asked, answer: Answer): Promise<FastifyReply> {
    const { request, reply, tag } = asked;
    if (request.method !== "POST" && request.headers["if-none-match"]?.trim() === "*") return notModified(asked);
    const coding = codingOf(request);
    if (coding && answer.worthEncoding) void reply.header("content-encoding", coding);
    return reply
      .type(answer.contentType)
      .headers(request.method === "POST" ? { vary: VARY, "cache-control": "no-store" } : cacheable(request, tag!))
      .send(await answer.in(coding));
  }

  function cacheable(request: FastifyRequest, tag: string): Record<string, string> {
    return {
      vary: VARY,
      etag: entityTag(tag, codingOf(request)),
      "cache-control": `public, max-age=${config.CACHE_SECONDS}`,
    };
  }
}

interface Asked {
  request: FastifyRequest;
  reply: FastifyReply;
  tag: string | undefined;
}

// Who asks from which site changes nothing, so Origin is not here.
const VARY = "Accept, Accept-Encoding";

const NOT_ACCEPTABLE: Refusal = {
  status: 406,
  code: "NOT_ACCEPTABLE",
  message: "Accept: answers are application/graphql-response+json or application/json.",
};
const NOT_UNICODE: Refusal = {
  status: 400,
  code: "BAD_REQUEST",
  message: "query: half of a surrogate pair stands alone, which is no character.",
};
const NOT_ENCODED: Refusal = {
  status: 400,
  code: "BAD_REQUEST",
  message: "The address has a percent sign that encodes no character of UTF-8; write %25 for the sign itself.",
};

// Two texts that differ in what is no character have the same bytes in UTF-8, so the same SHA-256.
function faultOfText({ method, url, body }: FastifyRequest): Refusal | undefined {
  if (method !== "POST") return isEncoded(url) ? undefined : NOT_ENCODED;
  const query = (body as { query?: unknown } | null | undefined)?.query;
  return typeof query === "string" && !query.isWellFormed() ? NOT_UNICODE : undefined;
}

function isEncoded(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

function codingOf({ headers }: FastifyRequest) {
  return codingFor(headers["accept-encoding"]);
}

/** The answer of a response that others who ask the same can be given. Apollo Server writes errors before data. */
function withoutErrors({ status = 200, headers, body }: HTTPGraphQLResponse): Answer | undefined {
  if (status !== 200 || body.kind !== "complete" || !body.string.startsWith('{"data":')) return undefined;
  return new Answer(headers.get("content-type")!, body.string);
}

function sendResponse(reply: FastifyReply, { status = 200, headers, body }: HTTPGraphQLResponse): FastifyReply {
  if (body.kind !== "complete") throw new Error("Answers in parts are not served.");
  for (const [name, value] of headers) void reply.header(name, value);
  return reply.code(status).headers({ vary: VARY, "cache-control": "no-store" }).send(body.string);
}
