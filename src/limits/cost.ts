import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from "graphql";
import { callsOf, type FieldOn, fieldsOf, type SetOn } from "./fields";
import type { Parts } from "./fragments";
import { introspectionSizes } from "./introspection";
import { leftOutWith } from "./leftOut";
import { largestOf, lengthGiven, pageSizeOf, type Size, valuesGiven, type Variables } from "./pages";
import {
  argumentValuePrice,
  atHand,
  filterValuePrice,
  ledToPrice,
  type ListSize,
  listSizes,
  lookUpPrice,
  lookUpPrices,
  objectPrice,
  plainValuePrice,
} from "./prices";

/** What a field of an operation costs, with what is inside of it. */
export interface Cost {
  key: string;
  /** Points for its place in the document. */
  once: number;
  /** Points for each time that it is asked. */
  asked: number;
  /** Points for each that it then holds. */
  each: number;
  /** How many it holds for each that it is asked of. */
  size: Size;
  /** The size of the pages that it starts, if it starts any; its own, or that of `nodes` and `edges` in it. */
  page: Size | null;
  inner: Cost[];
}

type Field = GraphQLField<unknown, unknown>;

/** What the fields around say of a field: the pages, the values of the filter, how long lists of introspection are. */
interface Around {
  /** The page that it holds, in its `nodes` and `edges`. */
  page: Size | null;
  /** The page whose records, of which no two are the same, it is asked of. */
  among: Size | null;
  filter: number;
  lengths: "average" | "longest";
}

const unknownSize = 10;
const single: Size = { argument: null, count: 1 };

/** A counter of costs over a schema, for valid documents. */
export function costOver(schema: GraphQLSchema) {
  const introspection = introspectionSizes(schema);

  return (operation: OperationDefinitionNode, { fragments }: Parts, variables: Variables): Cost => {
    const isLeftOut = leftOutWith(variables);
    // What one key asks of different types with different arguments is paged and read on its own: it counts for each.
    const costs = (sets: SetOn[], around: Around): Cost[] =>
      [...fieldsOf(sets, fragments, isLeftOut)].flatMap(([key, asked]) =>
        callsOf(asked).map((call) => costOf(key, call, around)),
      );

    const costOf = (key: string, asked: FieldOn[], around: Around): Cost => {
      const variants = asked.flatMap(({ node, on }) => {
        const field = fieldOf(schema, on, node.name.value);
        return field ? [{ node, on, ...priceOf(field, on), ...sizeOf(field, { node, on }, around) }] : [];
      });
      const dearest = (read: (variant: (typeof variants)[number]) => number) =>
        variants.reduce((most, variant) => Math.max(most, read(variant)), 0);
      const own = largestOf(variants.flatMap(({ page }) => page ?? [])) ?? null;
      const onces = new Map(variants.map(({ on, once }) => [on, once]));
      const inner = variants.flatMap(({ node, type }) =>
        node.selectionSet ? [{ set: node.selectionSet, on: type.name }] : [],
      );
      const { name } = asked[0]!.node;
      const values = dearest(({ node }) => valuesGiven(node, "filter", variables));
      const isFiltered = asked.some(({ on }) => /(Connection|^Tie)$/.test(on)) && name.value !== "pageInfo";
      const filter = values + (isFiltered ? around.filter : 0);
      return {
        key,
        once: [...onces.values()].reduce((sum, once) => sum + once, 0),
        asked: filter * filterValuePrice,
        each: variants.length === 0 ? plainValuePrice : dearest(({ each }) => each),
        size: largestOf(variants.map(({ size }) => size)) ?? single,
        page: own,
        inner: costs(inner, {
          page: own,
          among: amongInside(asked[0]!, around),
          filter,
          lengths: name.value === "__type" ? "longest" : around.lengths,
        }),
      };
    };

    /** A connection holds nothing but its `nodes` and `edges`, as many as its page: they share its size. */
    const sizeOf = (field: Field, { node, on }: FieldOn, around: Around): Pick<Cost, "size" | "page"> => {
      const page = pageSizeOf(field, node, variables);
      if (!isListType(getNullableType(field.type)) || !isCompositeType(getNamedType(field.type)))
        return { size: on === "__Type" && field.name === "ofType" ? assumed(on, field, around) : single, page };
      if (page) return { size: page, page };
      if (field.name === "nodes" || field.name === "edges") {
        if (around.page) return { size: around.page, page: null };
        return { size: { argument: null, count: lengthGiven(node, "ids", variables) }, page: null };
      }
      return { size: assumed(on, field, around), page: null };
    };

    const assumed = (on: string, field: Field, { lengths, among }: Around): Size => {
      const name = `${on}.${field.name}`;
      const known = listSizes[name];
      if (!known) return { argument: null, count: introspection[name]?.[lengths] ?? unknownSize };
      return among ? sizeAmong(known, among) : { argument: null, count: known.longest };
    };

    return {
      key: "",
      once: 0,
      asked: 0,
      each: 0,
      size: single,
      page: null,
      inner: costs([{ set: operation.selectionSet, on: schema.getQueryType()!.name }], {
        page: null,
        among: null,
        filter: 0,
        lengths: "average",
      }),
    };
  };
}

function priceOf(field: Field, on: string): { once: number; each: number; type: GraphQLNamedType } {
  const type = getNamedType(field.type);
  const named = lookUpPrices[`${on}.${field.name}`] ?? lookUpPrices[field.name];
  if (!isCompositeType(type))
    return { once: named ?? 0, each: field.args.length > 0 ? argumentValuePrice : plainValuePrice, type };
  const isAtHand = atHand.has(type.name) || type.name.startsWith("__") || /(Connection|Edge)$/.test(on);
  const isLedTo =
    !isAtHand && on !== "Query" && !isListType(getNullableType(field.type)) && !/Connection$/.test(type.name);
  return { once: named ?? (isAtHand ? 0 : lookUpPrice), each: isLedTo ? ledToPrice : objectPrice, type };
}

function fieldOf(schema: GraphQLSchema, on: string, name: string): Field | undefined {
  if (name === "__schema") return SchemaMetaFieldDef;
  if (name === "__type") return TypeMetaFieldDef;
  const type = schema.getType(on);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** The page that what is inside of a field is asked of, if it is asked of the records of one. */
function amongInside({ node: { name }, on }: FieldOn, { page, among }: Around): Size | null {
  if (name.value === "nodes" || name.value === "edges") return page;
  return name.value === "node" && on.endsWith("Edge") ? among : null;
}

/** How long a list is for each record of a page, whose size may yet change: no more in all than for ten records. */
function sizeAmong({ longest, amongTen }: ListSize, page: Size): Size {
  return {
    argument: null,
    get count() {
      return Math.max(amongTen, Math.min(longest, (10 * amongTen) / page.count));
    },
  };
}

/** The points of a field and all that is inside of it, asked of so many: whole ones, and the next where it is not whole. */
export function pointsOf(cost: Cost, times = 1): number {
  // The order in which parts are added up shows in the last digits, and must not show in the points.
  return Math.ceil(Number(sumOf(cost, times).toFixed(6)));
}

function sumOf(cost: Cost, times: number): number {
  const held = times * cost.size.count;
  return cost.inner.reduce((sum, inner) => sum + sumOf(inner, held), cost.once + times * cost.asked + held * cost.each);
}
