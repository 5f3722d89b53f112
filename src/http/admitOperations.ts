import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext, HTTPGraphQLRequest } from "@apollo/server";
import { HeaderMap } from "@apollo/server";
import { overBudget } from "./admission";
import type { Client } from "./Client";
import type { Pace } from "./Pace";
import { errorOf } from "./refusals";

/** Whose a request is, by the request as Apollo Server has it. */
export type ClientsOf = WeakMap<HTTPGraphQLRequest, Client>;

/**
 * A plugin that, once the cost of an operation is known and before it runs, takes the cost from its client's budget
 * and lets it wait its turn.
 */
export function admitOperations(
  clients: ClientsOf,
  pace: Pace,
  costOf: (operation: GraphQLRequestContext<BaseContext>) => number,
): ApolloServerPlugin {
  const underWay = new WeakMap<object, () => void>();
  const end = (operation: object) => underWay.get(operation)?.();
  return {
    unexpectedErrorProcessingRequest: async ({ requestContext }) => end(requestContext),
    requestDidStart: async () => ({
      willSendResponse: async (operation) => end(operation),
      responseForOperation: async (operation) => {
        const client = operation.request.http && clients.get(operation.request.http);
        if (!client) return null;
        const cost = costOf(operation);
        const refusal = overBudget(client, cost);
        if (refusal) {
          const headers = new HeaderMap(Object.entries(refusal.headers ?? {}));
          const singleResult = { errors: [errorOf(refusal)] };
          return { http: { status: refusal.status, headers }, body: { kind: "single", singleResult } };
        }
        underWay.set(operation, await pace.begin(cost, client));
        return null;
      },
    }),
  };
}
