import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from "graphql";
import { BadUserInput } from "../errors";
import { mostValues } from "../schema/filterBounds";
import { OverLimit, written } from "./OverLimit";
import type { Variables } from "./pages";
import { forEachPlace, jsonDepth } from "./places";
import type { Limits } from "./settings";

/** The variables of an operation as they were sent, or else their defaults. */
export function variablesOf(operation: OperationDefinitionNode, sent: Record<string, unknown> = {}): Variables {
  const given = new Map(Object.entries(sent));
  const definitions = operation.variableDefinitions ?? [];
  return new Map(
    definitions.flatMap(({ variable: { name }, defaultValue }) => {
      if (given.has(name.value)) return [[name.value, given.get(name.value)]];
      return defaultValue ? [[name.value, literalValue(defaultValue)]] : [];
    }),
  );
}

/** The value of a literal. An integer that is no size is left as its digits: it can only be an id. */
function literalValue(literal: ValueNode): unknown {
  const IntValue = ({ value }: { value: string }) => (value.length > 15 ? { kind: Kind.STRING, value } : undefined);
  return valueFromASTUntyped(visit(literal, { IntValue }));
}

/** Throws where variables nest too deep for anything to look through them. */
export function checkDepths(variables: Variables, { MAX_VALUE_DEPTH: most }: Limits): void {
  for (const [name, value] of variables)
    if (jsonDepth(value, most) > most)
      throw new OverLimit("VALUE_TOO_DEEP", most, most + 1, `$${name}: lists and objects are more than ${most} deep.`);
}

/** Throws where an argument has a string that is too long, or a list of too many values. */
export function checkValues(document: DocumentNode, variables: Variables, limits: Limits): void {
  const checked = new Set<string>();
  forEachPlace(document, ({ arguments: given }) => {
    for (const { name, value } of given) {
      const isCursor = name.value === "after" || name.value === "before";
      const most = isCursor ? limits.MAX_STRING * 10 : limits.MAX_STRING;
      checkLiteral(
        name.value,
        value,
        (path, variable) => {
          const key = JSON.stringify([path, variable]);
          if (checked.has(key)) return;
          checked.add(key);
          checkJson(path, variables.get(variable), most);
        },
        most,
      );
    }
  });
}

function checkLiteral(
  path: string,
  value: ValueNode,
  checkVariable: (path: string, name: string) => void,
  most: number,
): void {
  if (value.kind === Kind.VARIABLE) checkVariable(path, value.name.value);
  else if (value.kind === Kind.STRING || value.kind === Kind.INT) checkJson(path, value.value, most);
  else if (value.kind === Kind.LIST) {
    checkLength(path, value.values);
    value.values.forEach((inner, index) => checkLiteral(`${path}[${index}]`, inner, checkVariable, most));
  } else if (value.kind === Kind.OBJECT)
    value.fields.forEach((field) => checkLiteral(`${path}.${field.name.value}`, field.value, checkVariable, most));
}

function checkJson(path: string, value: unknown, most: number): void {
  if (typeof value === "string") {
    if (value.length <= most) return;
    const length = [...value].length;
    if (length > most) throw new BadUserInput(path, `${written(length)} characters are more than ${written(most)}.`);
  } else if (Array.isArray(value)) {
    checkLength(path, value);
    value.forEach((inner, index) => checkJson(`${path}[${index}]`, inner, most));
  } else if (typeof value === "object" && value !== null)
    for (const [name, inner] of Object.entries(value)) checkJson(`${path}.${name}`, inner, most);
}

function checkLength(path: string, values: readonly unknown[]): void {
  if (values.length <= mostValues) return;
  const what = path === "ids" ? "ids" : "values";
  throw new BadUserInput(path, `${written(values.length)} ${what} are more than ${mostValues}.`);
}
