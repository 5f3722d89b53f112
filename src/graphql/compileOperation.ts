import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
  visit,
} from "graphql";
import type { CostNode } from "./cost/compileCost";
import type { JsonObject } from "./limits/argumentLimits";

/** Runs an operation with its coerced variables. */
export type RunOperation = (context: unknown, variables: JsonObject) => ExecutionResult | Promise<ExecutionResult>;
export type CompileOperation = ReturnType<typeof createCompiler>;

/** How many fields the code that graphql-jit makes of an operation may have: compiling it takes some 15 µs for each. */
const MAX_COMPILED_FIELDS = 400;

const ANYTHING = new GraphQLScalarType({ name: "LiqaAnything", description: "Passes any value as it is." });

/** Returns a function that compiles operations over a schema, and resolves with undefined for those that graphql-js is to run. */
export function createCompiler(schema: GraphQLSchema) {
  let openSchema: GraphQLSchema | undefined;
  return async (document: DocumentNode, { name }: OperationDefinitionNode, fields: readonly CostNode[]) => {
    // With conditions, graphql-jit may put a field at the place of a selection that is left out.
    const hasDirectives = document.loc?.source.body.includes("@") ?? true;
    if (hasDirectives || isIntrospection(fields) || countFields(fields) > MAX_COMPILED_FIELDS) return undefined;
    // Loaded when it is needed, so that no start waits for it.
    const { compileQuery, isCompiledQuery } = await import("graphql-jit");
    openSchema ??= withAnything(schema);
    const options = { disablingCapturingStackErrors: true };
    const compiled = compileQuery(openSchema, withOpenVariables(document), name?.value ?? "", options);
    if (!isCompiledQuery(compiled)) return undefined;
    const run: RunOperation = (context, variables) => compiled.query(undefined, context, variables);
    return run;
  };
}

function withAnything(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...config.types, ANYTHING], assumeValid: true });
}

/**
 * Lets variables be of any type, for they are coerced before: graphql-jit's own coercion unrolls recursive input types
 * without end.
 */
function withOpenVariables(document: DocumentNode): DocumentNode {
  const type = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: ANYTHING.name } } as const;
  return visit(document, {
    VariableDefinition: (definition): VariableDefinitionNode => ({ ...definition, type, defaultValue: undefined }),
  });
}

/** Counts the fields of the code: each is written out for every type that its object can have. */
function countFields(fields: readonly CostNode[]): number {
  return fields.reduce((sum, { possibleTypes, children }) => sum + 1 + possibleTypes * countFields(children), 0);
}

function isIntrospection(fields: readonly CostNode[]): boolean {
  return fields.some(({ name }) => name === "__schema" || name === "__type");
}
