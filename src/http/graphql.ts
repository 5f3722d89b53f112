import type { ApolloServer, BaseContext, HTTPGraphQLResponse } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../config";
import type { Edition, Editions } from "../edition";
import { factsOf, shareFacts } from "../operations/requestFacts";
import { faultOfAccept, mediaTypeOf } from "./accept";
import { Floor, overBudget, priceOfReading, PRICES } from "./admission";
import type { ClientsOf } from "./admitOperations";
import { answerOf, keeping, type Kept } from "./Answers";
import { forApollo } from "./forApollo";
import type { Pace } from "./Pace";
import { faultOfPersisted } from "./persisted";
import { parametersOf, questionOf, tagOf } from "./question";
import { refuse } from "./refusals";
import { type Asked, sendAnswer, sendNotModified, sendResponse } from "./respond";
import { faultOfText } from "./text";

export interface Serving<Context extends BaseContext> {
  config: Config;
  apollo: ApolloServer<Context>;
  editions: Editions;
  /** Creates what an operation runs in, over the edition that its request began with. */
  context: (edition: Edition, request: FastifyRequest) => Promise<Context>;
  /** What, beside the data, decides an answer's bytes: the code, and the settings that show in answers. */
  edition: string;
  clientsOf: ClientsOf;
  pace: Pace;
  /** Answers a browser with a page, if the request is one's. */
  page?: (request: FastifyRequest, reply: FastifyReply) => FastifyReply | undefined;
}

/** A request whose answer can be kept, and where. */
interface Keepable extends Asked {
  kept: Kept;
}

/** Serves GraphQL at `/graphql`. The way of a request, from top to bottom. */
export function serveGraphQL<Context extends BaseContext>(app: FastifyInstance, serving: Serving<Context>): void {
  const { config, editions, page, edition } = serving;
  const keptOf = keeping(config.ANSWERS_BYTES);
  const floor = new Floor(config);
  app.route({ method: ["GET", "POST"], url: "/graphql", exposeHeadRoute: false, handler });

  async function handler(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const shown = page?.(request, reply);
    if (shown) return shown;
    const parameters = parametersOf(request);
    const fault = faultOfAccept(request) ?? faultOfText(request) ?? faultOfPersisted(parameters);
    if (fault) return refuse(reply, fault);
    const { current } = editions;
    const { digest } = current.snapshot.dataset;
    const tag = tagOf(questionOf(request, parameters), `${edition} ${digest}`, mediaTypeOf(request));
    if (tag === undefined) return await execute(current, request, reply);
    const asked = { request, reply, tag, seconds: config.CACHE_SECONDS, kept: keptOf(current) };
    return sendNotModified(asked) ?? sendKept(asked) ?? (await execute(current, request, reply, asked));
  }

  function sendKept(asked: Keepable): Promise<FastifyReply> | undefined {
    const answer = asked.kept.answers?.get(asked.tag);
    if (!answer) return undefined;
    Object.assign(factsOf(asked.request), factsOf(answer), { kept: "answer" });
    return sendAnswer(asked, answer);
  }

  async function execute(current: Edition, request: FastifyRequest, reply: FastifyReply, asked?: Keepable) {
    const { client } = request;
    const reading = priceOfReading(request);
    const refusal = overBudget(client, reading) ?? floor.enter(client);
    if (refusal) return refuse(reply, refusal);
    try {
      // To read a document takes time, too, before its cost is known.
      await serving.pace.turn(reading, client);
      if (reply.raw.destroyed) return reply.hijack();
      // Someone may be asking the same, or have asked it meanwhile.
      if (asked) await asked.kept.underWay.get(asked.tag);
      const kept = asked && sendKept(asked);
      if (kept) return await kept;
      const { response, answer } = await ask(current, request, asked);
      if (isMisread(response)) client.budget.fine(PRICES.misread);
      return asked && answer ? await sendAnswer(asked, answer) : sendResponse(reply, response);
    } finally {
      floor.leave(client);
    }
  }

  function ask(current: Edition, request: FastifyRequest, asked?: Keepable) {
    const httpGraphQLRequest = forApollo(request);
    serving.clientsOf.set(httpGraphQLRequest, request.client);
    const context = () => serving.context(current, request);
    const asking = serving.apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context }).then((response) => {
      const answer = asked && answerOf(response);
      if (answer) {
        shareFacts(request, answer);
        asked.kept.answers?.set(asked.tag, answer);
      }
      return { response, answer };
    });
    if (asked) {
      const { tag, kept } = asked;
      const over = () => void kept.underWay.delete(tag);
      kept.underWay.set(tag, asking.then(over, over));
    }
    return asking;
  }
}

/** Whether a request was refused for what it asks, and not for want of budget. */
function isMisread({ status = 200 }: HTTPGraphQLResponse): boolean {
  return status >= 400 && status < 500 && status !== 429;
}
