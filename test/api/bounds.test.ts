import { startServer, type TestServer } from "../server";
import { everyList, type ListField, pageQuery, readPage } from "./lists";

let server: TestServer;
let lists: ListField[];
beforeAll(async () => {
  server = await startServer();
  lists = await everyList(server);
});
afterAll(() => server.close());

describe.each(["first", "last"])("a page's %s", (argument) => {
  test.each([-1, 101])("is refused where it is %i, whichever way it is given", async (size) => {
    const refused = {
      message: `${argument}: ${size} is not from 0 to 100.`,
      extensions: { code: "BAD_USER_INPUT", argument },
    };
    for (const list of lists) {
      expect(await server.refusal(pageQuery(list), { [argument]: size })).toMatchObject(refused);
      expect(await server.refusal(plain(list, `${argument}: ${size}`))).toMatchObject(refused);
      expect(await server.refusal(`query ($size: Int = ${size}) ${plain(list, `${argument}: $size`)}`)).toMatchObject(
        refused,
      );
    }
  });

  test("may be 0: an empty page, which says whether there is more", async () => {
    for (const list of lists) {
      const page = await readPage(server, list, { [argument]: 0 });
      const isMore = page.totalCount > 0;
      expect(page).toMatchObject({ edges: [], nodes: [] });
      expect(page.pageInfo).toEqual({
        hasNextPage: argument === "first" && isMore,
        hasPreviousPage: argument === "last" && isMore,
        startCursor: null,
        endCursor: null,
      });
    }
  });

  test("may be 1 or 100, or null, which is as if it were not given", async () => {
    for (const list of lists) {
      const twenty = await server.read(plain(list, ""));
      expect(await server.read(plain(list, `${argument}: null`))).toEqual(twenty);
      for (const size of [1, 100]) await server.read(plain(list, `${argument}: ${size}`));
    }
  });
});

test("A page from both ends is refused", async () => {
  for (const list of lists)
    expect(await server.refusal(pageQuery(list), { first: 5, last: 5 })).toMatchObject({
      message: "first, last: give one of the two, not both.",
      extensions: { code: "BAD_USER_INPUT", argument: "first, last" },
    });
});

describe.each([
  ["groups of meetings", (first: string) => `{ meetings { groupBy(field: PARTY${first}) { key } } }`, 20],
  [
    "groups of an official's",
    (first: string) => `{ officials { nodes { meetings { groupBy(field: YEAR${first}) { key } } } } }`,
    20,
  ],
  [
    "groups within groups",
    (first: string) => `{ meetings { groupBy(field: KIND) { groupBy(field: PARTY${first}) { key } } } }`,
    20,
  ],
  ["groups of officials", (first: string) => `{ officials { groupBy(field: CATEGORY${first}) { key } } }`, 20],
  ["groups of agreements", (first: string) => `{ agreements { groupBy(field: PARTY${first}) { key } } }`, 20],
  ["groups of statements", (first: string) => `{ statements { groupBy(field: TOPIC${first}) { key } } }`, 20],
  ["ties", (first: string) => `{ ties(filter: {}${first}) { meetingCount } }`, 50],
  ["a party's ties", (first: string) => `{ parties { nodes { ties${parenthesized(first)} { meetingCount } } } }`, 20],
  ["a tie's topics", (first: string) => `{ ties { topics${parenthesized(first)} { key } } }`, 5],
  [
    "counterparts",
    (first: string) => `{ officials { nodes { counterparts${parenthesized(first)} { meetingCount } } } }`,
    20,
  ],
])("the number of %s", (_, query, otherwise) => {
  test.each([-1, 101])("is refused where it is %i, whichever way it is given, and once", async (size) => {
    const refused = {
      message: `first: ${size} is not from 0 to 100.`,
      extensions: { code: "BAD_USER_INPUT", argument: "first" },
    };
    expect(await server.refusal(query(`, first: ${size}`))).toMatchObject(refused);
    expect(await server.refusal(`query ($n: Int) ${query(", first: $n")}`, { n: size })).toMatchObject(refused);
    expect(await server.refusal(`query ($n: Int = ${size}) ${query(", first: $n")}`)).toMatchObject(refused);
  });

  test("may be 0: none", async () => {
    expect(JSON.stringify(await server.read(query(", first: 0")))).not.toMatch(/"(key|meetingCount)":/);
  });

  test(`is ${otherwise} where it is not given, or null`, async () => {
    const expected = await server.read(query(`, first: ${otherwise}`));
    expect(await server.read(query(""))).toEqual(expected);
    expect(await server.read(query(", first: null"))).toEqual(expected);
    expect(await server.read(`query ($n: Int) ${query(", first: $n")}`)).toEqual(expected);
    expect(await server.read(query(", first: 100"))).toBeDefined();
  });
});

test("What is refused in a page of siblings is refused once, and nothing beside it is lost", async () => {
  const { data, errors } = await server.execute(`{
    dataset { version }
    official(slug: "qasim-al-araji") { slug meetings(first: 101) { totalCount } }
    officials { nodes { meetings(first: 101) { totalCount } } }
  }`);
  expect(data).toBeNull();
  expect(errors?.map(({ message, path }) => [message, path?.[0]])).toContainEqual([
    "first: 101 is not from 0 to 100.",
    "officials",
  ]);
});

test("A number of records that is no number is refused before anything is read", async () => {
  for (const size of ["ten", 1.5, 2 ** 31, true, [1]])
    expect((await server.execute(pageQuery(lists[0]!), { first: size })).errors).toMatchObject([
      { message: expect.stringContaining("$first"), extensions: { code: "BAD_USER_INPUT" } },
    ]);
});

function plain({ parents, field }: ListField, argument: string): string {
  const opened = parents.map((parent) => `${parent} {`).join(" ");
  return `{ ${opened} ${field}${parenthesized(argument)} { nodes { id } } ${"}".repeat(parents.length)} }`;
}

function parenthesized(argument: string): string {
  return argument.replace(/^, /, "") && `(${argument.replace(/^, /, "")})`;
}
