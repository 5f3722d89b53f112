import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import type { ExecuteGraphQL, GraphQLParams } from "../../graphql/GraphQLRequest";
import { Concurrency } from "../client/concurrency";
import { REQUEST_COSTS } from "../client/rateLimit";
import { isPage, negotiateType } from "../request/contentNegotiation";
import { parseParams } from "../request/params";
import { sendNotModified, sendRepresentation, tagFor } from "../response/representation";

export interface GraphQLRouteOptions {
  execute: ExecuteGraphQL;
  /** Names the state of the server and of its data: with another one, a response can be another. */
  state: () => string;
  /** Sends a browser the explorer. */
  sendExplorer: (reply: FastifyReply) => FastifyReply;
}

/** Serves GraphQL over HTTP at `/graphql`. The way of a request, from top to bottom. */
export const graphqlRoute = fp<GraphQLRouteOptions>(
  async (app: FastifyInstance, { execute, state, sendExplorer }) => {
    const { config, rateLimiter } = app;
    const concurrency = new Concurrency(config);
    app.route({ method: ["GET", "POST"], url: "/graphql", handler });

    async function handler(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
      const isSafe = request.method !== "POST";
      const mediaType = negotiateType(request.headers, isSafe);
      if (isPage(mediaType)) return sendExplorer(reply);
      const tag = isSafe ? tagFor(state(), mediaType, request.url) : undefined;
      const known = tag !== undefined && sendNotModified(request, reply, tag);
      if (known) return known;
      const params = parseParams(request);
      const { status, headers, body, hasErrors } = await run(request, params);
      const isKeepable = !hasErrors && !registersDocument(params);
      return sendRepresentation(request, reply, {
        status,
        headers,
        body,
        mediaType,
        tag: isKeepable ? tag : undefined,
      });
    }

    async function run({ method, record }: FastifyRequest, params: GraphQLParams) {
      const client = record.client!;
      const charge = (points: number) => rateLimiter.charge(client, points);
      // A body was charged when it was read.
      if (method !== "POST") await charge(Math.ceil(record.bytes / REQUEST_COSTS.bytesPerPoint));
      const response = await concurrency.run(client, () => execute({ params, method, record, charge }));
      const { status } = response;
      if (status >= 400 && status < 500 && status !== 429)
        await rateLimiter.penalize(client, REQUEST_COSTS.invalidDocument);
      return response;
    }
  },
  { name: "graphql-route", dependencies: ["rate-limit", "read-body"] },
);

/** Returns whether a request registers a persisted query, for which it has to reach the server. */
function registersDocument({ query, extensions }: GraphQLParams): boolean {
  return query !== undefined && extensions?.persistedQuery !== undefined;
}
