import type { ApolloServerPlugin, BaseContext } from "@apollo/server";
import { factsOf, shareFacts } from "./requestFacts";

/** Notes of each operation what the log and the metrics tell: its name, its cost and its faults. Stands last among the plugins. */
export const observeOperations: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async ({ contextValue }) => {
    const facts = factsOf(contextValue);
    return {
      didResolveOperation: async ({ operationName }) => {
        if (operationName) facts.operation = operationName;
      },
      // Before they are formatted, which is done without a word of the request.
      didEncounterErrors: async ({ errors }) => errors.forEach((error) => shareFacts(contextValue, error)),
      willSendResponse: async ({ operation, response: { body } }) => {
        // What is no operation has its answer say that it cost nothing, which is no cost to count.
        if (body.kind !== "single" || !operation) return;
        const cost = costOf(body.singleResult.extensions);
        if (cost !== undefined) facts.cost = cost;
      },
    };
  },
};

function costOf(extensions: Record<string, unknown> | undefined): number | undefined {
  const requested = (extensions?.cost as { requested?: unknown } | undefined)?.requested;
  return typeof requested === "number" ? requested : undefined;
}
