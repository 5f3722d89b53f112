import {
  type DocumentNode,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  ValidationContext,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from "graphql";
import type { Limits } from "../../config/config";
import { BadUserInput, formatNumber, HttpError } from "../../errors";
import { visitArguments } from "../document/visitArguments";

export type JsonObject = Readonly<Record<string, unknown>>;

/** How many values a list of an argument may have. */
const MAX_LIST = 100;

/** A place of an argument where a variable's value goes. */
interface VariableUse {
  path: string;
  variable: string;
  maxString: number;
}

/**
 * Checks the literals of a valid document, and returns a check of the variables of one of its operations. Both throw
 * where an argument has a string that is too long, a list of too many values, or values nested too deep.
 */
export function argumentLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { MAX_STRING, MAX_VALUE_DEPTH }: Limits,
): (variables: JsonObject) => void {
  const found = new Map<string, VariableUse>();
  visitArguments(document, ({ arguments: given }) => {
    for (const { name, value } of given) {
      const isCursor = name.value === "after" || name.value === "before";
      const maxString = isCursor ? MAX_STRING * 10 : MAX_STRING;
      const addUse = (path: string, variable: string) =>
        found.set(JSON.stringify([path, variable]), { path, variable, maxString });
      checkLiteral(name.value, value, maxString, addUse);
    }
  });
  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && readLiteral(defaultValue),
    ]),
  );
  const uses = [...found.values()].filter(({ variable }) => defaults.has(variable));
  const nonNullUses = findNonNullUses(schema, document, operation);
  return (variables) => {
    const read = (name: string) => (Object.hasOwn(variables, name) ? variables[name] : defaults.get(name));
    for (const name of defaults.keys()) checkDepth(name, read(name), MAX_VALUE_DEPTH);
    for (const { path, variable, maxString } of uses) checkJson(path, read(variable), maxString);
    for (const { name, type } of nonNullUses)
      if (read(name) === null)
        throw new BadUserInput(`$${name}`, `it is null, and used where ${type} is needed. Give it a value.`);
  };
}

/** Finds nullable variables in non-null positions, which validation allows when the variable or the position has a default. */
function findNonNullUses(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
  const isRequired = ({ type }: { type: { kind: Kind } }) => type.kind === Kind.NON_NULL_TYPE;
  const definitions = operation.variableDefinitions?.filter((definition) => !isRequired(definition)) ?? [];
  const nullable = new Set(definitions.map(({ variable }) => variable.name.value));
  const context = new ValidationContext(schema, document, new TypeInfo(schema), () => undefined);
  return context
    .getRecursiveVariableUsages(operation)
    .filter(({ node, type }) => nullable.has(node.name.value) && isNonNullType(type))
    .map(({ node, type }) => ({ name: node.name.value, type: String(type) }));
}

/** Returns the value of a literal. An integer beyond JavaScript's is kept as its digits: it can only be an id. */
function readLiteral(literal: ValueNode): unknown {
  const IntValue = ({ value }: { value: string }) => (value.length > 15 ? { kind: Kind.STRING, value } : undefined);
  return valueFromASTUntyped(visit(literal, { IntValue }));
}

function checkDepth(variable: string, value: unknown, limit: number): void {
  if (jsonDepth(value, limit) <= limit) return;
  const message = `$${variable} has more than ${limit} levels of lists and objects (limit ${limit}). Nest less.`;
  throw new HttpError(400, "VALUE_TOO_DEEP", message, { limit, sent: limit + 1 });
}

/** Returns how deep lists and objects nest in a JSON value, looking no further than one level past a bound. */
function jsonDepth(value: unknown, bound: number): number {
  if (typeof value !== "object" || value === null) return 0;
  if (bound === 0) return 1;
  return 1 + Object.values(value).reduce((most: number, inner) => Math.max(most, jsonDepth(inner, bound - 1)), 0);
}

function checkLiteral(
  path: string,
  value: ValueNode,
  maxString: number,
  addUse: (path: string, variable: string) => void,
): void {
  if (value.kind === Kind.VARIABLE) addUse(path, value.name.value);
  else if (value.kind === Kind.STRING || value.kind === Kind.INT) checkJson(path, value.value, maxString);
  else if (value.kind === Kind.LIST) {
    checkLength(path, value.values);
    value.values.forEach((inner, index) => checkLiteral(`${path}[${index}]`, inner, maxString, addUse));
  } else if (value.kind === Kind.OBJECT)
    value.fields.forEach((field) => checkLiteral(`${path}.${field.name.value}`, field.value, maxString, addUse));
}

function checkJson(path: string, value: unknown, maxString: number): void {
  if (typeof value === "string") {
    if (value.length <= maxString) return;
    const length = [...value].length;
    if (length > maxString)
      throw new BadUserInput(path, `${formatNumber(length)} characters are more than ${formatNumber(maxString)}.`);
  } else if (Array.isArray(value)) {
    checkLength(path, value);
    value.forEach((inner, index) => checkJson(`${path}[${index}]`, inner, maxString));
  } else if (typeof value === "object" && value !== null)
    for (const [name, inner] of Object.entries(value)) checkJson(`${path}.${name}`, inner, maxString);
}

function checkLength(path: string, values: readonly unknown[]): void {
  if (values.length <= MAX_LIST) return;
  const what = path === "ids" ? "ids" : "values";
  throw new BadUserInput(path, `${formatNumber(values.length)} ${what} are more than ${MAX_LIST}.`);
}
