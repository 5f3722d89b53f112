import { listSizes } from "../../src/limits/prices";
import { type Json, startServer, type TestServer } from "../server";

let server: TestServer;
beforeAll(async () => void (server = await startServer()));
afterAll(() => server.close());

const cited = "__typename citations { field }";
const position = `position { ${cited} occupancies { __typename } }`;

/** For each list of records, what is asked of a record so that every list without pages is in an answer. */
const selections = {
  meetings: `${cited} parties { code } parts { slug } topics { slug } agreements { ${cited} } participants { ${cited} ${position} } statements { ${cited} topics { slug } }`,
  officials: `${cited} parties { code } statements { id } occupancies { ${cited} ${position} }`,
  agreements: `${cited} parties { code } topics { slug } mentions { treatment }`,
  parties: "__typename ... on Cited { citations { field } }",
  sources: cited,
};

/** The whole of a list of records. */
async function everyRecordOf(list: keyof typeof selections): Promise<Json[]> {
  const records: Json[] = [];
  let after: string | null = null;
  do {
    const query = `query ($after: String) { ${list}(first: 100, after: $after) { nodes { ${selections[list]} } pageInfo { hasNextPage endCursor } } }`;
    const page: Json = (await server.read(query, { after }))[list];
    records.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return records;
}

/** How long the lists in an answer are, by type and field. */
function lengthsIn(answer: Json, lengths = new Map<string, number[]>()): Map<string, number[]> {
  if (typeof answer !== "object" || answer === null) return lengths;
  for (const [field, value] of Object.entries(answer)) {
    if (Array.isArray(value) && answer.__typename) {
      const name = `${answer.__typename}.${field}`;
      lengths.set(name, [...(lengths.get(name) ?? []), value.length]);
    }
    lengthsIn(value, lengths);
  }
  return lengths;
}

/** How long the lists of the dataset are, by type and field: the longest, and the ten longest on average. */
async function sizesOfData() {
  const lists = Object.keys(selections) as (keyof typeof selections)[];
  const alone =
    "{ __typename topics { __typename narrower { slug } } ties(first: 100) { __typename parties { code } } }";
  const lengths = lengthsIn([await server.read(alone), ...(await Promise.all(lists.map(everyRecordOf)))]);
  const citations = [...lengths].flatMap(([name, each]) => (name.endsWith(".citations") ? each : []));
  const ofParties = ["Country", "Organization"].flatMap((type) => lengths.get(`${type}.citations`)!);
  lengths.set("Cited.citations", citations).set("Party.citations", ofParties).delete("Query.ties");
  return new Map(
    [...lengths].map(([name, each]) => {
      const ten = each.sort((a, b) => b - a).slice(0, 10);
      return [name, { longest: ten[0]!, amongTen: ten.reduce((sum, length) => sum + length, 0) / ten.length }];
    }),
  );
}

test("no list of the data is longer than its price says, nor are those of any ten records", async () => {
  const sizes = await sizesOfData();
  // Search says itself that it gives no more than five.
  expect([...sizes.keys(), "SearchEdge.matches"].sort()).toEqual(Object.keys(listSizes).sort());
  const longer = [...sizes].filter(
    ([name, { longest, amongTen }]) => longest > listSizes[name]!.longest || amongTen > listSizes[name]!.amongTen,
  );
  expect(longer).toEqual([]);
});
