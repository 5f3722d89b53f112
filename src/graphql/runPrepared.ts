import { GraphQLError } from "graphql";
import { costExtension } from "./costExtension";
import type { GraphQLRequest, GraphQLResponse } from "./GraphQLRequest";
import type { PreparedOperation } from "./PreparedOperation";

/**
 * Answers a request for a prepared operation without passing through Apollo Server; this is the only place that does.
 * Whatever is not a plain success is left to Apollo Server, which finds the same error and words it: then this returns
 * the request that it is to execute. Nothing is charged twice.
 */
export async function runPrepared<Context extends object>(
  operation: PreparedOperation<Context>,
  request: GraphQLRequest,
  context: Context,
  maxCost: number,
): Promise<GraphQLResponse | GraphQLRequest> {
  const run = operation.whenSeenAgain();
  if (!run) return request;
  const { record } = request;
  const admitted = admit(operation, request, context);
  if (!admitted?.variables) return request;
  const { cost, variables } = admitted;
  try {
    const charged = request.charge(cost);
    if (charged) await charged;
  } catch (error) {
    return { ...request, charge: () => Promise.reject(error as Error) };
  }
  const result = run(context, variables);
  if (!("data" in result) || result.errors) return { ...request, charge: () => undefined };
  if (operation.name) record.operation = operation.name;
  record.cost = cost;
  const body = JSON.stringify({ data: result.data, extensions: { cost: costExtension(cost, maxCost) } });
  return { status: 200, headers: {}, body, hasErrors: false };
}

function admit<Context extends object>(
  operation: PreparedOperation<Context>,
  request: GraphQLRequest,
  context: Context,
) {
  try {
    return operation.admit(request.params.variables ?? {}, context);
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}
