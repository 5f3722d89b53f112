import { type Statement, type TestServer } from "../server";
import { largeDatasets } from "./datasets";
import { everyList, pageQuery } from "./lists";

/** The tables that grow with the dataset: none may be read from end to end where an index leads to what is sought. */
const large = [
  "meeting",
  "meeting_facet",
  "participant",
  "statement",
  "citation",
  "official",
  "agreement",
  "agreement_mention",
];

const filters = [
  { date: { from: "2019-03-01", to: "2021-09-04" } },
  { date: { from: "2019-03-01", to: "2021-09-04", match: "WITHIN" } },
  ...["party", "host", "official", "topic", "agreement", "source"].flatMap((field) => [
    { [field]: { any: ["a", "b"] } },
    { [field]: { all: ["a", "b"] } },
    { [field]: { none: ["a", "b"] } },
  ]),
  { kind: ["TALKS"] },
  { status: ["HELD"] },
  { and: [{ party: { any: ["IQ"] } }, { or: [{ topic: { any: ["a"] } }, { not: { kind: ["VISIT"] } }] }] },
];
const officialFilters = [
  { party: { any: ["IQ"] } },
  { category: ["MINISTER"] },
  { meeting: { any: ["a"] } },
  { party: { none: ["IQ"] } },
];
const agreementFilters = [
  { party: { all: ["IQ"] } },
  { topic: { any: ["a"] } },
  { kind: ["TREATY"] },
  { status: ["SIGNED"] },
];
const groups = ["YEAR", "MONTH", "PARTY", "HOST", "OFFICIAL", "TOPIC", "KIND", "STATUS", "SOURCE"]
  .map((field) => `${field}: groupBy(field: ${field}) { key count label }`)
  .join(" ");

const edges = `{
  meetings(first: 5) { nodes {
    host { id } parties { id } topics { id broader { id } narrower { id } } parts { id } partOf { id } citations { source { id } }
    participants { label position { occupancies { official { parties { id } occupancies { position { id } } } } } citations { field } }
    agreements { agreement { parties { id } topics { id } mentions { meeting { id } } } citations { field } }
    statements { speaker { statements { id } counterparts { official { id } } } topics { id } citations { field } }
  } }
  parties { nodes { ties(first: 3) { agreementCount topics { label } meetings(first: 2) { totalCount nodes { id } } } } }
  ties(first: 5) { agreementCount topics { label } meetings(first: 2) { totalCount nodes { id } ${groups} } }
}`;

describe.each(largeDatasets)("in %s, the store's plan", (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.close());

  async function expectIndexed(statements: Statement[], mayScan: RegExp[] = []): Promise<void> {
    expect(statements.length).toBeGreaterThan(0);
    for (const { sql, values } of statements) {
      const plan: { detail: string }[] = await server.store.query(`EXPLAIN QUERY PLAN ${sql}`, values);
      const scans = plan
        .map(({ detail }) => detail)
        .filter((step) => scansLarge(step, sql))
        .filter((step) => !mayScan.some((allowed) => allowed.test(step)));
      expect({ sql, scans }).toEqual({ sql, scans: [] });
    }
  }

  /** A page in order is read from an index in that order, and no further than it is long. */
  const inOrder = /^SCAN s USING (COVERING )?INDEX /;
  /** What must read all reads one index alone. */
  const covering = /^SCAN \w+ USING COVERING INDEX /;

  test("of every edge leads by an index", async () => {
    await expectIndexed(await server.statements(edges), [covering]);
  });

  test("of a page of every list, in every order, scans nothing, or an index in that order", async () => {
    for (const list of await everyList(server))
      for (const orderBy of list.orders) {
        const isNested = list.parents.length > 0;
        const statements = await server.statements(pageQuery(list), { first: 5, orderBy });
        await expectIndexed(
          statements.filter(({ sql }) => !sql.includes("COUNT(*)")),
          isNested ? [/^SCAN s USING COVERING INDEX /] : [inOrder],
        );
      }
  });

  test("of a page under every filter leads by an index, or asks the records of an index in order", async () => {
    for (const filter of filters)
      for (const parent of ["", 'country(code: "IQ") {', 'topic(slug: "security-cooperation") {']) {
        const query = `query ($filter: MeetingFilter) { ${parent} meetings(first: 5, filter: $filter) { nodes { id } } ${parent && "}"} }`;
        await expectIndexed(await server.statements(query, { filter }), parent ? [] : [inOrder]);
      }
    for (const filter of officialFilters)
      await expectIndexed(
        await server.statements(
          `query ($filter: OfficialFilter) { officials(first: 5, filter: $filter) { nodes { id } } }`,
          { filter },
        ),
        [inOrder],
      );
    for (const filter of agreementFilters)
      await expectIndexed(
        await server.statements(
          `query ($filter: AgreementFilter) { agreements(first: 5, filter: $filter) { nodes { id } } }`,
          { filter },
        ),
        [inOrder],
      );
  });

  test("of a count, a group or the network reads a covering index alone, under every filter", async () => {
    for (const filter of [null, ...filters])
      await expectIndexed(
        await server.statements(
          `query ($filter: MeetingFilter) { meetings(first: 1, filter: $filter) { totalCount ${groups} } ties(first: 5, filter: $filter) { meetingCount } }`,
          { filter },
        ),
        [covering],
      );
  });
});

/** Whether a step of a plan reads a large table from end to end, by its name or by its alias in the statement. */
function scansLarge(step: string, sql: string): boolean {
  const name = /^SCAN (\w+)/.exec(step)?.[1];
  return (
    name !== undefined && large.some((table) => name === table || new RegExp(`\\b${table} (AS )?${name}\\b`).test(sql))
  );
}
