import {
  type DocumentNode,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  ValidationContext,
} from "graphql";
import { BadUserInput } from "../errors";

/**
 * Throws where a variable is null, as it was sent or by its default, and used where null cannot be: a default, the variable's own or that of the
 * place, lets validation pass what cannot be executed. Looks at nothing where no such variable is null.
 */
export function checkNulls(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  sent: Record<string, unknown> = {},
): void {
  const definitions = operation.variableDefinitions ?? [];
  const nulls = new Set(
    definitions
      .filter(({ variable: { name }, type, defaultValue }) => {
        if (type.kind === Kind.NON_NULL_TYPE) return false;
        return Object.hasOwn(sent, name.value) ? sent[name.value] === null : defaultValue?.kind === Kind.NULL;
      })
      .map(({ variable: { name } }) => name.value),
  );
  if (nulls.size === 0) return;
  const context = new ValidationContext(schema, document, new TypeInfo(schema), () => undefined);
  for (const { node, type } of context.getRecursiveVariableUsages(operation))
    if (nulls.has(node.name.value) && isNonNullType(type))
      throw new BadUserInput(
        `$${node.name.value}`,
        `it is null, and used where ${String(type)} is needed. Give it a value.`,
      );
}
