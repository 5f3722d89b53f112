import { type CursorKey, writeCursor } from "../../src/schema/paging";
import { startServer, type TestServer } from "../server";
import { everyList, type ListField, pageQuery, readPage } from "./lists";

let server: TestServer;
let lists: ListField[];
beforeAll(async () => {
  server = await startServer();
  lists = await everyList(server);
});
afterAll(() => server.close());

async function cursorOf(list: ListField, args = {}): Promise<string> {
  return (await readPage(server, list, { first: 2, ...args })).edges.at(-1)!.cursor;
}

describe("a cursor is refused, by the argument's name,", () => {
  const refused = (argument: "after" | "before") => ({
    message: `${argument}: this is no cursor of this list. Take one from its edges or its pageInfo, with the same filter and orderBy.`,
    extensions: { code: "BAD_USER_INPUT", argument },
  });

  test.each(["x", "null", "AAAA", "0", "W10", "%00", "كلمة", "a".repeat(1_000)])("that is none: %p", async (cursor) => {
    for (const list of lists)
      for (const argument of ["after", "before"] as const)
        expect(await server.refusal(pageQuery(list), { [argument]: cursor })).toMatchObject(refused(argument));
  });

  test.each([
    [[]],
    [["2021"]],
    [["2021", "x", "y"]],
    [[{}, "x"]],
    [[null, "x"]],
    [[true, []]],
    [{ length: 2 }],
    ["xx"],
    [2],
  ])("that is sealed as ours are but holds no place of the list: %j", async (keys) => {
    const identity = '["meetings","Query",{},{"columns":["dateDesc","slug"],"isDescending":true}]\n';
    expect(writeCursor(identity, ["2025-02-22", "momeni-visit-to-iraq-2025"])).toBe(
      await cursorOf(lists[0]!, { first: 1 }),
    );
    const after = writeCursor(identity, keys as CursorKey[]);
    expect(
      await server.refusal("query ($after: String) { meetings(after: $after) { nodes { id } } }", { after }),
    ).toMatchObject(refused("after"));
  });

  test("whose any character is altered, left out or added", async () => {
    const list = lists[0]!;
    const cursor = await cursorOf(list);
    for (let place = 0; place < cursor.length; place++) {
      const other = cursor[place] === "A" ? "B" : "A";
      for (const altered of [
        cursor.slice(0, place) + other + cursor.slice(place + 1),
        cursor.slice(0, place) + cursor.slice(place + 1),
        `${cursor.slice(0, place)}-${cursor.slice(place)}`,
      ])
        expect(await server.refusal(pageQuery(list), { after: altered })).toMatchObject(refused("after"));
    }
    expect(await server.refusal(pageQuery(list), { after: `${cursor}=` })).toMatchObject(refused("after"));
  });

  test("that is of any other list or parent", async () => {
    for (const list of lists) {
      const { edges } = await readPage(server, list, { first: 1 });
      if (edges.length === 0) continue;
      const others = lists.filter(({ name, parents }) => name !== list.name && !isTie(parents, list.parents));
      for (const other of others)
        expect([
          `${list.name} to ${other.name}`,
          (await server.refusal(pageQuery(other), { before: edges[0]!.cursor })).extensions,
        ]).toEqual([`${list.name} to ${other.name}`, refused("before").extensions]);
    }
  });

  test("that is of the same list in another order", async () => {
    for (const list of lists) {
      const orders = list.orders.filter((orderBy) => orderBy !== null);
      for (const [place, orderBy] of orders.entries()) {
        const { edges } = await readPage(server, list, { orderBy });
        const next = orders[(place + 1) % orders.length];
        if (edges.length === 0) continue;
        expect(await server.refusal(pageQuery(list), { after: edges[0]!.cursor, orderBy: next })).toMatchObject(
          refused("after"),
        );
      }
    }
  });

  test("that is of the same list under another filter", async () => {
    const after = await cursorOf(lists[0]!, { filter: { party: { any: ["IQ"] } } });
    for (const filter of [null, { party: { any: ["EG"] } }, { party: { all: ["IQ"] } }, { host: { any: ["IQ"] } }])
      expect(await server.refusal(pageQuery(lists[0]!), { after, filter })).toMatchObject(refused("after"));
  });
});

test("A cursor holds where what differs is only how the same list is requested", async () => {
  const list = lists[0]!;
  const { edges } = await readPage(server, list, { first: 3 });
  const rest = (args: object) => readPage(server, list, { first: 1, after: edges[0]!.cursor, ...args });
  for (const args of [
    {},
    { orderBy: null, filter: null },
    { filter: {} },
    { orderBy: { field: "DATE" } },
    { orderBy: { field: "DATE", direction: "DESC", language: "AR" } },
    { last: 1, first: null, before: edges[2]!.cursor },
  ])
    expect((await rest(args as object)).nodes).toEqual([edges[1]!.node]);
  const filter = { party: { any: ["IQ"] }, kind: ["TALKS", "VISIT"] };
  const after = await cursorOf(list, { filter });
  const reordered = { kind: ["TALKS", "VISIT"], party: { any: ["IQ"] } };
  expect(await readPage(server, list, { after, filter: reordered })).toEqual(
    await readPage(server, list, { after, filter }),
  );
});

/** The meetings of a tie are one list, whether the tie is found at the root or on a party. */
function isTie(...both: string[][]): boolean {
  return both.every((parents) => parents.at(-1)?.startsWith("ties"));
}

test("a cursor is one of every list that means the same, however its filter is written", async () => {
  const query = `query ($filter: MeetingFilter, $after: String) {
    meetings(first: 1, filter: $filter, after: $after) { nodes { slug } pageInfo { endCursor } }
  }`;
  const filter = { party: { any: ["IQ", "EG"] }, kind: ["TALKS", "RECEPTION"], date: { from: "2015-01-01" } };
  const after = (await server.read(query, { filter })).meetings.pageInfo.endCursor;
  const expected = await server.read(query, { filter, after });
  for (const same of [
    { ...filter, status: null },
    { ...filter, party: { any: ["EG", "IQ"], all: [], none: null } },
    { ...filter, kind: ["RECEPTION", "TALKS", "TALKS"], and: null },
    { ...filter, date: { from: "2015-01-01", to: null, match: "OVERLAPS" }, host: {} },
  ])
    expect(await server.read(query, { filter: same, after })).toEqual(expected);
  for (const other of [{ ...filter, host: { any: ["IQ"] } }, { ...filter, party: { any: ["IQ"] } }, {}])
    expect(await server.refusal(query, { filter: other, after })).toMatchObject({ extensions: { argument: "after" } });
});
