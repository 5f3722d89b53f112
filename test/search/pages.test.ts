import { startServer, type TestServer } from "../server";
import { golden } from "./golden";

const search = `query ($query: String!, $types: [SearchType!], $first: Int, $after: String) {
  search(query: $query, types: $types, first: $first, after: $after) {
    totalCount
    edges { cursor node { __typename ... on Node { id } } }
    nodes { ... on Node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Edge {
  cursor: string;
  node: { __typename: string; id: string };
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function pages(query: string, first: number, types?: string[]): Promise<Edge[]> {
  const edges: Edge[] = [];
  for (let after: string | null = null, goesOn = true; goesOn;) {
    const { search: page } = await server.read(search, { query, types, first, after });
    edges.push(...page.edges);
    expect(page.nodes).toEqual(page.edges.map(({ node: { id } }: Edge) => ({ id })));
    expect(page.pageInfo).toMatchObject({
      hasPreviousPage: after !== null,
      startCursor: page.edges[0]?.cursor ?? null,
      endCursor: page.edges.at(-1)?.cursor ?? null,
    });
    ({ hasNextPage: goesOn, endCursor: after } = page.pageInfo);
  }
  return edges;
}

const broad = [
  "Iraq",
  "minister",
  "وزير",
  "security cooperation",
  "egy",
  "ministr",
  "al",
  "e",
  "Abdul",
  "الامن",
  "iraq saudi",
  "secruity",
];

test("pages of any size are the same list, each find once, and as many as are counted", async () => {
  for (const query of [...broad, ...golden.flatMap(({ finds }) => finds[0]![0])]) {
    const whole = await pages(query, 100);
    const { search: counted } = await server.read(search, { query });
    const ids = whole.map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([query, ids.length]).toEqual([query, counted.totalCount]);
    for (const first of ids.length > 60 ? [11] : [1, 7]) {
      const edges = await pages(query, first);
      expect([query, first, edges]).toEqual([query, first, whole]);
    }
  }
}, 120_000);

test("types leave out the others and nothing else, and keep the order", async () => {
  for (const query of broad) {
    const all = await pages(query, 100);
    for (const types of [
      ["OFFICIAL"],
      ["MEETING", "SOURCE"],
      ["COUNTRY", "TOPIC", "AGREEMENT"],
      ["POSITION", "STATEMENT"],
    ]) {
      const some = await pages(query, 3, types);
      const expected = all.filter(({ node }) => types.includes(node.__typename.toUpperCase()));
      expect(some.map(({ node }) => node)).toEqual(expected.map(({ node }) => node));
      const { search: found } = await server.read(search, { query, types });
      expect(found.totalCount).toBe(expected.length);
    }
  }
});

test("a cursor is of its own query and types", async () => {
  const { search: page } = await server.read(search, { query: "Iraq", first: 1 });
  const after = page.pageInfo.endCursor;
  for (const borrowed of [
    { query: "Iran" },
    { query: "iraq" },
    { query: "Iraq", types: ["MEETING"] },
    { query: "Iraq", after: `${after}A` },
  ]) {
    const refusal = await server.refusal(search, { after, ...borrowed });
    expect(refusal.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
  }
});

test("a page size out of bounds is refused", async () => {
  for (const first of [-1, 101]) {
    const refusal = await server.refusal(search, { query: "Iraq", first });
    expect(refusal.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "first" });
  }
});

test("a page of 0 records is empty and tells whether there are any", async () => {
  const empty = { edges: [], nodes: [] };
  const { search: some } = await server.read(search, { query: "Iraq", first: 0 });
  expect(some).toMatchObject({ ...empty, pageInfo: { hasNextPage: true, startCursor: null, endCursor: null } });
  const { search: none } = await server.read(search, { query: "zzzzzz", first: 0 });
  expect(none).toMatchObject({ ...empty, pageInfo: { hasNextPage: false, startCursor: null, endCursor: null } });
});

test("the order of types in the argument makes no difference", async () => {
  const { search: one } = await server.read(search, { query: "Iraq", types: ["MEETING", "COUNTRY"], first: 2 });
  const variables = { query: "Iraq", types: ["COUNTRY", "MEETING", "COUNTRY"], after: one.edges[0].cursor, first: 1 };
  const { search: other } = await server.read(search, variables);
  expect(other.edges).toEqual(one.edges.slice(1));
});
