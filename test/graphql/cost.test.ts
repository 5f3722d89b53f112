import fc from "fast-check";
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getVariableValues,
  Kind,
  parse,
  type SelectionSetNode,
  validate,
  visit,
} from "graphql";
import { buildSchema } from "../../src/buildSchema";
import type { Edition } from "../../src/edition";
import { compileCost } from "../../src/graphql/cost/compileCost";
import { costOf, ROOT } from "../../src/graphql/cost/costOf";
import { introspectionSizes } from "../../src/graphql/cost/introspectionSizes";
import { splitDocument } from "../../src/graphql/document/documentParts";
import { defaultPageSize, largestPage } from "../../src/schema/paging";
import { anyRequest } from "../attacks/anyDocument";
import { samples } from "../property";
import { realEditions } from "../server";

const schema = buildSchema();
const introspection = introspectionSizes(schema);
let edition: Edition;
beforeAll(async () => void (edition = (await realEditions()).current));

/** The points of each operation of a document. */
function points(document: DocumentNode | string, variables: Record<string, unknown> = {}): number[] {
  const parts = splitDocument(typeof document === "string" ? parse(document) : document);
  return parts.operations.map((operation) => {
    const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    return costOf(compileCost(schema, operation, parts), ROOT, {
      variables: coerced,
      sizes: [edition.snapshot.listSizes, introspection],
      pageSizes: { usual: defaultPageSize, largest: largestPage },
      context: edition,
    });
  });
}

/** A document with the selections of each of its sets in another order. */
function reordered(document: DocumentNode, places: readonly number[]): DocumentNode {
  let at = 0;
  const shuffled = (node: SelectionSetNode): SelectionSetNode => {
    const placed = node.selections.map((selection) => ({ selection, place: places[at++ % places.length]! }));
    return { ...node, selections: placed.sort((a, b) => a.place - b.place).map(({ selection }) => selection) };
  };
  return visit(document, { [Kind.SELECTION_SET]: { leave: shuffled } });
}

const size = fc.integer({ min: 1, max: 100 });
const inner = fc.constantFrom("totalCount", "nodes { slug }", "edges { node { citations { field } } }");
const meetings = fc
  .tuple(fc.constantFrom("first", "last"), size, inner)
  .map(([argument, count, text]) => `x: meetings(${argument}: ${count}) { ${text} }`);
const fragment = (type: string) => meetings.map((field) => ({ type, field }));

/** What is selected of a party of each type under one key, with arguments of its own. */
const ofTypes = fc.tuple(fragment("Country"), fragment("Organization"));
const parties = (fragments: { type: string; field: string }[]) =>
  `{ parties(first: 10) { nodes { ${fragments.map(({ type, field }) => `... on ${type} { ${field} }`).join(" ")} } } }`;

const places = fc.array(fc.nat(), { minLength: 20, maxLength: 60 });

test("the cost of any operation is the same in any order of its selections", () => {
  const property = fc.property(anyRequest(schema), places, ({ query, variables }, order) => {
    const document = parse(query);
    expect(points(reordered(document, order), variables)).toEqual(points(document, variables));
  });
  fc.assert(property, samples(200, 5_000));
});

test("one key on two types costs the same in either order, and no less than on either of them", () => {
  fc.assert(
    fc.property(ofTypes, (fragments) => {
      const both = points(parties(fragments))[0]!;
      expect(points(parties([...fragments].reverse()))).toEqual([both]);
      for (const fragment of fragments) expect(both).toBeGreaterThanOrEqual(points(parties([fragment]))[0]!);
    }),
  );
});

test("a type's large page is not hidden by another type's small one under the same key", () => {
  const nested = (first: number) =>
    `x: meetings(first: ${first}) { nodes { parties { meetings(first: 100) { nodes { slug } } } } }`;
  const fragments = [
    { type: "Organization", field: nested(1) },
    { type: "Country", field: nested(100) },
  ];
  const [both] = points(parties(fragments));
  expect(points(parties([...fragments].reverse()))).toEqual([both]);
  expect(both).toBeGreaterThan(points(parties([fragments[1]!]))[0]!);
});

test("a page counts as many records as it requests or as there are, whichever is less", () => {
  const page = (first: number) => points(`{ meetings(first: ${first}) { nodes { slug } } }`)[0]!;
  expect(page(10) - page(5)).toBe(5 * 2);
  expect(page(100)).toBe(page(edition.snapshot.meetings.length));
  expect(page(0)).toBeLessThan(page(1));
});

test("lists without pages count by the real ones: as many as the longest for one, and all that there are for all", () => {
  const { snapshot } = edition;
  const lengths = snapshot.meetings.map((meeting) => snapshot.citationsOf(meeting).length).sort((a, b) => b - a);
  const cited = (first: number) =>
    points(`{ meetings(first: ${first}) { nodes { citations { field } } } }`)[0]! -
    points(`{ meetings(first: ${first}) { nodes { __typename } } }`)[0]!;
  const sum = (count: number) => lengths.slice(0, count).reduce((sum, length) => sum + length, 0);
  // A citation and its one value, less the __typename of each meeting.
  expect(cited(1)).toBe(2 * sum(1) - 1);
  expect(cited(5)).toBe(2 * sum(5) - 5);
  expect(cited(100)).toBe(2 * sum(lengths.length) - lengths.length);
});

test("no response holds more values than its operation's points", () => {
  const property = fc.property(anyRequest(schema), ({ query, variables }) => {
    const document = parse(query);
    const [operation] = splitDocument(document).operations;
    if (splitDocument(document).operations.length !== 1) return;
    const { coerced } = getVariableValues(schema, operation!.variableDefinitions ?? [], variables ?? {});
    if (!coerced || validate(schema, document).length > 0) return;
    const result = execute({ schema, document, contextValue: edition, variableValues: variables }) as ExecutionResult;
    if (!result.errors) expect(countValues(result.data)).toBeLessThanOrEqual(points(document, variables)[0]!);
  });
  fc.assert(property, samples(200, 5_000));
});

/** How many values an answer has, null among them; a list is no value of its own. */
function countValues(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countValues(item), 0);
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + 1 + innerValues(inner), 0);
}

/** What a field's value adds to the one that the field counts: a list counts as its items. */
function innerValues(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + 1 + innerValues(item), -1);
  return typeof value === "object" && value !== null ? countValues(value) : 0;
}

test("a table costs by as many rows and columns as its fields have values, not as it requests", () => {
  const { facets } = edition.snapshot.meetingIndex;
  const table = (rows: string, columns: string, first: number) =>
    points(
      `query ($columns: MeetingGroupField!) { meetings { groupBy(field: ${rows}, first: ${first}) {
        key groupBy(field: $columns, first: ${first}) { key count } } } }`,
      { columns },
    )[0]!;
  for (const [rows, columns] of [
    ["YEAR", "KIND"],
    ["KIND", "YEAR"],
    ["STATUS", "HOST"],
  ] as const) {
    const [row, column] = [facets[rows].keys.length, facets[columns].keys.length];
    expect(table(rows, columns, 100)).toBe(table(rows, columns, Math.max(row, column)));
    // A key for each row; a row of cells, each of itself and two values.
    expect(table(rows, columns, 100)).toBeLessThan(row * column * 4 + row * 20 + 20);
    expect(table(rows, columns, 1)).toBeLessThan(table(rows, columns, 2));
  }
});

test("a bucket's meetings count as many as the largest buckets of its field hold", () => {
  const { facets } = edition.snapshot.meetingIndex;
  const listed = (first: number) =>
    points(`{ meetings { groupBy(field: HOST, first: ${first}) { meetings(first: 100) { nodes { slug } } } } }`)[0]! -
    points(`{ meetings { groupBy(field: HOST, first: ${first}) { meetings(first: 0) { nodes { slug } } } } }`)[0]!;
  const sizes = facets.HOST.keys.map((key) => facets.HOST.sizeOf(key)).sort((a, b) => b - a);
  const sum = (count: number) => sizes.slice(0, count).reduce((sum, size) => sum + size, 0);
  for (const first of [1, 3, 100]) expect(listed(first)).toBe(2 * sum(first));
});
