import { snippet } from "../../src/search/snippet";
import { tokenize } from "../../src/search/tokenize";
import { startServer, type TestServer } from "../server";

interface Match {
  field: string;
  language: string | null;
  snippet: string;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function matches(query: string, type?: string): Promise<Match[]> {
  const { search } = await server.read(
    `query ($query: String!, $types: [SearchType!]) {
      search(query: $query, types: $types, first: 1) { edges { matches { field language snippet } } } }`,
    { query, types: type && [type] },
  );
  return search.edges[0].matches;
}

test("a match names the field and its language, and marks the words", async () => {
  expect(await matches("mahmoud tawfik")).toContainEqual({
    field: "name",
    language: "EN",
    snippet: "«Mahmoud» «Tawfik»",
  });
  expect(await matches("محمود توفيق")).toContainEqual({ field: "name", language: "AR", snippet: "«محمود» «توفيق»" });
});

test("an alias and a code are of no language", async () => {
  expect(await matches("Kazemi")).toContainEqual({ field: "alias", language: null, snippet: "«Kazemi»" });
  expect(await matches("EGY")).toEqual([{ field: "code", language: null, snippet: "«EGY»" }]);
});

test("words are marked as the text has them, however the query spells them", async () => {
  expect(await matches("الاعرجى")).toContainEqual({ field: "name", language: "AR", snippet: "قاسم «الأعرجي»" });
  expect(await matches("Araji")).toContainEqual({ field: "name", language: "EN", snippet: "Qasim «al-Araji»" });
  expect(await matches("Abdelghaffar")).toContainEqual({
    field: "name",
    language: "EN",
    snippet: "Magdy «Abdel Ghaffar»",
  });
  expect(await matches("Beexroft")).toContainEqual({ field: "name", language: "EN", snippet: "Stephen «Beecroft»" });
  expect(await matches("counterterrorism", "OFFICIAL")).toContainEqual({
    field: "office",
    language: "EN",
    snippet: "EU «Counter-Terrorism» Coordinator",
  });
});

test("words in several fields are marked in each, those with most words first", async () => {
  const found = await matches("Casson Egypt", "OFFICIAL");
  expect(found.map(({ snippet }) => snippet)).toEqual(
    expect.arrayContaining(["John «Casson»", "Ambassador of the United Kingdom to «Egypt»"]),
  );
});

test("a preposition is marked only in a title that is found as a whole", async () => {
  const [match] = await matches("minister of interior of Egypt", "OFFICIAL");
  expect(match).toEqual({ field: "office", language: "EN", snippet: "«Minister» «of» «Interior» «of» «Egypt»" });
  const [other] = await matches("interior minister of Egypt", "OFFICIAL");
  expect(other).toEqual({ field: "office", language: "EN", snippet: "«Minister» of «Interior» of «Egypt»" });
});

test("words with a typing error are marked only where nothing better was found", async () => {
  for (const { snippet } of await matches("order", "AGREEMENT")) expect(snippet).toMatch(/«\p{L}*order\p{L}*»/u);
});

test("only what matched is marked: no beginning where it does not count, nor another spelling beside the word itself", async () => {
  for (const { snippet } of await matches("Gilles de Kerckhove", "MEETING"))
    expect(snippet).not.toMatch(/«delegation/i);
  for (const query of ["Gilles de Kerckhove", "Tawfik secruity", "Iraq", "Iraqi", "مصر", "terrorist cells"])
    for (const { snippet } of await matches(query, "MEETING"))
      for (const [, word] of snippet.matchAll(/«([^»]+)»/gu)) expect([query, word]).toEqual([query, marked[query]]);
});

/** What may be marked in a meeting for a query. */
const marked: Record<string, unknown> = {
  "Gilles de Kerckhove": expect.stringMatching(/^(Gilles|de|Kerc.*|جيل|دو|دي|كيرشوف)$/iu),
  "Tawfik secruity": expect.stringMatching(/^(Tawfi[kq]|Mahmoud Tawfik|security)$/iu),
  Iraq: expect.stringMatching(/^(Iraq|IQ)$/iu),
  Iraqi: expect.stringMatching(/^Iraqi$/iu),
  مصر: expect.stringMatching(/^[وبلفك]?مصر$/u),
  "terrorist cells": expect.stringMatching(/^(terrorist|cells)$/iu),
};

test("what is only in a statement or an agreement is shown as such", async () => {
  expect(await matches("police academy", "MEETING")).toContainEqual({
    field: "statement",
    language: "EN",
    snippet: expect.stringContaining("«Police» «Academy»"),
  });
  expect(await matches("أيلول 2021", "MEETING")).toEqual([
    { field: "date", language: "AR", snippet: "4 «أيلول» «2021»" },
    expect.objectContaining({ snippet: expect.stringContaining("«2021»") }),
  ]);
});

test("a text of 160 characters or less is shown whole", () => {
  const text = "Egypt's interior minister receives the British ambassador";
  expect(snippet(text, [{ start: 0, end: 7 }])).toBe("«Egypt's» interior minister receives the British ambassador");
});

test("a longer text is cut between words, around the words found, with … at each cut", () => {
  const text = `${"lorem ipsum ".repeat(30)}the Minister spoke ${"dolor sit ".repeat(30)}end.`;
  const at = text.indexOf("Minister");
  const shown = snippet(text, [{ start: at, end: at + 8 }]);
  expect(shown).toMatch(/^…(lorem|ipsum) .* the «Minister» spoke .* (dolor|sit)…$/);
  expect(shown.length).toBeLessThanOrEqual(164);
  expect(snippet(text, [{ start: 0, end: 5 }])).toMatch(/^«lorem» ipsum .*…$/);
  expect(snippet(text, [{ start: text.length - 4, end: text.length - 1 }])).toMatch(/^….* sit «end»\.$/);
});

test("of a longer text, the part is shown that has most of the words", () => {
  const text = `Egypt ${"and so on ".repeat(40)}Egypt and Iraq ${"and so on ".repeat(40)}`;
  const found = tokenize(text).filter(({ surface }) => surface === "egypt" || surface === "iraq");
  expect(snippet(text, found)).toContain("«Egypt» and «Iraq»");
});

test("such marks of the text's own are shown as others", () => {
  expect(snippet("قال «نعم» في بغداد", [{ start: 5, end: 8 }])).toBe("قال “«نعم»” في بغداد");
});
