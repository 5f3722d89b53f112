import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from "graphql";
import { BadUserInput } from "../../errors";
import { jsonDepth, visitArguments } from "../document/visitArguments";
import { formatNumber, LimitExceededError } from "./LimitExceededError";
import type { Limits } from "./settings";

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
 * Checks the literals of a document, and returns a check of the variables of one of its operations. Both throw where
 * an argument has a string that is too long, a list of too many values, or values nested too deep.
 */
export function argumentLimits(
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
  limits: Limits,
): (variables: JsonObject) => void {
  const uses = new Map<string, VariableUse>();
  visitArguments(document, ({ arguments: given }) => {
    for (const { name, value } of given) {
      const isCursor = name.value === "after" || name.value === "before";
      const maxString = isCursor ? limits.MAX_STRING * 10 : limits.MAX_STRING;
      checkLiteral(name.value, value, maxString, (path, variable) =>
        uses.set(JSON.stringify([path, variable]), { path, variable, maxString }),
      );
    }
  });
  const defaults = new Map(
    variableDefinitions.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && readLiteral(defaultValue),
    ]),
  );
  const all = [...uses.values()].filter(({ variable }) => defaults.has(variable));
  return (variables) => {
    const read = (name: string) => (Object.hasOwn(variables, name) ? variables[name] : defaults.get(name));
    for (const name of defaults.keys()) checkDepth(name, read(name), limits.MAX_VALUE_DEPTH);
    for (const { path, variable, maxString } of all) checkJson(path, read(variable), maxString);
  };
}

/** Returns the value of a literal. An integer beyond JavaScript's is kept as its digits: it can only be an id. */
function readLiteral(literal: ValueNode): unknown {
  const IntValue = ({ value }: { value: string }) => (value.length > 15 ? { kind: Kind.STRING, value } : undefined);
  return valueFromASTUntyped(visit(literal, { IntValue }));
}

function checkDepth(variable: string, value: unknown, limit: number): void {
  if (jsonDepth(value, limit) <= limit) return;
  const message = `$${variable} has more than ${limit} levels of lists and objects (limit ${limit}). Nest less.`;
  throw new LimitExceededError("VALUE_TOO_DEEP", limit, limit + 1, message);
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
