import type { ApolloServerOptionsWithSchema, ApolloServerPlugin, BaseContext } from "@apollo/server";
import { GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { costTold, cutErrors } from "./answers";
import { boundsRule } from "./bounds";
import { costOver, pointsOf } from "./cost";
import { partsOf } from "./fragments";
import { checkNulls } from "./nulls";
import { codeWithout, onlyQueries } from "./ownWords";
import type { Limits } from "./settings";
import { tooCostly } from "./tooCostly";
import { checkDepths, checkValues, variablesOf } from "./values";

/** The limits on documents and their variables, as Apollo Server takes them. */
export interface OperationLimits {
  options: Pick<
    ApolloServerOptionsWithSchema<BaseContext>,
    "parseOptions" | "validationRules" | "validationOptions" | "executionOptions"
  >;
  plugin: ApolloServerPlugin;
  /** The points of the operation of a request, once it is resolved; 0 for what has none. */
  costOf(operation: object): number;
}

/**
 * The limits on what one question may ask for, in the order in which a document meets them: its tokens while it is
 * read, the bounds of its shape before it is validated, its values and its cost before it runs.
 */
export function limitOperations(schema: GraphQLSchema, limits: Limits): OperationLimits {
  const countCost = costOver(schema);
  const points = new WeakMap<object, number>();
  return {
    options: {
      parseOptions: { maxTokens: limits.MAX_TOKENS },
      validationRules: [boundsRule(limits)],
      // One error is no number at which a bound that is reported twice could be told from two errors.
      validationOptions: { maxErrors: Math.max(2, limits.MAX_ERRORS) },
      executionOptions: { maxCoercionErrors: limits.MAX_ERRORS },
    },
    costOf: (operation) => points.get(operation) ?? 0,
    plugin: {
      requestDidStart: async (started) => ({
        didResolveOperation: async ({ document, operation, request }) => {
          if (!operation) return;
          const parts = partsOf(document);
          parts.operations.forEach(refuseUnlessQuery);
          const variables = new Map(parts.operations.map((each) => [each, variablesOf(each, request.variables)]));
          for (const each of variables.values()) checkDepths(each, limits);
          checkValues(document, variables.get(operation)!, limits);
          checkNulls(schema, document, operation, request.variables);

          const costs = new Map([...variables].map(([each, given]) => [each, countCost(each, parts, given)]));
          const cost = costs.get(operation)!;
          points.set(started, pointsOf(cost));
          const dearest = [...costs.values()].reduce(
            (most, each) => (pointsOf(each) > pointsOf(most) ? each : most),
            cost,
          );
          if (pointsOf(dearest) > limits.MAX_COST) throw tooCostly(dearest, limits.MAX_COST);
        },
        willSendResponse: async ({ response: { body } }) => {
          if (body.kind !== "single") return;
          const result = cutErrors(body.singleResult, limits.MAX_ERRORS);
          // What was refused before it was counted has asked for nothing.
          const cost = costTold(points.get(started) ?? 0, limits.MAX_COST);
          body.singleResult = { ...result, extensions: { ...result.extensions, cost } };
        },
      }),
    },
  };
}

function refuseUnlessQuery({ operation }: OperationDefinitionNode): void {
  if (operation === "query") return;
  throw new GraphQLError(onlyQueries(operation), {
    extensions: { code: codeWithout(operation), http: { status: 400 } },
  });
}
