import type { Json, Statement, TestServer } from "../server";
import { datasetsOfAnySize } from "./datasets";

/** Queries for a page of `$first`, and how many statements they cost, however long the page. */
const pages: [what: string, statements: number, query: string][] = [
  [
    "a page",
    1,
    `query ($first: Int, $after: String) { meetings(first: $first, after: $after) { nodes { id title summary(language: AR) date { label } } } }`,
  ],
  [
    "a page in all its parts",
    2,
    `query ($first: Int, $after: String) { meetings(first: $first, after: $after) {
      edges { cursor node { id } } nodes { slug } pageInfo { hasNextPage endCursor } totalCount } }`,
  ],
  ["a count alone", 1, `query ($first: Int, $after: String) { meetings(first: $first, after: $after) { totalCount } }`],
  [
    "a page that nothing is asked of",
    0,
    `query ($first: Int, $after: String) { meetings(first: $first, after: $after) { __typename } }`,
  ],
  [
    "meetings with who was there, where and on what",
    10,
    `query ($first: Int, $after: String) { meetings(first: $first, after: $after) { nodes {
      host { code } parties { code } topics { slug broader { slug } } place { country { code } } parts { slug }
      participants { label official { slug } position { slug party { code } } party { code } }
    } } }`,
  ],
  [
    "meetings with what was agreed and said, and the evidence for it",
    9,
    `query ($first: Int, $after: String) { meetings(first: $first, after: $after) { nodes {
      citations { source { slug } } participants { citations { source { slug } } }
      agreements { treatment agreement { slug } citations { field } }
      statements { text speaker { slug } topics { slug } citations { field } }
    } } }`,
  ],
  [
    "officials with their meetings, who was there, and whom those represent",
    5,
    `query ($first: Int, $after: String) { officials(first: $first, after: $after) { nodes {
      meetings(first: 5) { nodes { participants { official { slug parties { code } } } } }
    } } }`,
  ],
  [
    "officials with offices and all who held them",
    5,
    `query ($first: Int, $after: String) { officials(first: $first, after: $after) { nodes {
      occupancies { start { label } position { title occupancies { official { name } } } }
    } } }`,
  ],
  [
    "parties with agreements, what meetings did with them, and who met",
    5,
    `query ($first: Int, $after: String) { parties(first: $first, after: $after) { nodes {
      agreements(first: 5) { nodes { mentions { treatment meeting { parties { code } } } } }
    } } }`,
  ],
  [
    "parties with their counts, officials, groups and ties",
    10,
    `query ($first: Int, $after: String) { parties(first: $first, after: $after) { nodes {
      meetings(first: 2) { totalCount nodes { slug } years: groupBy(field: YEAR) { key count } topics: groupBy(field: TOPIC) { label count } }
      officials(first: 2) { nodes { name } }
      ties(first: 3) { meetingCount agreementCount parties { code } }
    } } }`,
  ],
  [
    "ties with all that hangs on them",
    7,
    `query ($first: Int) { ties(first: $first) {
      parties { name } meetingCount agreementCount firstMet lastMet
      topics(first: 3) { count label } meetings(first: 2) { totalCount nodes { title } }
    } }`,
  ],
  [
    "officials with their counterparts, and theirs",
    5,
    `query ($first: Int, $after: String) { officials(first: $first, after: $after) { nodes {
      counterparts(first: 3) { meetingCount official { name counterparts(first: 2) { official { slug } } } }
    } } }`,
  ],
  [
    "sources with the meetings that they are cited for, grouped",
    4,
    `query ($first: Int, $after: String) { sources(first: $first, after: $after) { nodes { meetings(first: 3) { totalCount nodes { slug } groupBy(field: PARTY) { key } } } } }`,
  ],
  [
    "statements' speakers with their own statements",
    6,
    `query ($first: Int, $after: String) { meetings(first: $first, after: $after) { nodes { statements { speaker { statements { meeting { slug } position { title } } } } } } }`,
  ],
];

const dashboard = `query ($filter: MeetingFilter) {
  meetings(first: 10, filter: $filter) {
    totalCount
    years: groupBy(field: YEAR) { key count }
    parties: groupBy(field: PARTY, first: 10) { count label node { id } }
    topics: groupBy(field: TOPIC, first: 10) { count label node { id } }
    nodes { title date { label } participants { label position { title } party { name } } topics { label } }
  }
  ties(first: 20, filter: $filter) { parties { name } meetingCount }
}`;

describe.each(datasetsOfAnySize)(
  "in %s, the statements of a query are as many for a page of 20 as for a page of 1:",
  (_, start) => {
    let server: TestServer;
    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server.close());

    test.each(pages)("%s costs %i", async (_what, number, query) => {
      expect(shown(await server.statements(query, { first: 20 }))).toHaveLength(number);
      expect(await costliestPageOfOne(query, number)).toBe(number);
    });

    /** What a page of 1 costs that has every edge: not every record has, so the first pages are tried until one does. */
    async function costliestPageOfOne(query: string, most: number): Promise<number> {
      if (!query.includes("$after")) return (await server.statements(query, { first: 1 })).length;
      const list = /(\w+)\(first: \$first/.exec(query)![1]!;
      const { [list]: page } = await server.read(`{ ${list}(first: 40) { edges { cursor } } }`);
      let costliest = 0;
      for (const after of [null, ...page.edges.map(({ cursor }: Json) => cursor)]) {
        costliest = Math.max(costliest, (await server.statements(query, { first: 1, after })).length);
        if (costliest >= most) break;
      }
      return costliest;
    }

    test("several groups of one list by alias cost one statement each, nested or not, and nothing for the page", async () => {
      const groups =
        "a: groupBy(field: YEAR) { key } b: groupBy(field: YEAR, first: 3) { key } c: groupBy(field: HOST) { count }";
      expect(shown(await server.statements(`{ meetings { ${groups} } }`))).toHaveLength(3);
      expect(
        shown(await server.statements(`{ parties(first: 10) { nodes { meetings { ${groups} } } } }`)),
      ).toHaveLength(4);
    });

    test("the same thing asked for twice costs once", async () => {
      const page = "meetings(first: 3) { nodes { slug } pageInfo { endCursor } totalCount }";
      expect(shown(await server.statements(`{ officials { nodes { a: ${page} b: ${page} } } }`))).toHaveLength(3);
      const node = `node(id: "country/IQ") { id ... on Country { name } }`;
      expect(shown(await server.statements(`{ a: ${node} b: ${node} c: country(code: "IQ") { name } }`))).toHaveLength(
        1,
      );
    });

    test("ids of many types cost one statement for each type", async () => {
      const { meetings, officials, parties } = await server.read(
        `{ meetings { nodes { id } } officials { nodes { id } } parties { nodes { id } } }`,
      );
      const ids = [...meetings.nodes, ...officials.nodes, ...parties.nodes].map(({ id }) => id);
      expect(shown(await server.statements(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids }))).toHaveLength(
        3,
      );
    });

    test("a whole dashboard costs 13, whatever its filter", async () => {
      for (const filter of [
        null,
        { party: { any: ["IQ"] } },
        { date: { from: "2015-01-01" }, not: { kind: ["SUMMIT"] } },
      ])
        expect(shown(await server.statements(dashboard, { filter }))).toHaveLength(13);
    });
  },
);

function shown(statements: Statement[]): string[] {
  return statements.map(({ sql }) => sql);
}
