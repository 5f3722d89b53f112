import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { GraphQLError } from "graphql";
import type { ExecuteGraphQL, GraphQLParams } from "../../graphql/GraphQLRequest";
import { Concurrency } from "../client/concurrency";
import { REQUEST_COSTS } from "../client/rateLimit";
import { isPage, negotiateType } from "../request/contentNegotiation";
import { parseParams } from "../request/params";
import { statusOf } from "../response/errorResponse";
import { sendNotModified, sendRepresentation, tagFor } from "../response/representation";

export interface GraphQLRouteOptions<Context extends object> {
  execute: ExecuteGraphQL<Context>;
  /** Returns what a request reads, from its beginning to its end. */
  context: () => Context;
  /** Names the state of the server and of what is read: with another one, a response can be another. */
  stateOf: (context: Context) => string;
}

/** Serves GraphQL over HTTP at `/graphql`. The way of a request, from top to bottom. */
export const graphqlRoute = fp(
  async <Context extends object>(app: FastifyInstance, options: GraphQLRouteOptions<Context>) => {
    const { config, rateLimiter } = app;
    const concurrency = new Concurrency(config);
    app.route({ method: ["GET", "POST"], url: "/graphql", handler });

    async function handler(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
      const context = options.context();
      const isSafe = request.method !== "POST";
      const mediaType = negotiateType(request.headers, isSafe);
      if (isPage(mediaType)) return reply.sendExplorer();
      request.record.mediaType = mediaType;
      const tag = isSafe ? tagFor(options.stateOf(context), mediaType, request.url) : undefined;
      const known = tag !== undefined && sendNotModified(request, reply, tag);
      if (known) return known;
      const params = parseParams(request);
      const { status, headers, body, hasErrors } = await run(request, params, context);
      const isKeepable = !hasErrors && !registersDocument(params);
      const representation = { status, headers, body, mediaType, tag: isKeepable ? tag : undefined };
      return sendRepresentation(request, reply, representation);
    }

    async function run({ method, url, record }: FastifyRequest, params: GraphQLParams, context: Context) {
      const client = record.client!;
      if (method !== "POST") record.points += Math.ceil(url.length / REQUEST_COSTS.bytesPerPoint);
      const charge = (points: number) => {
        const owed = points + record.points;
        record.points = 0;
        return rateLimiter.charge(client, owed);
      };
      const penalizeIfInvalid = (status: number) => {
        if (status >= 400 && status < 500 && status !== 429) record.points += REQUEST_COSTS.invalidDocument;
      };
      try {
        const response = await concurrency.run(client, () =>
          options.execute({ params, context, method, record, charge }),
        );
        penalizeIfInvalid(response.status);
        return response;
      } catch (error) {
        if (error instanceof GraphQLError) penalizeIfInvalid(statusOf(error));
        throw error;
      }
    }
  },
  { name: "graphql-route", dependencies: ["rate-limit", "read-request", "pages"] },
);

/** Returns whether a request registers a persisted query, for which it has to reach the server. */
function registersDocument({ query, extensions }: GraphQLParams): boolean {
  return query !== undefined && extensions?.persistedQuery !== undefined;
}
