import type { TestServer } from "../server";
import { datasets } from "./datasets";
import { everyList, idsOf, type ListField, type PageRead, readBackward, readForward, readPage } from "./lists";

describe.each(datasets)("in %s, every list", (_, start) => {
  let server: TestServer;
  let lists: ListField[];
  beforeAll(async () => {
    server = await start();
    lists = await everyList(server);
  });
  afterAll(() => server.close());

  test.each([
    [1, 12],
    [2, 19],
    [3, 19],
    [7, 50],
    [100, Infinity],
  ])("is by pages of %i the same list, forward and backward, each record once", async (size, longest) => {
    for (const list of lists) {
      const [whole] = await readForward(server, list, 100);
      if (whole!.totalCount > longest) continue;
      const forward = await readForward(server, list, size);
      const backward = await readBackward(server, list, size);
      expect([list.name, idsOf(forward)]).toEqual([list.name, idsOf([whole!])]);
      expect([list.name, idsOf(backward)]).toEqual([list.name, idsOf([whole!])]);
      expect([list.name, new Set(idsOf(forward)).size]).toEqual([list.name, whole!.totalCount]);
      for (const page of [...forward, ...backward]) expectCoherent(page);
    }
  });

  test("keeps every order page by page, and reversed it is backward but for what has no date", async () => {
    for (const list of lists)
      for (const orderBy of list.orders) {
        const whole = idsOf(await readForward(server, list, 100, { orderBy }));
        const forward = idsOf(await readForward(server, list, 25, { orderBy }));
        const backward = idsOf(await readBackward(server, list, 19, { orderBy }));
        expect([list.name, orderBy, forward, backward]).toEqual([list.name, orderBy, whole, whole]);
        if (orderBy?.direction !== "ASC" || orderBy.field === "DATE") continue;
        const opposite = idsOf(await readForward(server, list, 100, { orderBy: { ...orderBy, direction: "DESC" } }));
        expect([list.name, orderBy, opposite]).toEqual([list.name, orderBy, [...whole].reverse()]);
      }
  });

  test("says at each page whether it goes on in either direction", async () => {
    for (const list of lists) {
      const pages = await readForward(server, list, 3);
      for (const [place, { pageInfo }] of pages.entries()) {
        expect(pageInfo.hasPreviousPage).toBe(place > 0);
        expect(pageInfo.hasNextPage).toBe(place < pages.length - 1);
      }
      const backward = await readBackward(server, list, 3);
      for (const [place, { pageInfo }] of backward.entries()) {
        expect(pageInfo.hasPreviousPage).toBe(place > 0);
        expect(pageInfo.hasNextPage).toBe(place < backward.length - 1);
      }
    }
  });

  test("gives 20 where no number is given, from its start or from after a cursor", async () => {
    for (const list of lists) {
      const whole = idsOf(await readForward(server, list, 100));
      const page = await readPage(server, list, {});
      expect([list.name, idsOf([page])]).toEqual([list.name, whole.slice(0, 20)]);
      const next = await readPage(server, list, { after: page.edges[0]?.cursor ?? null });
      expect([list.name, idsOf([next])]).toEqual([list.name, whole.length > 0 ? whole.slice(1, 21) : []]);
    }
  });

  test("ends before a cursor where `before` alone is given", async () => {
    for (const list of lists) {
      const whole = await readPage(server, list, { first: 100 });
      if (whole.edges.length < 3) continue;
      const before = whole.edges.at(-1)!.cursor;
      const page = await readPage(server, list, { before });
      expect([list.name, page]).toEqual([list.name, await readPage(server, list, { last: 20, before })]);
      expect(page.pageInfo.hasNextPage).toBe(true);
      expect((await readPage(server, list, { first: 1, before })).pageInfo.hasNextPage).toBe(true);
    }
  });

  test("takes an empty cursor as none", async () => {
    for (const list of lists)
      expect(await readPage(server, list, { after: "", before: "" })).toEqual(await readPage(server, list, {}));
  });

  test("gives what lies between two cursors, from either end", async () => {
    for (const list of lists) {
      const { edges } = await readPage(server, list, { first: 8 });
      if (edges.length < 5) continue;
      const [after, before] = [edges[0]!.cursor, edges[4]!.cursor];
      const ids = edges.map(({ node }) => node.id);
      const fromStart = await readPage(server, list, { first: 2, after, before });
      const fromEnd = await readPage(server, list, { last: 2, after, before });
      const all = await readPage(server, list, { first: 10, after, before });
      expect([list.name, idsOf([fromStart]), idsOf([fromEnd])]).toEqual([list.name, ids.slice(1, 3), ids.slice(2, 4)]);
      expect(fromStart.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
      expect(fromEnd.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
      expect(idsOf([all])).toEqual(ids.slice(1, 4));
      expect(idsOf([await readPage(server, list, { first: 2, after: before, before: after })])).toEqual([]);
    }
  });

  test("goes on unmoved from a cursor whose record is the last: an empty page", async () => {
    for (const list of lists) {
      const last = (await readPage(server, list, { last: 1 })).edges[0];
      if (!last) continue;
      const beyond = await readPage(server, list, { first: 5, after: last.cursor });
      expect(beyond).toMatchObject({ edges: [], nodes: [] });
      expect(beyond.pageInfo).toEqual({
        hasNextPage: false,
        hasPreviousPage: true,
        startCursor: null,
        endCursor: null,
      });
    }
  });

  test("is by its default order where none is given", async () => {
    const defaults: Record<string, object> = {
      meetings: { field: "DATE", direction: "DESC" },
      officials: { field: "NAME", direction: "ASC", language: "EN" },
      agreements: { field: "TITLE", direction: "ASC", language: "EN" },
      statements: { field: "DATE", direction: "DESC" },
    };
    for (const list of lists) {
      const orderBy = defaults[list.field];
      if (!orderBy) continue;
      const [implicit, explicit] = [
        await readPage(server, list, {}),
        await readPage(server, list, { orderBy: orderBy as never }),
      ];
      expect([list.name, idsOf([explicit])]).toEqual([list.name, idsOf([implicit])]);
    }
  });

  test("is empty, with no cursor and a count of 0, where nothing is in it", async () => {
    for (const list of lists.filter(({ takes }) => takes.filter)) {
      const filter = list.nothing ?? { party: { any: ["NOWHERE"] } };
      const page = await readPage(server, list, { filter });
      expect(page).toEqual({
        edges: [],
        nodes: [],
        totalCount: 0,
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      });
    }
  });

  test("of one parent among siblings is the list that the parent has alone", async () => {
    const { officials, topics } = await server.read(`{
      officials(first: 100) { nodes { slug meetings(first: 3) { ...page } } }
      topics { slug meetings(last: 2) { ...page } }
    } ${pageFragment}`);
    for (const { slug, meetings } of officials.nodes) {
      const { official } = await server.read(
        `query ($slug: String!) { official(slug: $slug) { meetings(first: 3) { ...page } } } ${pageFragment}`,
        { slug },
      );
      expect([slug, meetings]).toEqual([slug, official.meetings]);
    }
    for (const { slug, meetings } of topics) {
      const { topic } = await server.read(
        `query ($slug: String!) { topic(slug: $slug) { meetings(last: 2) { ...page } } } ${pageFragment}`,
        { slug },
      );
      expect([slug, meetings]).toEqual([slug, topic.meetings]);
    }
  });
});

const pageFragment = `fragment page on MeetingConnection {
  totalCount edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
}`;

function expectCoherent({ edges, nodes, pageInfo }: PageRead): void {
  expect(nodes).toEqual(edges.map(({ node }) => node));
  expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
  expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
}
