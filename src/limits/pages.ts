import { type FieldNode, type GraphQLField, Kind, type ValueNode } from "graphql";
import { defaultPageSize, largestPage } from "../schema/paging";

/** How many there are of something: as the argument says, or as is assumed. */
export interface Size {
  argument: "first" | "last" | null;
  count: number;
}

/** The variables of an operation: what was sent, or else their defaults, by name. Nothing of it has been checked. */
export type Variables = ReadonlyMap<string, unknown>;

type Field = GraphQLField<unknown, unknown>;

/**
 * The page size of a field that has one, however it is given; null for any other field. A size that is out of bounds
 * or no number counts as none: the paging refuses it, in its own words, before it reads anything.
 */
export function pageSizeOf(field: Field, node: FieldNode, variables: Variables): Size | null {
  const first = field.args.find(({ name }) => name === "first");
  if (!first) return null;
  const usual = typeof first.defaultValue === "number" ? first.defaultValue : defaultPageSize;
  const last = sizeGiven(node, "last", variables);
  if (last !== null) return { argument: "last", count: last };
  return { argument: "first", count: sizeGiven(node, "first", variables) ?? usual };
}

/** The largest of sizes; undefined where there are none. */
export function largestOf(sizes: Size[]): Size | undefined {
  return sizes.reduce<Size | undefined>((most, size) => (most && most.count >= size.count ? most : size), undefined);
}

/** How many values a list argument is given; none where it is not given or is no list. */
export function lengthGiven(node: FieldNode, argument: string, variables: Variables): number {
  const value = valueGiven(node, argument);
  if (value?.kind === Kind.LIST) return value.values.length;
  const list = value?.kind === Kind.VARIABLE ? variables.get(value.name.value) : undefined;
  return Array.isArray(list) ? list.length : 1;
}

/** How many conditions a filter has, and values in their lists, wherever in it they stand. */
export function valuesGiven(node: FieldNode, argument: string, variables: Variables): number {
  const value = valueGiven(node, argument);
  return value ? literalValues(value, variables) : 0;
}

function literalValues(value: ValueNode, variables: Variables): number {
  if (value.kind === Kind.VARIABLE) return jsonValues(variables.get(value.name.value));
  if (value.kind === Kind.LIST) return total(value.values.map((inner) => 1 + literalValues(inner, variables)));
  if (value.kind === Kind.OBJECT) return total(value.fields.map((field) => 1 + literalValues(field.value, variables)));
  return 0;
}

function jsonValues(value: unknown): number {
  if (Array.isArray(value)) return total(value.map((inner) => 1 + jsonValues(inner)));
  if (typeof value === "object" && value !== null)
    return total(Object.values(value).map((inner) => 1 + jsonValues(inner)));
  return 0;
}

function total(counts: number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function sizeGiven(node: FieldNode, argument: string, variables: Variables): number | null {
  const value = valueGiven(node, argument);
  const size = value?.kind === Kind.VARIABLE ? variables.get(value.name.value) : literalInteger(value);
  return typeof size === "number" && size >= 1 && size <= largestPage ? size : null;
}

function literalInteger(value: ValueNode | undefined): number | null {
  return value?.kind === Kind.INT ? Number(value.value) : null;
}

function valueGiven(node: FieldNode, argument: string): ValueNode | undefined {
  return node.arguments?.find(({ name }) => name.value === argument)?.value;
}
