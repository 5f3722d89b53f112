import type { ListSizes } from "../ListSize";
import { type DocumentNode, getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { compileCost, type CostNode } from "./cost/compileCost";
import { type CostInputs, costOf, type PageSizes, ROOT } from "./cost/CostCalculator";
import { costExceeded } from "./cost/costExceeded";
import { splitDocument } from "./document/splitDocument";
import type { operationCompiler, RunOperation } from "./compileOperation";
import { argumentLimits, type JsonObject } from "./limits/argumentLimits";
import { requireQuery } from "./limits/libraryErrors";
import { nullVariables } from "./limits/nullVariables";
import type { Limits } from "./limits/settings";

/** What all operations over a schema share. */
export interface Preparation<Context> {
  schema: GraphQLSchema;
  limits: Limits;
  pageSizes: PageSizes;
  listSizes(context: Context): ListSizes;
  introspection: ListSizes;
  compile: ReturnType<typeof operationCompiler>;
}

/** An operation that is allowed to run. */
export interface Admitted {
  /** Its variables, coerced; undefined where they cannot be. */
  variables: JsonObject | undefined;
  /** What it costs with them, in points. */
  cost: number;
}

/** When it comes for so many times, an operation is compiled: most documents are sent once or twice. */
const COMPILED_WHEN_SEEN = 3;

/** An operation of a valid document, with all that can be worked out before its variables are known. */
export class PreparedOperation<Context> {
  readonly name: string | undefined;
  private readonly fields: readonly CostNode[];
  private readonly checkArguments: (variables: JsonObject) => void;
  private readonly checkNulls: (variables: JsonObject) => void;
  private seen = 1;
  private compiled: RunOperation | undefined;

  /** Prepares an operation. Throws where its document is past the limits. */
  constructor(
    private readonly shared: Preparation<Context>,
    private readonly document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    const { schema, limits } = shared;
    const parts = splitDocument(document);
    parts.operations.forEach(requireQuery);
    this.name = operation.name?.value;
    this.checkArguments = argumentLimits(document, operation, limits);
    this.checkNulls = nullVariables(schema, document, operation);
    this.fields = compileCost(schema, operation, parts);
  }

  /** Checks and coerces variables and prices the operation with them. Throws where they or the cost are past a limit. */
  admit(sent: JsonObject, context: Context): Admitted {
    this.checkArguments(sent);
    this.checkNulls(sent);
    const { schema, limits } = this.shared;
    const { variableDefinitions = [] } = this.operation;
    const { coerced } = getVariableValues(schema, variableDefinitions, sent, { maxErrors: limits.MAX_ERRORS });
    const cost = coerced ? this.price(coerced, context) : 0;
    return { variables: coerced, cost };
  }

  /** Returns what runs the operation with coerced variables, once it has been seen often enough and if it can be compiled. */
  whenSeenAgain(): RunOperation | undefined {
    if (++this.seen === COMPILED_WHEN_SEEN)
      this.compiled = this.shared.compile(this.document, this.operation, this.fields);
    return this.compiled;
  }

  private price(variables: JsonObject, context: Context): number {
    const { limits, pageSizes, listSizes, introspection } = this.shared;
    const inputs: CostInputs = { variables, sizes: [listSizes(context), introspection], pageSizes, context };
    const cost = costOf(this.fields, ROOT, inputs);
    if (cost > limits.MAX_COST) throw costExceeded(this.fields, inputs, limits.MAX_COST);
    return cost;
  }
}
