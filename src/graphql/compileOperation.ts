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
import { setImmediate as nextTurn } from "node:timers/promises";
import type { CostNode } from "./cost/compileCost";
import type { JsonObject } from "./limits/argumentLimits";

/** Runs an operation with its coerced variables. */
export type RunOperation = (context: unknown, variables: JsonObject) => ExecutionResult | Promise<ExecutionResult>;

/** How many fields the code that graphql-jit makes of an operation may have: compiling it takes some 100 µs for each. */
const MAX_COMPILED_FIELDS = 200;
/** Of the time of the thread, compiling takes one part in so many, however many documents come. */
const SHARE = 10;

const ANYTHING = new GraphQLScalarType({ name: "LiqaAnything", description: "Passes any value as it is." });

/** Compiles operations over a schema, one at a time and in a share of the thread's time. */
export class Compiler {
  private openSchema: GraphQLSchema | undefined;
  private readyAt = 0;

  constructor(private readonly schema: GraphQLSchema) {}

  /** Whether an operation can be compiled now. */
  get isReady(): boolean {
    return performance.now() >= this.readyAt;
  }

  /** Compiles an operation, after the response to the request at hand. Resolves with undefined where graphql-js is to run it. */
  async compile(
    document: DocumentNode,
    { name }: OperationDefinitionNode,
    fields: readonly CostNode[],
  ): Promise<RunOperation | undefined> {
    // With conditions, graphql-jit may put a field at the place of a selection that is left out.
    const hasDirectives = document.loc?.source.body.includes("@") ?? true;
    if (hasDirectives || isIntrospection(fields) || countFields(fields) > MAX_COMPILED_FIELDS) return undefined;
    this.readyAt = Infinity;
    // Loaded when it is needed, so that no start waits for it.
    const { compileQuery, isCompiledQuery } = await import("graphql-jit");
    await nextTurn();
    const start = performance.now();
    try {
      this.openSchema ??= withAnything(this.schema);
      const options = { disablingCapturingStackErrors: true };
      const compiled = compileQuery(this.openSchema, withOpenVariables(document), name?.value ?? "", options);
      return isCompiledQuery(compiled)
        ? (context, variables) => compiled.query(undefined, context, variables)
        : undefined;
    } catch {
      // What graphql-jit does not know, graphql-js does.
      return undefined;
    } finally {
      this.readyAt = performance.now() + (SHARE - 1) * (performance.now() - start);
    }
  }
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
