import {
  type DocumentNode,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  ValidationContext,
} from "graphql";
import { BadUserInput } from "../../errors";
import type { JsonObject } from "./argumentLimits";

/**
 * Returns a check of an operation's variables that rejects null for a nullable variable in a non-null position, which
 * validation allows when the variable or the position has a default.
 */
export function nullVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (variables: JsonObject) => void {
  const nullable = new Map(
    operation.variableDefinitions
      ?.filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE)
      .map(({ variable, defaultValue }) => [variable.name.value, defaultValue?.kind === Kind.NULL]),
  );
  const context = new ValidationContext(schema, document, new TypeInfo(schema), () => undefined);
  const uses = context
    .getRecursiveVariableUsages(operation)
    .filter(({ node, type }) => nullable.has(node.name.value) && isNonNullType(type))
    .map(({ node, type }) => ({ name: node.name.value, type: String(type) }));
  return (variables) => {
    for (const { name, type } of uses) {
      const isNull = Object.hasOwn(variables, name) ? variables[name] === null : nullable.get(name);
      if (isNull) throw new BadUserInput(`$${name}`, `it is null, and used where ${type} is needed. Give it a value.`);
    }
  };
}
