import { largeDatasets } from "../api/datasets";
import { startServer, type TestServer } from "../server";
import { golden } from "./golden";

const dashboard = `query ($query: String!, $first: Int) {
  search(query: $query, first: $first) {
    totalCount
    edges { cursor node { __typename ... on Node { id } } matches { field language snippet } }
    pageInfo { hasNextPage endCursor }
  }
}`;

describe.each([["the dataset", () => startServer()], ...largeDatasets])("over %s", (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start();
  }, 300_000);
  afterAll(() => server.close());

  test("a page costs one statement for the words, one for the finds, and one for each kind of record on it", async () => {
    for (const first of [1, 20, 100]) {
      const { search } = await server.read(dashboard, { query: "Egypt", first });
      const kinds = new Set(
        search.edges.map(({ node: { __typename: type } }: { node: { __typename: string } }) => type),
      );
      const nodes = `query ($query: String!, $first: Int) { search(query: $query, first: $first) { nodes { __typename ... on Node { id } } } }`;
      expect(await server.statements(nodes, { query: "Egypt", first })).toHaveLength(2 + kinds.size);
    }
  });

  test("its matches cost one more, and its count another", async () => {
    const { search } = await server.read(dashboard, { query: "Egypt", first: 100 });
    const kinds = new Set(search.edges.map(({ node: { __typename: type } }: { node: { __typename: string } }) => type));
    expect(await server.statements(dashboard, { query: "Egypt", first: 100 })).toHaveLength(4 + kinds.size);
  });

  test("a count alone costs the words and the count", async () => {
    expect(await server.statements(`{ search(query: "Egypt") { totalCount } }`)).toHaveLength(2);
  });

  test("where there is nothing to look for, it costs none", async () => {
    expect(await server.statements(dashboard, { query: " % " })).toHaveLength(0);
  });

  test("no statement reads the whole of a table, nor of an index", async () => {
    const queries = [
      ...golden.flatMap(({ finds }) => finds[0]![0]),
      "e",
      "al",
      "minist",
      "security cooperation",
      "zzzzzz",
    ];
    for (const query of queries)
      for (const { sql, values } of await server.statements(dashboard, { query, first: 100 })) {
        const plan = (await server.store.query(`EXPLAIN QUERY PLAN ${sql}`, values)) as { detail: string }[];
        for (const { detail } of plan) expect([query, detail]).toEqual([query, expect.not.stringMatching(scan)]);
      }
  });
});

/** A table or index that is read from end to end: not the statement's own values, nor the list of a term. */
const scan = /^SCAN (?!(?:asked|found|\(subquery-\d+\))$|(?:json_each|alias) VIRTUAL|\w+ VIRTUAL TABLE INDEX \d+:M)/;
