import fc from "fast-check";
import type { Json, TestServer } from "../server";
import { anyFilter } from "./anyFilter";
import { datasets } from "./datasets";
import { isAmong } from "./filterModel";
import { bucketsOf, groups } from "./groupModel";
import { everyMeeting, type MeetingFacts } from "./meetingFacts";

const seed = 20_210_904;
const groupFields = groups.map((field) => `${field}: groupBy(field: ${field}, first: 100) { key count }`).join(" ");
const tieFields = "meetingCount firstMet lastMet parties { code }";

describe.each(datasets)("in %s, under any filter,", (_, start) => {
  let server: TestServer;
  let all: MeetingFacts[];
  beforeAll(async () => {
    server = await start();
    all = await everyMeeting(server);
  });
  afterAll(() => server.close());

  const underAnyFilter = (runs: number, holds: (filter: object, meetings: MeetingFacts[]) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(anyFilter(all, 2), (filter) =>
        holds(
          filter,
          all.filter((meeting) => isAmong(meeting, filter)),
        ),
      ),
      { numRuns: runs, seed },
    );

  test("groups count what a filter for each of their values counts, and no more", async () => {
    await underAnyFilter(40, async (filter, meetings) => {
      const { meetings: grouped } = await server.read(
        `query ($filter: MeetingFilter) { meetings(first: 1, filter: $filter) { totalCount ${groupFields} } }`,
        { filter },
      );
      expect(grouped.totalCount).toBe(meetings.length);
      for (const field of groups) expect([field, grouped[field]]).toEqual([field, bucketsOf(meetings, field)]);
    });
  });

  test("ties are the pairs that met, most often first, with the days of their first and last meeting", async () => {
    await underAnyFilter(40, async (filter, meetings) => {
      const { ties } = await server.read(
        `query ($filter: MeetingFilter) { ties(first: 100, filter: $filter) { ${tieFields} } }`,
        {
          filter,
        },
      );
      expect(ties).toEqual(tiesOf(meetings));
    });
  });

  test("a tie's meetings, their number and its topics are those of a filter for both parties", async () => {
    await underAnyFilter(12, async (filter) => {
      const { ties } = await server.read(
        `query ($filter: MeetingFilter) { ties(first: 10, filter: $filter) {
          meetingCount parties { code } topics(first: 100) { key count }
          meetings(first: 100, orderBy: { field: DATE, direction: ASC }) { totalCount nodes { slug } ${groupFields} }
        } }`,
        { filter },
      );
      for (const tie of ties) {
        const both = { and: [filter, { party: { all: tie.parties.map(({ code }: Json) => code) } }] };
        const { meetings } = await server.read(
          `query ($both: MeetingFilter) { meetings(first: 100, filter: $both, orderBy: { field: DATE, direction: ASC }) {
            totalCount nodes { slug } ${groupFields} } }`,
          { both },
        );
        expect(tie.meetings).toEqual(meetings);
        expect([tie.meetingCount, tie.topics]).toEqual([meetings.totalCount, meetings.TOPIC]);
      }
    });
  });

  test.each([
    ["party", "parties", "code", "party"],
    ["official", "officials", "slug", "official"],
    ["agreement", "agreements", "slug", "agreement"],
    ["source", "sources", "slug", "source"],
    ["topic", "topics", "slug", "topic"],
  ] as const)(
    "the meetings of each %s are counted and grouped as under a filter for it",
    async (_name, list, key, field) => {
      await underAnyFilter(4, async (filter, meetings) => {
        const page = `${key} meetings(first: 3, filter: $filter) { totalCount nodes { slug } ${groupFields} }`;
        const query = list === "topics" ? `topics { ${page} }` : `${list}(first: 12) { nodes { ${page} } }`;
        const found = (await server.read(`query ($filter: MeetingFilter) { ${query} }`, { filter }))[list];
        for (const parent of found.nodes ?? found) {
          const own = meetings.filter((meeting) => meeting[field].includes(parent[key]));
          expect([parent[key], parent.meetings.totalCount]).toEqual([parent[key], own.length]);
          for (const group of groups)
            expect([parent[key], group, parent.meetings[group]]).toEqual([parent[key], group, bucketsOf(own, group)]);
        }
      });
    },
  );

  test("a year's or a month's group is the meetings that cannot have been outside it", async () => {
    await underAnyFilter(10, async (filter) => {
      const { meetings } = await server.read(
        `query ($filter: MeetingFilter) { meetings(filter: $filter) { ${groupFields} } }`,
        { filter },
      );
      for (const { key, count } of [...meetings.YEAR, ...meetings.MONTH]) {
        const date = { ...daysOf(key), match: "WITHIN" };
        const { meetings: within } = await server.read(
          `query ($filter: MeetingFilter) { meetings(filter: $filter) { totalCount } }`,
          { filter: { and: [filter, { date }] } },
        );
        expect([key, within.totalCount]).toEqual([key, count]);
      }
    });
  });
});

describe.each(datasets)("in %s", (_, start) => {
  let server: TestServer;
  let all: MeetingFacts[];
  beforeAll(async () => {
    server = await start();
    all = await everyMeeting(server);
  });
  afterAll(() => server.close());

  test("a party's ties are those of the network that it is in, itself first", async () => {
    const { parties } = await server.read(`{ parties { nodes { code ties(first: 100) { ${tieFields} } } } }`);
    const ties = tiesOf(all);
    for (const { code, ties: own } of parties.nodes) {
      const expected = ties
        .filter(({ parties: both }) => both.some((party) => party.code === code))
        .map((tie) => ({ ...tie, parties: [{ code }, ...tie.parties.filter((party) => party.code !== code)] }))
        .sort((a, b) => b.meetingCount - a.meetingCount || (a.parties[1]!.code < b.parties[1]!.code ? -1 : 1));
      expect([code, own]).toEqual([code, expected]);
    }
  });

  test("a tie's agreements are those that a filter for both parties finds", async () => {
    const { ties } = await server.read(`{ ties(first: 50) { agreementCount parties { code } } }`);
    for (const tie of ties) {
      const filter = { party: { all: tie.parties.map(({ code }: Json) => code) } };
      const { agreements } = await server.read(
        `query ($f: AgreementFilter) { agreements(filter: $f) { totalCount } }`,
        { f: filter },
      );
      expect([filter, tie.agreementCount]).toEqual([filter, agreements.totalCount]);
    }
  });

  test("an official's counterparts are those at the same meetings, most often first, never oneself", async () => {
    const { officials } = await server.read(
      `{ officials(first: 100) { nodes { slug meetings { totalCount } counterparts(first: 100) { meetingCount official { slug } } } } }`,
    );
    for (const { slug, meetings, counterparts } of officials.nodes) {
      const own = all.filter(({ official }) => official.includes(slug));
      const expected = bucketsOf(own, "OFFICIAL").filter(({ key }) => key !== slug);
      expect([slug, meetings.totalCount]).toEqual([slug, own.length]);
      expect([slug, counterparts]).toEqual([
        slug,
        expected.map(({ key, count }) => ({ meetingCount: count, official: { slug: key } })),
      ]);
    }
  });

  test("the counts of the dataset are those of its lists", async () => {
    const { dataset, meetings, officials, agreements, sources } = await server.read(`{
      dataset { meetingCount officialCount agreementCount sourceCount coverage { earliest latest } }
      meetings { totalCount } officials { totalCount } agreements { totalCount } sources { totalCount }
    }`);
    expect(dataset).toMatchObject({
      meetingCount: meetings.totalCount,
      officialCount: officials.totalCount,
      agreementCount: agreements.totalCount,
      sourceCount: sources.totalCount,
    });
    const { firstMet: earliest, lastMet: latest } = daysOfAll(all);
    expect(dataset.coverage).toEqual({ earliest, latest });
  });

  test("shorter groups, ties and counterparts are the beginnings of longer ones", async () => {
    const fields = (first: number) => `
      meetings { topics: groupBy(field: TOPIC, first: ${first}) { key } months: groupBy(field: MONTH, first: ${first}) { key } }
      ties(first: ${first}) { parties { code } }
      officials { nodes { counterparts(first: ${first}) { official { slug } } } }
      parties { nodes { ties(first: ${first}) { parties { code } } } }`;
    const [short, long] = [await server.read(`{ ${fields(2)} }`), await server.read(`{ ${fields(100)} }`)];
    expect(short).toEqual(cut(long, ["topics", "months", "ties", "counterparts"]));
  });
});

/** Every pair of parties that met, most meetings first, then by code. */
function tiesOf(meetings: MeetingFacts[]) {
  const pairs = new Map<string, MeetingFacts[]>();
  for (const meeting of meetings)
    for (const one of meeting.party)
      for (const other of meeting.party)
        if (one < other) pairs.set(`${one} ${other}`, [...(pairs.get(`${one} ${other}`) ?? []), meeting]);
  return [...pairs]
    .map(([pair, met]) => ({
      meetingCount: met.length,
      ...daysOfAll(met),
      parties: pair.split(" ").map((code) => ({ code })),
    }))
    .sort((a, b) => b.meetingCount - a.meetingCount || (codesOf(a) < codesOf(b) ? -1 : 1));
}

/** The first and the last day that the dates of meetings can mean, as far as their ends are known. */
function daysOfAll(meetings: MeetingFacts[]) {
  return {
    firstMet: meetings.flatMap(({ date }) => date?.earliest ?? []).sort()[0] ?? null,
    lastMet:
      meetings
        .flatMap(({ date }) => date?.latest ?? [])
        .sort()
        .at(-1) ?? null,
  };
}

function codesOf({ parties }: { parties: { code: string }[] }): string {
  return parties.map(({ code }) => code).join(" ");
}

function daysOf(yearOrMonth: string): { from: string; to: string } {
  const [year, month] = yearOrMonth.split("-").map(Number);
  const last = new Date(Date.UTC(year!, month ?? 12, 0)).toISOString().slice(0, 10);
  return { from: `${yearOrMonth}${month ? "" : "-01"}-01`, to: last };
}

/** The same answer with the lists of these names cut to two. */
function cut(answer: Json, names: string[]): Json {
  return JSON.parse(JSON.stringify(answer), (name, value) => (names.includes(name) ? value.slice(0, 2) : value));
}
