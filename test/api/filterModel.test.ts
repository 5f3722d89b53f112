import fc from "fast-check";
import type { Json, TestServer } from "../server";
import { anyFilter } from "./anyFilter";
import { datasets } from "./datasets";
import { type Filter, inOrder, isAmong, type MeetingOrder } from "./filterModel";
import { everyMeeting, type MeetingFacts } from "./meetingFacts";

const seed = 20_210_904;
const orders = (["DATE", "TITLE"] as const).flatMap((field) =>
  (["ASC", "DESC"] as const).flatMap((direction) =>
    (["EN", "AR"] as const).map((language) => ({ field, direction, language })),
  ),
);
const anyOrder = fc.constantFrom<MeetingOrder>(...orders);

describe.each(datasets)("in %s, under filters of every kind", (_, start) => {
  let server: TestServer;
  let all: MeetingFacts[];
  beforeAll(async () => {
    server = await start();
    all = await everyMeeting(server);
  });
  afterAll(() => server.close());

  const expected = (filter: Filter, order: MeetingOrder, within = all) =>
    inOrder(
      within.filter((meeting) => isAmong(meeting, filter)),
      order,
    ).map(({ slug }) => slug);

  test("the list of meetings is what the filter's descriptions say, in the given order", async () => {
    const found: number[] = [];
    await check(anyFilter(all), async (filter, orderBy) => {
      const { meetings, rest } = await server.read(
        `query ($filter: MeetingFilter, $not: MeetingFilter, $orderBy: MeetingOrder) {
          meetings(first: 100, filter: $filter, orderBy: $orderBy) { totalCount nodes { slug } }
          rest: meetings(filter: $not) { totalCount }
        }`,
        { filter, orderBy, not: wrapped(filter) },
      );
      const slugs = expected(filter, orderBy);
      found.push(slugs.length);
      expect(slugsOf(meetings)).toEqual(slugs.slice(0, 100));
      expect(meetings.totalCount).toBe(slugs.length);
      if (wrapped(filter)) expect(rest.totalCount).toBe(all.length - slugs.length);
    });
    const telling = found.filter((number) => number > 0 && number < all.length);
    expect(telling.length).toBeGreaterThan(found.length / 2);
  });

  test.each([
    ["party", "country(code: $key)", "country"],
    ["official", "official(slug: $key)", "official"],
    ["topic", "topic(slug: $key)", "topic"],
    ["source", "source(slug: $key)", "source"],
    ["agreement", "agreement(slug: $key)", "agreement"],
  ] as const)("the list of a %s is so too, and page by page", async (field, parent, name) => {
    const keys = [...new Set(all.flatMap((meeting) => meeting[field]))].filter((key) => key !== "EU").slice(0, 8);
    const request = `query ($key: String!, $filter: MeetingFilter, $orderBy: MeetingOrder, $after: String) { ${parent} {
      meetings(first: 7, filter: $filter, orderBy: $orderBy, after: $after) {
        totalCount nodes { slug } pageInfo { hasNextPage endCursor }
      } } }`;
    await check(
      anyFilter(all, 2),
      async (filter, orderBy, key) => {
        const slugs = expected(
          filter,
          orderBy,
          all.filter((meeting) => meeting[field].includes(key)),
        );
        for (let after = null, place = 0; ; place += 7) {
          const { meetings }: Json = (await server.read(request, { key, filter, orderBy, after }))[name];
          expect(slugsOf(meetings)).toEqual(slugs.slice(place, place + 7));
          expect(meetings.totalCount).toBe(slugs.length);
          if (!meetings.pageInfo.hasNextPage) break;
          after = meetings.pageInfo.endCursor;
        }
      },
      { runs: 20, keys },
    );
  });

  async function check(
    filters: fc.Arbitrary<Filter>,
    holds: (filter: Filter, order: MeetingOrder, key: string) => Promise<void>,
    { runs = 120, keys = [""] } = {},
  ): Promise<void> {
    await fc.assert(fc.asyncProperty(filters, anyOrder, fc.constantFrom(...keys), holds), { numRuns: runs, seed });
  }
});

/** The opposite of a filter; none where it would be too deep. */
function wrapped(filter: Filter): Filter | undefined {
  return depthOf(filter) < 4 ? { not: filter } : undefined;
}

function depthOf({ and = [], or = [], not }: Filter): number {
  return Math.max(0, ...[...and, ...or, ...(not ? [not] : [])].map((inner) => 1 + depthOf(inner)));
}

function slugsOf({ nodes }: Json): string[] {
  return nodes.map(({ slug }: Json) => slug);
}
