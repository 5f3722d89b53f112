import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { Limits } from "../config/config";
import type { ListSizes } from "../ListSize";
import type { Compiler, RunOperation } from "./compileOperation";
import { compileCost, type CostNode } from "./cost/compileCost";
import { costExceeded } from "./cost/costExceeded";
import { type CostInputs, costOf, type PageSizes, ROOT } from "./cost/costOf";
import { splitDocument } from "./document/documentParts";
import { argumentLimits, type JsonObject } from "./limits/argumentLimits";

/** What all operations over a schema share. */
interface Preparation<Context> {
  schema: GraphQLSchema;
  limits: Limits;
  pageSizes: PageSizes;
  listSizes(context: Context): ListSizes;
  introspection: ListSizes;
  compiler: Compiler;
}

/** An operation that is allowed to run. */
interface Admitted {
  /** Its variables as they were sent. */
  sent: JsonObject;
  /** The same, coerced; undefined where they cannot be. */
  variables: JsonObject | undefined;
  /** What it costs with them, in points. */
  cost: number;
}

/** When it has come so many times, an operation is compiled: most documents are sent once or twice. */
const COMPILED_WHEN_SEEN = 3;

/** An operation of a valid document, with all that can be worked out before its variables are known. */
export class PreparedOperation<Context> {
  readonly name: string | undefined;
  private readonly fields: readonly CostNode[];
  private readonly checkArguments: (variables: JsonObject) => void;
  private seen = 1;
  private compiled: RunOperation | undefined;

  /** Prepares an operation. Throws where the literals of its document are past a limit. */
  constructor(
    private readonly shared: Preparation<Context>,
    private readonly document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    const { schema, limits } = shared;
    this.name = operation.name?.value;
    this.checkArguments = argumentLimits(schema, document, operation, limits);
    this.fields = compileCost(schema, operation, splitDocument(document));
  }

  /** Checks and coerces variables and prices the operation with them. Throws where they or the cost are past a limit. */
  admit(sent: JsonObject, context: Context): Admitted {
    this.checkArguments(sent);
    const { schema, limits, pageSizes, listSizes, introspection } = this.shared;
    const { variableDefinitions = [] } = this.operation;
    const { coerced } = getVariableValues(schema, variableDefinitions, sent, { maxErrors: limits.MAX_ERRORS });
    if (!coerced) return { sent, variables: undefined, cost: 0 };
    const inputs: CostInputs = { variables: coerced, sizes: [listSizes(context), introspection], pageSizes, context };
    const cost = costOf(this.fields, ROOT, inputs);
    if (cost > limits.MAX_COST) throw costExceeded(this.fields, inputs, limits.MAX_COST);
    return { sent, variables: coerced, cost };
  }

  /** Returns what `admit` does; undefined where that throws a GraphQLError. */
  tryAdmit(sent: JsonObject, context: Context): Admitted | undefined {
    try {
      return this.admit(sent, context);
    } catch (error) {
      if (error instanceof GraphQLError) return undefined;
      throw error;
    }
  }

  /** Runs the operation: compiled, once it has been seen often enough and if it can be. */
  run(contextValue: Context, { sent, variables = {} }: Admitted): ExecutionResult | Promise<ExecutionResult> {
    if (this.compiled) return this.compiled(contextValue, variables);
    const { schema, compiler } = this.shared;
    const { document, operation, name } = this;
    if (++this.seen >= COMPILED_WHEN_SEEN && compiler.isReady) {
      // Once, whatever comes of it.
      this.seen = -Infinity;
      void compiler.compile(document, operation, this.fields).then((compiled) => (this.compiled = compiled));
    }
    return execute({ schema, document, operationName: name, contextValue, variableValues: sent });
  }
}
