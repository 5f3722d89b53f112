import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
  type VariableDefinitionNode,
  visit,
} from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import type { CostNode } from "./cost/compileCost";
import type { JsonObject } from "./limits/argumentLimits";

/** Runs an operation with its coerced variables. */
export type RunOperation = (context: unknown, variables: JsonObject) => ExecutionResult | Promise<ExecutionResult>;
export type CompileOperation = ReturnType<typeof createCompiler>;

/** How many fields the code that graphql-jit makes of an operation may have: compiling it takes some 15 µs for each. */
const MAX_COMPILED_FIELDS = 400;

const ANYTHING = new GraphQLScalarType({ name: "LiqaAnything", description: "Passes any value as it is." });

/** Returns a function that compiles operations over a schema, or returns undefined for those that are too large. */
export function createCompiler(schema: GraphQLSchema) {
  const config = schema.toConfig();
  const open = new GraphQLSchema({ ...config, types: [...config.types, ANYTHING], assumeValid: true });
  return (document: DocumentNode, { name }: OperationDefinitionNode, fields: readonly CostNode[]) => {
    if (countFields(fields) > MAX_COMPILED_FIELDS || isIntrospection(fields)) return undefined;
    if (hasUncertainOrder(fields) || hasLiteralConditions(document)) return undefined;
    const compiled = compileQuery(open, withOpenVariables(document), name?.value ?? "", {
      disablingCapturingStackErrors: true,
      useExperimentalPathBasedSkipInclude: true,
    } as Parameters<typeof compileQuery>[3]);
    if (!isCompiledQuery(compiled)) return undefined;
    const run: RunOperation = (context, variables) => compiled.query(undefined, context, variables);
    return run;
  };
}

/**
 * Lets variables be of any type, for they are coerced before: graphql-jit's own coercion unrolls recursive input types
 * without end. Those of `@skip` and `@include` stay Boolean, which it insists on.
 */
function withOpenVariables(document: DocumentNode): DocumentNode {
  return visit(document, {
    VariableDefinition: (definition): VariableDefinitionNode =>
      namedType(definition.type) === "Boolean"
        ? definition
        : {
            ...definition,
            type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: ANYTHING.name } },
            defaultValue: undefined,
          },
  });
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** Counts the fields of the code: each is written out for every type that its object can have. */
function countFields(fields: readonly CostNode[]): number {
  return fields.reduce((sum, { possibleTypes, children }) => sum + 1 + possibleTypes * countFields(children), 0);
}

/** Returns whether a field is selected several times and under conditions: graphql-jit then may put it at the place of a selection that is left out. */
function hasUncertainOrder(fields: readonly CostNode[]): boolean {
  return fields.some(
    ({ conditions, children }) =>
      (conditions.length > 1 && conditions.some(({ length }) => length > 0)) || hasUncertainOrder(children),
  );
}

/** Returns whether `@skip` or `@include` has a literal, of which graphql-jit takes the place of what is left out, too. */
function hasLiteralConditions(document: DocumentNode): boolean {
  let hasAny = false;
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      const isCondition = name.value === "skip" || name.value === "include";
      hasAny ||= isCondition && given.some(({ value }) => value.kind === Kind.BOOLEAN);
    },
  });
  return hasAny;
}

function isIntrospection(fields: readonly CostNode[]): boolean {
  return fields.some(({ name }) => name === "__schema" || name === "__type");
}
