import { startServer, type TestServer } from "../server";
import { falseFriends, golden, nothing } from "./golden";

const search = `query ($query: String!, $first: Int) {
  search(query: $query, first: $first) { totalCount edges { node { ... on Node { id } } matches { field snippet } } }
}`;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function find(query: string, first = 5): Promise<string[]> {
  const { search: found } = await server.read(search, { query, first });
  return found.edges.map(({ node }: { node: { id: string } }) => node.id);
}

describe.each(golden)("$way", ({ finds }) => {
  test.each(finds)("%s", async (query, ...expected) => {
    expect((await find(query)).slice(0, expected.length)).toEqual(expected);
  });
});

describe("what is another word is not found", () => {
  test.each(falseFriends)("%s", async (query, ...never) => {
    const found = await find(query, 100);
    expect(never.filter((id) => found.includes(id))).toEqual([]);
  });
});

describe("nothing is found", () => {
  test.each(nothing.map((query) => [JSON.stringify(query), query]))("for %s", async (_, query) => {
    const { search: found } = await server.read(search, { query });
    expect(found).toEqual({ totalCount: 0, edges: [] });
  });
});

test("the golden set is large enough to be trusted", () => {
  expect(golden.flatMap(({ finds }) => finds).length).toBeGreaterThanOrEqual(200);
});
