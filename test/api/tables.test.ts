import fc from "fast-check";
import type { Json, TestServer } from "../server";
import { anyFilter } from "./anyFilter";
import { datasets } from "./datasets";
import { inOrder, isAmong } from "./filterModel";
import { bucketsOf, type Group, groups, valuesOf } from "./groupModel";
import { everyMeeting, type MeetingFacts } from "./meetingFacts";

const seed = 20_210_904;
const group = fc.constantFrom<Group>(...groups);

describe.each(datasets)("in %s, under any filter,", (_, start) => {
  let server: TestServer;
  let all: MeetingFacts[];
  beforeAll(async () => {
    server = await start();
    all = await everyMeeting(server);
  });
  afterAll(() => server.close());

  const having = (meetings: MeetingFacts[], field: Group, key: string) =>
    meetings.filter((meeting) => valuesOf(meeting, field).includes(key));

  test("groups within groups count what groups under a filter for the outer value count", async () => {
    const fields = fc.tuple(group, group, group);
    await fc.assert(
      fc.asyncProperty(anyFilter(all, 1), fields, async (filter, [outer, inner, innermost]) => {
        const { meetings } = await server.read(
          `query ($filter: MeetingFilter) { meetings(filter: $filter) { groupBy(field: ${outer}, first: 100) { key count
            groupBy(field: ${inner}, first: 100) { key count groupBy(field: ${innermost}, first: 3) { key count } } } } }`,
          { filter },
        );
        const among = all.filter((meeting) => isAmong(meeting, filter));
        const expected = bucketsOf(among, outer).map((bucket) => {
          const within = having(among, outer, bucket.key);
          const rows = bucketsOf(within, inner).map((row) => ({
            ...row,
            groupBy: bucketsOf(having(within, inner, row.key), innermost).slice(0, 3),
          }));
          return { ...bucket, groupBy: rows };
        });
        expect(meetings.groupBy).toEqual(expected);
      }),
      { numRuns: 60, seed },
    );
  });

  test("a bucket's meetings are those counted, in any order, page by page from either end", async () => {
    const order = fc.record({
      field: fc.constantFrom("DATE" as const, "TITLE" as const),
      direction: fc.constantFrom("ASC" as const, "DESC" as const),
      language: fc.constantFrom("EN" as const, "AR" as const),
    });
    const page = "totalCount nodes { slug } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }";
    await fc.assert(
      fc.asyncProperty(anyFilter(all, 1), group, order, async (filter, field, orderBy) => {
        const read = async (args: string, cursor: string | null = null): Promise<Json[]> =>
          (
            await server.read(
              `query ($filter: MeetingFilter, $orderBy: MeetingOrder, $cursor: String) { meetings(filter: $filter) {
                groupBy(field: ${field}, first: 3) { key meetings(orderBy: $orderBy, ${args}) { ${page} } } } }`,
              { filter, orderBy, cursor },
            )
          ).meetings.groupBy;
        const among = all.filter((meeting) => isAmong(meeting, filter));
        const buckets = bucketsOf(among, field).slice(0, 3);
        const slugs = buckets.map(({ key }) =>
          inOrder(having(among, field, key), orderBy).map(({ slug }) => ({ slug })),
        );
        const [forward, backward] = [await read("first: 4, after: $cursor"), await read("last: 4, before: $cursor")];
        expect(forward.map(({ key }) => key)).toEqual(buckets.map(({ key }) => key));
        for (const [place, expected] of slugs.entries()) {
          const [first, last] = [forward[place].meetings, backward[place].meetings];
          expect(first.totalCount).toBe(expected.length);
          expect([first.nodes, last.nodes]).toEqual([expected.slice(0, 4), expected.slice(-4)]);
        }
        // A cursor belongs to the bucket that gave it: the others of the answer refuse it.
        if (buckets.length !== 1) return;
        const next = await read("first: 4, after: $cursor", forward[0].meetings.pageInfo.endCursor);
        const before = await read("last: 4, before: $cursor", backward[0].meetings.pageInfo.startCursor);
        expect([next[0].meetings.nodes, before[0].meetings.nodes]).toEqual([
          slugs[0]!.slice(4, 8),
          slugs[0]!.slice(-8, -4),
        ]);
      }),
      { numRuns: 60, seed },
    );
  });

  test("a bucket's meetings can be grouped as the bucket itself", async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter(all, 1), group, group, async (filter, outer, inner) => {
        const { meetings } = await server.read(
          `query ($filter: MeetingFilter) { meetings(filter: $filter) { groupBy(field: ${outer}, first: 5) {
            groupBy(field: ${inner}) { key count } meetings(first: 0) { groupBy(field: ${inner}) { key count } } } } }`,
          { filter },
        );
        for (const bucket of meetings.groupBy) expect(bucket.meetings.groupBy).toEqual(bucket.groupBy);
      }),
      { numRuns: 30, seed },
    );
  });

  test("the meetings that a party was the subject of are those of a filter for it", async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter(all, 1), async (filter) => {
        const { parties } = await server.read(
          `query ($filter: MeetingFilter) { parties(first: 100) { nodes { code
            subjectOf(first: 100, filter: $filter) { totalCount nodes { slug } groupBy(field: PARTY) { key count } } } } }`,
          { filter },
        );
        for (const { code, subjectOf } of parties.nodes) {
          const own = all.filter((meeting) => meeting.subject.includes(code) && isAmong(meeting, filter));
          const slugs = inOrder(own, { field: "DATE", direction: "DESC", language: "EN" }).map(({ slug }) => ({
            slug,
          }));
          const expected = { totalCount: own.length, nodes: slugs, groupBy: bucketsOf(own, "PARTY").slice(0, 20) };
          expect([code, subjectOf]).toEqual([code, expected]);
        }
      }),
      { numRuns: 20, seed },
    );
  });
});
