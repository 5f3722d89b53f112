import fc from "fast-check";
import { RankedRecords } from "../../src/search/RankedRecords";
import { tokenize } from "../../src/search/tokenize";
import { isStopword } from "../../src/search/wordForms";
import { startServer, type TestServer } from "../server";

const search = `query ($query: String!, $after: String) {
  search(query: $query, first: 100, after: $after) { nodes { ... on Node { id } } pageInfo { hasNextPage endCursor } }
}`;

let server: TestServer;
/** Every record with all the words of its texts, as they are written. */
let records: { id: string; words: Set<string> }[];

beforeAll(async () => {
  server = await startServer();
  const ranked = new RankedRecords(server.edition.snapshot);
  records = Array.from({ length: ranked.size }, (_, rank) => {
    const tokens = ranked.textsOf(rank).flatMap(({ text }) => tokenize(text));
    return { id: ranked.at(rank).id, words: new Set(tokens.map(({ surface }) => surface)) };
  });
});
afterAll(() => server.close());

test("every record that has all words of a query, somewhere in its texts, is found", async () => {
  const places = fc.array(fc.nat(), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.nat(), places, async (at, places) => {
      const written = [...records[at % records.length]!.words].filter((word) => word.length > 1 && !isStopword(word));
      const words = places.map((place) => written[place % written.length]!);
      const expected = records.filter((record) => words.every((word) => record.words.has(word)));
      const found = await findAll(words.join(" "));
      const missing = expected.filter(({ id }) => !found.includes(id));
      expect([words, missing.map(({ id }) => id)]).toEqual([words, []]);
    }),
    { numRuns: 150 },
  );
}, 120_000);

async function findAll(query: string): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null, goesOn = true; goesOn;) {
    const { search: page } = await server.read(search, { query, after });
    found.push(...page.nodes.map(({ id }: { id: string }) => id));
    ({ hasNextPage: goesOn, endCursor: after } = page.pageInfo);
  }
  return found;
}
