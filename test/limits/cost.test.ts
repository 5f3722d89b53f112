import fc from "fast-check";
import { type DocumentNode, Kind, parse, type SelectionSetNode, visit } from "graphql";
import { buildSchema } from "../../src/buildSchema";
import { costOver, pointsOf } from "../../src/limits/cost";
import { partsOf } from "../../src/limits/fragments";
import { variablesOf } from "../../src/limits/values";
import { anyQuestion } from "../attacks/anyDocument";

const schema = buildSchema();
const countCost = costOver(schema);

/** The points of each operation of a document. */
function points(document: DocumentNode | string, variables: Record<string, unknown> = {}): number[] {
  const parts = partsOf(typeof document === "string" ? parse(document) : document);
  return parts.operations.map((operation) => pointsOf(countCost(operation, parts, variablesOf(operation, variables))));
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

/** What a party of each type is asked for under one key, with arguments of its own. */
const ofTypes = fc.tuple(fragment("Country"), fragment("Organization"));
const parties = (fragments: { type: string; field: string }[]) =>
  `{ parties(first: 10) { nodes { ${fragments.map(({ type, field }) => `... on ${type} { ${field} }`).join(" ")} } } }`;

const places = fc.array(fc.nat(), { minLength: 20, maxLength: 60 });

test("the cost of any question is the same in any order of its selections", () => {
  const property = fc.property(anyQuestion(schema), places, ({ query, variables }, order) => {
    const document = parse(query);
    expect(points(reordered(document, order), variables)).toEqual(points(document, variables));
  });
  fc.assert(property, { numRuns: 500 });
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

test("a record that another leads to costs 2, and one that is asked for by its name 1", () => {
  expect(points("{ source { slug } }")).toEqual(points("{ topic { slug } }"));
  const led = points("{ topic { broader { slug } } }")[0]! - points("{ topic { __typename } }")[0]!;
  expect(led).toBe(20 + 2);
});

test("a list without pages counts as the longest, and in a page as those of ten records together", () => {
  const citations = (nodes: string, end = "") => points(`{ ${nodes} { citations { __typename } } ${end} }`)[0]!;
  const page = (first: number) => citations(`meetings(first: ${first}) { nodes`, "}") - citations("meeting");
  const inPage = (first: number, citations: number) => Math.round(1 + (first - 1) + (citations - 70) * 1.2);
  expect(citations("meeting")).toBe(20 + 1 + 20 + 70 * 1.2);
  expect(page(1)).toBe(inPage(1, 70));
  expect(page(5)).toBe(inPage(5, 5 * 70));
  expect(page(8)).toBe(inPage(8, 10 * 40));
  expect(page(20)).toBe(inPage(20, 20 * 40));
});

test("a condition of a filter costs whether or not it has values", () => {
  const filtered = (filter: string) => points(`{ meetings(filter: ${filter}) { totalCount } }`)[0]!;
  expect(filtered("{ not: { not: { date: { match: WITHIN } } } }")).toBe(filtered("{}") + 4);
});

test("what is asked through an interface and of a type at once counts as one list, and its reading for both", () => {
  const list = "meetings(first: 50) { nodes { slug } }";
  const [once] = points(`{ parties(first: 10) { nodes { ... on Party { ${list} } } } }`);
  expect(points(`{ parties(first: 10) { nodes { ... on Party { ${list} } ... on Country { ${list} } } } }`)).toEqual([
    once! + 20,
  ]);
});
