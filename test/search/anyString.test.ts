import fc from "fast-check";
import { startServer, type TestServer } from "../server";

const search = `query ($query: String!, $types: [SearchType!], $first: Int) {
  search(query: $query, types: $types, first: $first) {
    totalCount
    edges { node { ... on Node { id } } matches { field snippet } }
    pageInfo { hasNextPage }
  }
}`;

let server: TestServer;
let everything: number;
beforeAll(async () => {
  server = await startServer();
  const { agreements, meetings, officials, parties, positions, sources, statements, topics } = server.edition.snapshot;
  everything = [agreements, meetings, officials, parties, positions, sources, statements, topics].flat().length;
});
afterAll(() => server.close());

const operators = [
  "AND",
  "OR",
  "NOT",
  "NEAR",
  "NEAR(",
  "*",
  "^",
  ":",
  "-",
  "+",
  "(",
  ")",
  '"',
  "'",
  "%",
  "_",
  "{",
  "}",
  ",",
  "\\",
  ";",
  "--",
  "/*",
  "\0",
  "\ud800",
  "\udc00",
  "\u202e",
  "\u200f",
  "ـ",
  "\u0651",
  "ﷲ",
  "ﷺ",
  "İ",
  "ß",
  "a",
  "ا",
  "Tawfik",
  "توفيق",
  "al",
  "ال",
  "name:",
  "search_index",
];

describe("any string is answered", () => {
  const answered = async (query: string) => {
    const { errors, data } = await server.execute(search, { query, first: 100 });
    expect(errors).toBeUndefined();
    const { edges, totalCount, pageInfo } = data.search;
    expect(totalCount).toBeLessThan(everything);
    expect(pageInfo.hasNextPage).toBe(totalCount > edges.length);
    for (const { matches } of edges)
      for (const { snippet } of matches) expect(snippet).toMatch(/^[^«»]*(«[^«»]+»[^«»]*)+$/u);
    for (const { matches } of edges) expect(matches.length).toBeGreaterThan(0);
  };

  test(
    "of Unicode",
    () => fc.assert(fc.asyncProperty(fc.string({ unit: "binary", maxLength: 100 }), answered), { numRuns: 150 }),
    120_000,
  );

  test("of code units, alone or in pairs", () => {
    const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code));
    const string = fc.string({ unit, maxLength: 100 });
    return fc.assert(fc.asyncProperty(string, answered), { numRuns: 100 });
  }, 120_000);

  test("of operators and words", () => {
    const words = fc.array(fc.constantFrom(...operators), { maxLength: 14 });
    const query = fc
      .tuple(words, fc.constantFrom("", " "))
      .map(([parts, between]) => parts.join(between).slice(0, 100));
    return fc.assert(fc.asyncProperty(query, answered), { numRuns: 250 });
  }, 120_000);

  test("of the letters of names", () => {
    const query = fc.string({ unit: fc.constantFrom(..."abdelghfinmostkу ’-اعبدلغفرمحيوسن"), maxLength: 60 });
    return fc.assert(fc.asyncProperty(query, answered), { numRuns: 250 });
  }, 120_000);
});

test("of one letter, only names that begin with it and words that are it are found", async () => {
  const { search: found } = await server.read(search, { query: "k", first: 100 });
  expect(found.totalCount).toBeGreaterThan(0);
  for (const { matches } of found.edges)
    for (const { snippet } of matches) expect(snippet).toMatch(/«(k\b|(al-|el-)?k)/i);
});

test("% and _ are no patterns", async () => {
  for (const query of ["Taw%", "T_wfik", "%wfik"]) {
    const { search: found } = await server.read(search, { query: query, first: 100 });
    const { search: plain } = await server.read(search, { query: query.replace(/[%_]/g, " "), first: 100 });
    expect(found).toEqual(plain);
  }
});

test("a query of 100 characters is answered, however many bytes they take", async () => {
  for (const letter of ["a", "ا", "𐎠", "😀", "\u0651", '"', "a "])
    expect((await server.execute(search, { query: letter.repeat(100 / [...letter].length) })).errors).toBeUndefined();
});

test("a longer query is refused with the argument's name and the bound", async () => {
  const refusal = await server.refusal(search, { query: "a".repeat(101) });
  expect(refusal.message).toBe("query: 101 characters are more than 100.");
  expect(refusal.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "query" });
});

test("an empty list of types is refused", async () => {
  const refusal = await server.refusal(search, { query: "Egypt", types: [] });
  expect(refusal.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "types" });
});
