import type { Json, TestServer } from "../server";
import { datasets } from "./datasets";

const words = [
  "Iraq",
  "العراق",
  "security",
  "الأمن",
  "Baghdad",
  "Zagreb",
  "alef",
  "9",
  "وزير",
  "no such words",
  "",
  "—",
];

describe.each(datasets)("in %s, a filter by words", (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.close());

  /** The ids of a list under a filter. */
  async function listed(list: string, type: string, filter: object): Promise<string[]> {
    const query = `query ($filter: ${type}) { ${list}(first: 100, filter: $filter) { totalCount nodes { id } } }`;
    const found = (await server.read(query, { filter }))[list];
    expect(found.totalCount).toBe(found.nodes.length);
    return idsOf(found.nodes);
  }

  /** The ids that `search` finds of a type. */
  async function searched(query: string, type: string): Promise<string[]> {
    const { search } = await server.read(
      `query ($query: String!, $types: [SearchType!]) { search(query: $query, types: $types, first: 100) { nodes { ... on Node { id } } } }`,
      { query, types: [type] },
    );
    return idsOf(search.nodes);
  }

  test.each([
    ["meetings", "MeetingFilter", "MEETING"],
    ["statements", "StatementFilter", "STATEMENT"],
    ["countries", "PartyFilter", "COUNTRY"],
    ["organizations", "PartyFilter", "ORGANIZATION"],
  ])("of %s finds what search finds, in the list's own order", async (list, filter, type) => {
    const all = await listed(list, filter, {});
    for (const search of words) {
      const found = await searched(search, type);
      expect([search, await listed(list, filter, { search })]).toEqual([
        search,
        all.filter((id) => found.includes(id)),
      ]);
    }
    expect(await listed(list, filter, { search: null })).toEqual(all);
  });

  test("of all parties finds countries and organisations", async () => {
    const all = await listed("parties", "PartyFilter", {});
    for (const search of words) {
      const found = [...(await searched(search, "COUNTRY")), ...(await searched(search, "ORGANIZATION"))];
      expect([search, await listed("parties", "PartyFilter", { search })]).toEqual([
        search,
        all.filter((id) => found.includes(id)),
      ]);
    }
  });

  test("holds together with other conditions, and within and, or and not", async () => {
    const meetings = (filter: object) => listed("meetings", "MeetingFilter", filter);
    const all = await meetings({});
    const talks = await meetings({ kind: ["TALKS"] });
    for (const [place, search] of words.entries()) {
      const other = words[(place + 1) % words.length]!;
      const [found, others] = [await searched(search, "MEETING"), await searched(other, "MEETING")];
      const those = (holds: (id: string) => boolean) => all.filter(holds);
      const [isFound, isOther] = [(id: string) => found.includes(id), (id: string) => others.includes(id)];
      expect(await meetings({ search, kind: ["TALKS"] })).toEqual(talks.filter(isFound));
      expect(await meetings({ not: { search } })).toEqual(those((id) => !isFound(id)));
      expect(await meetings({ or: [{ search }, { search: other }] })).toEqual(
        those((id) => isFound(id) || isOther(id)),
      );
      expect(await meetings({ and: [{ search }, { not: { or: [{ search: other }] } }] })).toEqual(
        those((id) => isFound(id) && !isOther(id)),
      );
    }
  });

  test("holds for the lists of a party, for groups and for ties", async () => {
    for (const search of words) {
      const found = await searched(search, "MEETING");
      const { parties, meetings, ties } = await server.read(
        `query ($filter: MeetingFilter) {
          parties(first: 100) { nodes { all: meetings(first: 100) { nodes { id } }
            meetings(first: 100, filter: $filter) { nodes { id } } } }
          meetings(filter: $filter) { totalCount groupBy(field: KIND) { count } }
          ties(first: 100, filter: $filter) { meetingCount meetings(first: 100) { nodes { id } } }
        }`,
        { filter: { search } },
      );
      for (const party of parties.nodes)
        expect(party.meetings.nodes).toEqual(party.all.nodes.filter(({ id }: Json) => found.includes(id)));
      expect(meetings.totalCount).toBe(found.length);
      expect(meetings.groupBy.reduce((sum: number, { count }: Json) => sum + count, 0)).toBe(found.length);
      for (const tie of ties) {
        expect(tie.meetings.nodes).toHaveLength(tie.meetingCount);
        for (const { id } of tie.meetings.nodes) expect(found).toContain(id);
      }
    }
  });

  test("takes 100 characters and refuses more, by its path", async () => {
    const long = "ش".repeat(101);
    for (const [query, path] of [
      ["query ($w: String) { meetings(filter: { search: $w }) { totalCount } }", "filter.search"],
      [
        "query ($w: String) { meetings(filter: { or: [{}, { not: { search: $w } }] }) { totalCount } }",
        "filter.or[1].not.search",
      ],
      ["query ($w: String) { statements(filter: { search: $w }) { totalCount } }", "filter.search"],
      ["query ($w: String) { countries(filter: { search: $w }) { totalCount } }", "filter.search"],
      ["query ($w: String) { parties(filter: { search: $w }) { totalCount } }", "filter.search"],
    ] as const) {
      await server.read(query, { w: long.slice(1) });
      expect(await server.refusal(query, { w: long })).toMatchObject({
        message: `${path}: 101 characters are more than 100.`,
        extensions: { code: "BAD_USER_INPUT", argument: path },
      });
    }
  });
});

function idsOf(nodes: { id: string }[]): string[] {
  return nodes.map(({ id }) => id);
}
