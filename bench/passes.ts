import { parse } from "graphql";
import { buildSchema } from "../src/buildSchema";
import { costOver, pointsOf } from "../src/limits/cost";
import { partsOf } from "../src/limits/fragments";
import { defaultLimits } from "../src/limits/settings";
import { variablesOf } from "../src/limits/values";

const countCost = costOver(buildSchema());

/** Whether a question of one operation is within the limit on the cost. */
export function passes(query: string, variables?: Record<string, unknown>): boolean {
  const parts = partsOf(parse(query));
  const operation = parts.operations[0]!;
  return pointsOf(countCost(operation, parts, variablesOf(operation, variables))) <= defaultLimits.MAX_COST;
}
