import { type GraphQLSchema, lexicographicSortSchema, printSchema as print } from "graphql";
import { writeFileSync } from "node:fs";
import { buildSchema } from "./buildSchema";

/** A schema in the schema definition language, sorted, so that a diff of it is a change of the API. */
export function printSchema(schema: GraphQLSchema): string {
  return `${print(lexicographicSortSchema(schema))}\n`;
}

if (require.main === module) writeFileSync("schema.graphql", printSchema(buildSchema()));
