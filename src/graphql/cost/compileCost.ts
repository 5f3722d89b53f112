import {
  type ArgumentNode,
  type FieldNode,
  getArgumentValues,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type ValueNode,
} from "graphql";
import { collectFields, type Condition, type ConditionalField, type ConditionalSet } from "../document/collectFields";
import type { DocumentParts } from "../document/documentParts";
import type { JsonObject } from "../limits/argumentLimits";
import { MAX_WRAPPERS } from "./introspectionSizes";

/** A field of an operation, as far as its cost depends on it: all that is asked of one object under one key by one call. */
export interface CostNode {
  key: string;
  name: string;
  /** Each way in which it is selected: it is executed where all conditions of one of them hold. */
  conditions: readonly (readonly Condition[])[];
  /** The types on which it is selected. */
  variants: readonly CostVariant[];
  /** How many types the objects that it holds can have. */
  possibleTypes: number;
  /** Whether it holds values without fields of their own. */
  isLeaf: boolean;
  isList: boolean;
  /** Its page, if it starts one; undefined for any other field. */
  page: PageArguments | undefined;
  /** What it counts records by, if it does: a value of an enum, which tells how many values there are to count. */
  countedBy: ValueNode | undefined;
  /** The list of ids that it holds records of, if it takes one. */
  ids: ValueNode | undefined;
  children: readonly CostNode[];
}

export interface CostVariant {
  /** The names under which the length of its list is known, the closest first. */
  names: readonly string[];
  complexity: Complexity;
  readArguments(variables: JsonObject): JsonObject;
}

/** What a field's decorator says of it: points for each time that it is resolved, or a function that returns them. */
export type Complexity = number | ((resolving: Resolving) => number);

/** What a field is resolved with. */
export interface Resolving {
  args: JsonObject;
  /** What resolvers read. */
  context: unknown;
  /** Returns how many records the parents have on average in the list of a name; if none is given, in the list that the field starts or is part of. */
  recordsOf(list?: string): number;
}

export interface PageArguments {
  first: ValueNode | undefined;
  last: ValueNode | undefined;
  /** Its size where none is given; undefined for the usual one. */
  otherwise: number | undefined;
}

type Field = GraphQLField<unknown, unknown>;

/** Compiles the part of a valid operation that its cost depends on. */
export function compileCost(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  { fragments }: DocumentParts,
): CostNode[] {
  const compileSets = (sets: ConditionalSet[], wrappers: number): CostNode[] =>
    [...collectFields(sets, fragments)].flatMap(([key, selected]) => {
      const included = selected.filter(({ conditions }) => conditions.every(({ variable }) => variable !== null));
      return groupByCall(included).flatMap((call) => compileCall(key, call, wrappers));
    });

  const compileCall = (key: string, call: ConditionalField[], outerWrappers: number): CostNode | [] => {
    const { node } = call[0]!;
    const fields = new Map(call.map(({ on }) => [on, fieldOf(schema, on, node.name.value)]));
    const [field] = [...fields.values()].filter((each) => each !== undefined);
    const conditions = call.map((each) => each.conditions);
    if (!field) return leaf(key, conditions);
    // `ofType` unwraps: no type of the schema has more to unwrap.
    const wrappers = node.name.value === "ofType" ? outerWrappers + 1 : 0;
    if (wrappers > MAX_WRAPPERS) return [];
    const type = getNamedType(field.type);
    const isLeaf = !isCompositeType(type);
    const given = (name: string) => findArgument(node, name)?.value;
    const sets = call.flatMap(({ node: { selectionSet }, on, conditions }) =>
      selectionSet ? [{ set: selectionSet, on: typeNameOf(fields.get(on), on), conditions }] : [],
    );
    return {
      key,
      name: field.name,
      conditions,
      variants: [...fields].flatMap(([on, each]) => (each ? variant(schema, on, each, node) : [])),
      possibleTypes: isAbstractType(type) ? schema.getPossibleTypes(type).length : 1,
      isLeaf,
      isList: isListType(getNullableType(field.type)),
      page: pageOf(field, given),
      countedBy: isCount(field) ? given("field") : undefined,
      ids: field.args.some(({ name }) => name === "ids") ? given("ids") : undefined,
      children: isLeaf ? [] : compileSets(sets, wrappers),
    };
  };

  const root = { set: operation.selectionSet, on: schema.getQueryType()!.name, conditions: [] };
  return compileSets([root], 0);
}

/** Takes the fields of one key apart by name and arguments: one object answers each call on its own. */
function groupByCall(fields: ConditionalField[]): ConditionalField[][] {
  if (fields.length <= 1) return fields.length === 0 ? [] : [fields];
  const calls = new Map<string, ConditionalField[]>();
  for (const each of fields) {
    const { name, arguments: given = [] } = each.node;
    const call = [name.value, ...given.map(print).sort()].join();
    calls.set(call, [...(calls.get(call) ?? []), each]);
  }
  return [...calls.values()];
}

function variant(schema: GraphQLSchema, on: string, field: Field, node: FieldNode): CostVariant {
  const type = schema.getType(on);
  const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  const { complexity = 0 } = field.extensions as { complexity?: Complexity };
  return {
    names: [on, ...interfaces.map(({ name }) => name)].map((name) => `${name}.${field.name}`),
    complexity,
    readArguments: (variables) => getArgumentValues(field, node, variables),
  };
}

function pageOf(field: Field, given: (name: string) => ValueNode | undefined): PageArguments | undefined {
  const first = field.args.find(({ name }) => name === "first");
  if (!first) return undefined;
  const otherwise = typeof first.defaultValue === "number" ? first.defaultValue : undefined;
  return { first: given("first"), last: given("last"), otherwise };
}

/** Returns whether a field counts records by one of their fields. */
function isCount({ args }: Field): boolean {
  return args.some(({ name, type }) => name === "field" && isEnumType(getNamedType(type)));
}

/** A field that any object has, `__typename`. */
function leaf(key: string, conditions: CostNode["conditions"]): CostNode {
  const none = { possibleTypes: 1, isList: false, page: undefined, countedBy: undefined, ids: undefined, children: [] };
  return { key, name: "__typename", conditions, variants: [], isLeaf: true, ...none };
}

function fieldOf(schema: GraphQLSchema, on: string, name: string): Field | undefined {
  if (name === "__schema") return SchemaMetaFieldDef;
  if (name === "__type") return TypeMetaFieldDef;
  const type = schema.getType(on);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function typeNameOf(field: Field | undefined, otherwise: string): string {
  return field ? getNamedType(field.type).name : otherwise;
}

function findArgument({ arguments: given }: FieldNode, name: string): ArgumentNode | undefined {
  return given?.find((argument) => argument.name.value === name);
}

/** Returns a number that a literal or a variable gives; undefined for any other value. */
export function readNumber(value: ValueNode | undefined, variables: JsonObject): number | undefined {
  if (value?.kind === Kind.INT) return Number(value.value);
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return typeof given === "number" ? given : undefined;
}

/** Returns a value of an enum that a literal or a variable gives; undefined for any other value. */
export function readEnum(value: ValueNode | undefined, variables: JsonObject): string | undefined {
  if (value?.kind === Kind.ENUM) return value.value;
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return typeof given === "string" ? given : undefined;
}

/** Returns how many values a list argument has: one where it is given a value that is no list. */
export function readLength(value: ValueNode, variables: JsonObject): number {
  if (value.kind === Kind.LIST) return value.values.length;
  const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return Array.isArray(given) ? given.length : 1;
}
