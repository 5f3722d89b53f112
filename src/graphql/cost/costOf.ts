import type { ListSize, ListSizes } from "../../ListSize";
import type { Condition } from "../document/collectFields";
import type { JsonObject } from "../limits/argumentLimits";
import { type CostNode, type CostVariant, type PageArguments, readEnum, readLength, readNumber } from "./compileCost";

/** How large pages are: the usual size, and the largest, past which the field itself refuses. */
export interface PageSizes {
  usual: number;
  largest: number;
}

/** What the cost of a compiled operation depends on beside itself. */
export interface CostInputs {
  variables: JsonObject;
  /** Of the data, and of the schema's introspection. */
  sizes: readonly ListSizes[];
  pageSizes: PageSizes;
  /** What resolvers read. */
  context: unknown;
  /** Caps on the sizes of single pages. */
  caps?: ReadonlyMap<CostNode, number>;
}

/** The objects that a field is asked of. */
export interface Parents {
  /** How many there are, at most. */
  count: number;
  /** How often one record is among them, at most. */
  repeats: number;
  /** The list of which they hold pages, if they are connections. */
  list?: { size: ListSize; parents: Parents; cap: number };
  /** Whether they are the edges of a list, which lead to one record each. */
  areEdges?: boolean;
  /** What records were counted by, if they are the values counted. */
  countedBy?: string;
}

export const ROOT: Parents = { count: 1, repeats: 1 };

/** Returns the most points that fields cost: one for each value of the response, and what the fields' complexities say. */
export function costOf(nodes: readonly CostNode[], parents: Parents, inputs: CostInputs): number {
  let sum = 0;
  for (const node of nodes) {
    if (!isIncluded(node, inputs.variables)) continue;
    const inner = childParents(node, parents, inputs);
    // A list of plain values is a value, too; and so is null, where a field leads to no object.
    const values = node.isList ? inner.count + (node.isLeaf ? parents.count : 0) : parents.count;
    // A page is read once for each field that is asked of it.
    const reads = inner.list ? Math.max(1, node.children.length) : 1;
    sum += values + complexityOf(node, parents, inputs) * reads + costOf(node.children, inner, inputs);
  }
  return sum;
}

/** Returns the objects or values that a field holds, asked of some parents. */
export function childParents(node: CostNode, parents: Parents, inputs: CostInputs): Parents {
  const { count, repeats } = parents;
  if (node.ids) {
    const ids = count * readLength(node.ids, inputs.variables);
    return { count: ids, repeats: ids };
  }
  const size = sizeOf(node, parents, inputs);
  const cap = node.page ? pageSize(node, node.page, inputs) : Infinity;
  if (node.page && !node.isList && size) return { count, repeats: count, list: { size, parents, cap } };
  const { list } = parents;
  if (list && !size && node.isList) {
    const held = list.size.most(list.parents.count, list.parents.repeats, list.cap);
    return {
      count: held,
      repeats: Math.min(held, list.parents.repeats * list.size.repeats),
      areEdges: node.name === "edges",
    };
  }
  if (!size) {
    if (parents.areEdges && node.name === "node") return { count, repeats };
    if (node.isList && node.variants.length > 0)
      throw new Error(`The length of ${node.variants[0]!.names[0]} is not known`);
    return { count, repeats: count };
  }
  const held = size.most(count, repeats, cap);
  // Each of the parents has a value once.
  if (node.countedBy)
    return { count: held, repeats: Math.min(held, count), countedBy: readEnum(node.countedBy, inputs.variables) };
  return { count: held, repeats: Math.min(held, repeats * size.repeats) };
}

/** Returns the size of a field's list, on all the types on which it is selected together. */
function sizeOf(node: CostNode, { countedBy }: Parents, inputs: CostInputs): ListSize | undefined {
  const [first, ...others] = node.variants;
  const by = readEnum(node.countedBy, inputs.variables);
  const find = ({ names }: CostVariant) => findSize(names, inputs.sizes, countedBy, by);
  const size = first && find(first);
  const more = others.map(find).filter((each) => each !== undefined && each !== size);
  if (!size || more.length === 0) return size;
  const all = [...new Set([size, ...(more as ListSize[])])];
  return {
    repeats: sum(all.map(({ repeats }) => repeats)),
    most: (count, repeats, cap) => {
      const longest = Math.max(...all.map((each) => each.most(1, 1, cap)));
      return Math.min(count * longest, sum(all.map((each) => each.most(count, repeats, cap))));
    },
  };
}

/**
 * Returns the size known under one of some names. Where it depends on what the parents are values of, as the length of
 * `Bucket(PARTY).meetings`, or on what is counted by, as that of `Bucket.groupBy(YEAR)`, that goes before the size for any.
 */
function findSize(
  names: readonly string[],
  sizes: CostInputs["sizes"],
  parentsCountedBy?: string,
  by?: string,
): ListSize | undefined {
  for (const name of names)
    for (const each of sizes) {
      const size =
        (by && each.get(`${name}(${by})`)) ||
        (parentsCountedBy && each.get(name.replace(".", `(${parentsCountedBy}).`))) ||
        each.get(name);
      if (size) return size;
    }
  return undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Returns the size of a page. One that is out of bounds counts as the usual one: the field refuses it before it reads anything. */
export function pageSize(node: CostNode, { first, last, otherwise }: PageArguments, inputs: CostInputs): number {
  const { usual, largest } = inputs.pageSizes;
  const given = (value: PageArguments["first"]) => {
    const size = readNumber(value, inputs.variables);
    return size !== undefined && size >= 0 && size <= largest ? size : undefined;
  };
  const size = given(last) ?? given(first) ?? otherwise ?? usual;
  return inputs.caps ? Math.min(size, inputs.caps.get(node) ?? Infinity) : size;
}

/** Returns the points that resolving a field costs beside its values, once for each of the parents. */
function complexityOf(node: CostNode, parents: Parents, inputs: CostInputs): number {
  const { count, repeats, list } = parents;
  const recordsOf = (name?: string) => {
    const size = name
      ? findSize([name], inputs.sizes, parents.countedBy)
      : (list?.size ?? sizeOf(node, parents, inputs));
    return size ? size.most(list?.parents.count ?? count, list?.parents.repeats ?? repeats) / count : 0;
  };
  let most = 0;
  for (const { complexity, readArguments } of node.variants) {
    if (typeof complexity === "number") most = Math.max(most, complexity);
    else if (count > 0)
      most = Math.max(most, complexity({ args: readable(readArguments, inputs), context: inputs.context, recordsOf }));
  }
  return Math.ceil(most * count);
}

/** Returns the arguments of a field; none where they cannot be read: then the field is refused when it is executed. */
function readable(readArguments: (variables: JsonObject) => JsonObject, { variables }: CostInputs): JsonObject {
  try {
    return readArguments(variables);
  } catch {
    return {};
  }
}

export function isIncluded({ conditions }: CostNode, variables: JsonObject): boolean {
  const holds = ({ variable, includes }: Condition) => variables[variable!] === includes;
  return conditions.some((each) => each.length === 0 || each.every(holds));
}
