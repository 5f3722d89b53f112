import { getVariableValues, parse } from "graphql";
import { buildSchema } from "../src/buildSchema";
import type { Edition } from "../src/edition";
import { compileCost } from "../src/graphql/cost/compileCost";
import { costOf, ROOT } from "../src/graphql/cost/costOf";
import { introspectionSizes } from "../src/graphql/cost/introspectionSizes";
import { splitDocument } from "../src/graphql/document/documentParts";
import { settings } from "../src/config/config";
import { defaultPageSize, largestPage } from "../src/schema/paging";

/** Tells whether a query of one operation costs no more than the limit. */
export type Passes = (query: string, variables?: Record<string, unknown>) => boolean;

/** Returns what tells whether a query over an edition of the dataset is within the limit on the cost. */
export function passesOver(edition: Edition): Passes {
  const schema = buildSchema();
  const sizes = [edition.snapshot.listSizes, introspectionSizes(schema)];
  return (query, variables = {}) => {
    const parts = splitDocument(parse(query));
    const operation = parts.operations[0]!;
    const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    const pageSizes = { usual: defaultPageSize, largest: largestPage };
    const inputs = { variables: coerced, sizes, pageSizes, context: edition };
    return costOf(compileCost(schema, operation, parts), ROOT, inputs) <= settings.parse({}).MAX_COST;
  };
}
