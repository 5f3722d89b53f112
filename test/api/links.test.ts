import { dataFolder } from "../../seed/dataFolder";
import { loadDataset } from "../../seed/loadDataset";
import type { Dataset } from "../../seed/shapes";
import { type Json, startServer, type TestServer } from "../server";
import { awkwardDataset } from "./awkwardDataset";

describe.each([
  ["the dataset", () => loadDataset(dataFolder), () => startServer()],
  ["an awkward dataset", awkwardDataset, () => startServer("awkward", awkwardDataset)],
])("in %s", (_, load, start) => {
  let server: TestServer;
  let records: Dataset;
  let meetings: Json[];
  beforeAll(async () => {
    server = await start();
    records = load();
    const { meetings: found } =
      await server.read(`{ meetings(first: 100, orderBy: { field: DATE, direction: ASC }) { nodes { slug date { earliest }
        related { kind direction meeting { slug } citations { field source { slug } } }
        subjects { code } parties { code } roles { party { code } role } host { code }
        participants { party { code } role } } } }`);
    meetings = found.nodes;
  });
  afterAll(() => server.close());

  const linksOf = (slug: string) => records.meetings.find((meeting) => meeting.slug === slug)?.links ?? [];

  test("a meeting's links are those of its record, and then those that others have to it, the earliest first", () => {
    const earliestFirst = meetings.map(({ slug }) => slug as string);
    let count = 0;
    for (const { slug, related } of meetings) {
      const out = linksOf(slug).map(({ kind, meeting }) => ({ kind, direction: "OUT", meeting: { slug: meeting } }));
      const incoming = earliestFirst.flatMap((other) =>
        linksOf(other)
          .filter(({ meeting }) => meeting === slug)
          .map(({ kind }) => ({ kind, direction: "IN", meeting: { slug: other } })),
      );
      const found = related.map(({ kind, direction, meeting }: Json) => ({ kind, direction, meeting }));
      expect([slug, found]).toEqual([slug, [...out, ...incoming]]);
      count += found.length;
    }
    expect(count).toBeGreaterThan(0);
    expect(count % 2).toBe(0);
  });

  test("a link has the same evidence from either end, for the meeting and for the kind", () => {
    for (const { slug, related } of meetings)
      for (const [place, link] of linksOf(slug).entries()) {
        const sources = new Set(link.evidence.map(({ source }) => source));
        const { citations } = related[place];
        expect(new Set(citations.map(({ source }: Json) => source.slug))).toEqual(sources);
        expect(new Set(citations.map(({ field }: Json) => field))).toEqual(new Set(["meeting", "kind"]));
        const other = meetings.find((meeting) => meeting.slug === link.meeting);
        const back = other.related.filter(
          ({ direction, meeting, kind }: Json) => direction === "IN" && meeting.slug === slug && kind === link.kind,
        );
        expect(back.map((each: Json) => each.citations)).toContainEqual(citations);
      }
  });

  test("subjects are those of the record, by code", () => {
    for (const { slug, subjects } of meetings) {
      const { subjects: recorded = [] } = records.meetings.find((meeting) => meeting.slug === slug)!;
      expect([slug, subjects.map(({ code }: Json) => code)]).toEqual([slug, recorded.map(({ party }) => party).sort()]);
    }
  });

  test("every party has one role: the record's, the host's, that of its first participant, or that of any", () => {
    for (const { slug, parties, roles, host, participants } of meetings) {
      const { parties: recorded = [] } = records.meetings.find((meeting) => meeting.slug === slug)!;
      const expected = parties.map(({ code }: Json) => {
        const own = recorded.find(({ party, role }) => party === code && role !== undefined)?.role;
        const first = participants.find(({ party }: Json) => party.code === code)?.role;
        return { party: { code }, role: own ?? (host?.code === code ? "HOST" : (first ?? "PARTICIPANT")) };
      });
      expect([slug, roles]).toEqual([slug, expected]);
    }
  });

  test("offices are by English title, found by party and rank, and each party's are its own", async () => {
    const { positions, parties } = await server.read(`{
      positions(first: 100) { totalCount nodes { slug title category party { code } } }
      parties(first: 100) { nodes { code positions { slug } } }
    }`);
    const { compare } = new Intl.Collator("en");
    const sorted = records.positions.toSorted((a, b) => compare(a.title.en, b.title.en) || (a.slug < b.slug ? -1 : 1));
    expect(positions.nodes.map(({ slug }: Json) => slug)).toEqual(sorted.map(({ slug }) => slug));
    expect(positions.totalCount).toBe(records.positions.length);
    const of = (code: string) => sorted.filter(({ party }) => party === code).map(({ slug }) => ({ slug }));
    for (const { code, positions: own } of parties.nodes) expect([code, own]).toEqual([code, of(code)]);
    for (const { party, category, slug } of sorted) {
      const filter = { party: { any: [party, "no-such"] }, category: [category] };
      const found = await server.read(
        `query ($filter: PositionFilter, $slug: String!) {
          positions(first: 100, filter: $filter) { nodes { slug } } position(slug: $slug) { slug category } }`,
        { filter, slug },
      );
      const same = sorted.filter((each) => each.party === party && each.category === category);
      expect(found).toEqual({
        positions: { nodes: same.map((each) => ({ slug: each.slug })) },
        position: { slug, category },
      });
    }
  });

  test("countries and organisations are together all parties, each by code", async () => {
    const { countries, organizations, parties } = await server.read(`{
      countries(first: 100) { totalCount nodes { code alpha3 } }
      organizations(first: 100) { totalCount nodes { code } }
      parties(first: 100) { nodes { code } }
    }`);
    const codes = [...countries.nodes, ...organizations.nodes].map(({ code }: Json) => code as string);
    expect(codes.sort()).toEqual(parties.nodes.map(({ code }: Json) => code));
    for (const list of [countries, organizations]) {
      const own = list.nodes.map(({ code }: Json) => code);
      expect(own).toEqual(own.toSorted());
      expect(list.totalCount).toBe(own.length);
    }
  });
});
