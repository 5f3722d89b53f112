import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderOfRun } from "../folderOfRun";
import { startServer, type TestServer } from "../server";

const root = join(__dirname, "..", "..");

/** A small app: each file's fragments as its component would write them. */
const app: Record<string, string> = {
  "CountryPage.js": `
    graphql\`query CountryPageQuery($code: String!) {
      country(code: $code) { id name flag ...MeetingList_country ...OfficialList_party ...Network_country }
    }\`;`,
  "MeetingList.js": `
    graphql\`fragment MeetingList_country on Country
      @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" }, filter: { type: "MeetingFilter" })
      @refetchable(queryName: "MeetingListPaginationQuery") {
      meetings(first: $count, after: $cursor, filter: $filter, orderBy: { field: DATE })
        @connection(key: "MeetingList_country_meetings", filters: ["filter"]) {
        totalCount
        years: groupBy(field: YEAR) { key count }
        edges { cursor node { id ...MeetingCard_meeting } }
      }
    }\`;`,
  "MeetingCard.js": `
    graphql\`fragment MeetingCard_meeting on Meeting {
      title arabic: title(language: AR) date { label edtf } place { city country { name } }
      participants { label position { title } party { id name } citations(field: "position") { basis source { id title } } }
    }\`;`,
  "OfficialList.js": `
    graphql\`fragment OfficialList_party on Party
      @argumentDefinitions(count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" })
      @refetchable(queryName: "OfficialListPaginationQuery") {
      id
      officials(last: $count, before: $cursor) @connection(key: "OfficialList_party_officials") {
        edges { node { id name ...OfficialCard_official } }
      }
    }\`;`,
  "OfficialCard.js": `
    graphql\`fragment OfficialCard_official on Official @refetchable(queryName: "OfficialCardRefetchQuery") {
      aliases occupancies { position { title } start { label } } counterparts(first: 3) { meetingCount official { id name } }
    }\`;`,
  "Network.js": `
    graphql\`fragment Network_country on Country {
      ties(first: 3) { meetingCount parties { __typename id name } topics { label node { __typename id ... on Topic { slug } } } }
    }\`;`,
  "AllMeetings.js": `
    graphql\`fragment AllMeetings_query on Query
      @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" })
      @refetchable(queryName: "AllMeetingsPaginationQuery") {
      meetings(first: $count, after: $cursor) @connection(key: "AllMeetings_query_meetings") { edges { node { id title } } }
    }\`;
    graphql\`query AllMeetingsQuery { ...AllMeetings_query dataset { version } }\`;`,
  "Anything.js": `
    graphql\`query AnythingQuery($id: ID!) {
      node(id: $id) { __typename ... on Cited { citations { field } } ... on Party { name } ...MeetingCard_meeting }
    }\`;`,
};

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await startServer();
  folder = mkdtempSync(join(folderOfRun(), "relay-"));
  mkdirSync(join(folder, "app"));
  for (const [name, text] of Object.entries(app)) writeFileSync(join(folder, "app", name), text);
  copyFileSync(join(root, "schema.graphql"), join(folder, "schema.graphql"));
  const config = { src: "./app", schema: "./schema.graphql", language: "javascript" };
  writeFileSync(join(folder, "relay.config.json"), JSON.stringify(config));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

test("relay-compiler takes the schema, and its queries are answered page after page", async () => {
  const compiler = join(root, "node_modules", "relay-compiler", "cli.js");
  execFileSync("node", [compiler, "relay.config.json"], { cwd: folder, stdio: "pipe" });
  const written = readdirSync(join(folder, "app", "__generated__"));
  const queries = written.filter((name) => name.endsWith("Query.graphql.js"));
  expect(queries.sort()).toEqual(
    [
      "AllMeetingsPaginationQuery",
      "AllMeetingsQuery",
      "AnythingQuery",
      "CountryPageQuery",
      "MeetingListPaginationQuery",
      "OfficialCardRefetchQuery",
      "OfficialListPaginationQuery",
    ].map((name) => `${name}.graphql.js`),
  );

  const { country } = await server.read(compiled("CountryPageQuery"), { code: "IQ" });
  expect(country).toMatchObject({ id: "country/IQ", name: "Iraq" });
  expect(country.meetings.edges).toHaveLength(2);

  const seen = country.meetings.edges.map(({ node }: { node: { id: string } }) => node.id);
  for (let { pageInfo } = country.meetings; pageInfo.hasNextPage;) {
    const { node } = await server.read(compiled("MeetingListPaginationQuery"), {
      id: country.id,
      count: 4,
      cursor: pageInfo.endCursor,
    });
    seen.push(...node.meetings.edges.map((edge: { node: { id: string } }) => edge.node.id));
    pageInfo = node.meetings.pageInfo;
  }
  expect(new Set(seen).size).toBe(country.meetings.totalCount);
  expect(seen).toHaveLength(country.meetings.totalCount);

  const { officials } = country;
  const earlier = await server.read(compiled("OfficialListPaginationQuery"), {
    id: country.id,
    count: 2,
    cursor: officials.pageInfo.startCursor,
  });
  expect(earlier.node.officials.edges).toHaveLength(2);
  for (const id of [
    "country/IQ",
    "meeting/baghdad-tripartite-summit-2021",
    "topic/border-security",
    "statement/no-such",
  ])
    expect(await server.read(compiled("AnythingQuery"), { id })).toHaveProperty("node");
});

/** The text of a query, as the compiler wrote it for Relay's network layer. */
function compiled(name: string): string {
  const artifact = readFileSync(join(folder, "app", "__generated__", `${name}.graphql.js`), "utf8");
  return JSON.parse(/"text": (".*")/.exec(artifact)![1]!);
}
