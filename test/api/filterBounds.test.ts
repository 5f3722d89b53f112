import { startServer, type TestServer } from "../server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const lists = {
  MeetingFilter: ["meetings", 'country(code: "IQ") { meetings', 'official(slug: "qasim-al-araji") { meetings'],
  OfficialFilter: ["officials", 'country(code: "IQ") { officials'],
  AgreementFilter: ["agreements", 'country(code: "IQ") { agreements'],
  StatementFilter: ["statements", 'country(code: "IQ") { statements'],
  PositionFilter: ["positions"],
};
type FilterType = keyof typeof lists;

function queries(type: FilterType): string[] {
  return lists[type].map(
    (list) =>
      `query ($filter: ${type}) { ${list}(filter: $filter) { totalCount nodes { slug } } ${list.includes("{") ? "}" : ""} }`,
  );
}

async function expectRefused(type: FilterType, filter: object, argument: string, message: string): Promise<void> {
  for (const query of queries(type))
    expect(await server.refusal(query, { filter })).toMatchObject({
      message: `${argument}: ${message}`,
      extensions: { code: "BAD_USER_INPUT", argument },
    });
}

const numbers = (length: number) => Array.from({ length }, (_, n) => `no-${n}`);
const emptyList = "an empty list would match nothing; leave it out or give 1 to 100 values.";

describe("An empty list of which one must be had is refused by its name", () => {
  test.each(["party", "host", "official", "topic", "agreement", "source", "subject"])(
    "for meetings by %s",
    async (field) => {
      await expectRefused("MeetingFilter", { [field]: { any: [] } }, `filter.${field}.any`, emptyList);
      await expectRefused(
        "MeetingFilter",
        { or: [{ not: { [field]: { any: [] } } }] },
        `filter.or[0].not.${field}.any`,
        emptyList,
      );
    },
  );

  test.each(["kind", "status", "and", "or"])("for meetings by %s", async (field) => {
    await expectRefused("MeetingFilter", { [field]: [] }, `filter.${field}`, emptyList);
  });

  test("for officials, agreements, statements and offices", async () => {
    for (const field of ["party", "meeting"])
      await expectRefused("OfficialFilter", { [field]: { any: [] } }, `filter.${field}.any`, emptyList);
    await expectRefused("OfficialFilter", { category: [] }, "filter.category", emptyList);
    for (const field of ["party", "topic"])
      await expectRefused("AgreementFilter", { [field]: { any: [] } }, `filter.${field}.any`, emptyList);
    for (const field of ["speaker", "party", "topic", "meeting", "agreement", "about"])
      await expectRefused("StatementFilter", { [field]: { any: [] } }, `filter.${field}.any`, emptyList);
    await expectRefused("StatementFilter", { act: [] }, "filter.act", emptyList);
    await expectRefused("PositionFilter", { party: { any: [] } }, "filter.party.any", emptyList);
    await expectRefused("PositionFilter", { category: [] }, "filter.category", emptyList);
    for (const field of ["kind", "status"])
      await expectRefused("AgreementFilter", { [field]: [] }, `filter.${field}`, emptyList);
  });
});

test("An empty list of what must all, or none, be had filters nothing", async () => {
  for (const type of Object.keys(lists) as FilterType[])
    for (const query of queries(type)) {
      const all = await server.read(query, {});
      expect(await server.read(query, { filter: { party: { all: [], none: [] } } })).toEqual(all);
      expect(await server.read(query, { filter: { party: { any: null, all: null, none: null } } })).toEqual(all);
      expect(await server.read(query, { filter: { party: null } })).toEqual(all);
    }
});

test("100 values are taken; 101 are refused, in one list or over the filter", async () => {
  for (const type of Object.keys(lists) as FilterType[]) {
    for (const query of queries(type)) await server.read(query, { filter: { party: { any: numbers(100) } } });
    for (const part of ["any", "all", "none"])
      await expectRefused(
        type,
        { party: { [part]: numbers(101) } },
        `filter.party.${part}`,
        "101 values are more than 100.",
      );
    await expectRefused(
      type,
      { party: { any: numbers(60), none: numbers(41) } },
      "filter.party.none",
      "with this the filter has 101 values in all, which are more than 100.",
    );
  }
  await expectRefused(
    "MeetingFilter",
    { party: { any: numbers(60) }, not: { topic: { none: numbers(41) } } },
    "filter.not.topic.none",
    "with this the filter has 101 values in all, which are more than 100.",
  );
});

test("and, or and not go 4 deep and no deeper", async () => {
  const nested = (depth: number, wrap: (inner: object) => object): object =>
    depth === 0 ? { party: { any: ["IQ"] } } : wrap(nested(depth - 1, wrap));
  for (const [wrap, path] of [
    [(inner: object) => ({ and: [inner] }), "and[0]"],
    [(inner: object) => ({ or: [inner] }), "or[0]"],
    [(inner: object) => ({ not: inner }), "not"],
  ] as const) {
    const [plain, deep] = [nested(0, wrap), nested(4, wrap)];
    for (const query of queries("MeetingFilter"))
      expect(await server.read(query, { filter: deep })).toEqual(await server.read(query, { filter: plain }));
    const place = ["filter", ...Array.from({ length: 5 }, () => path)].join(".");
    await expectRefused("MeetingFilter", nested(5, wrap), place, "and, or and not are more than 4 deep.");
  }
});

describe("A range of days", () => {
  test.each(["2021-02-29", "2021-13-01", "2021-1-1", "2021", "2021-09-31", "today", "", "0000-00-00", "+02021-01-01"])(
    "is refused with %p, which is no day, by its value, as a literal and as a variable",
    async (day) => {
      const problem = `${JSON.stringify(day)} is not a day of the calendar, written as in "2021-09-04".`;
      for (const end of ["from", "to"]) {
        const given = await server.refusal(`query ($f: MeetingFilter) { meetings(filter: $f) { totalCount } }`, {
          f: { date: { [end]: day } },
        });
        const written = await server.refusal(
          `{ meetings(filter: { date: { ${end}: ${JSON.stringify(day)} } }) { totalCount } }`,
        );
        const preset = await server.refusal(
          `query ($day: Date = ${JSON.stringify(day)}) { meetings(filter: { date: { ${end}: $day } }) { totalCount } }`,
        );
        for (const { message, extensions } of [given, written, preset]) {
          expect(message).toContain(problem);
          expect(extensions).toMatchObject({ code: "BAD_USER_INPUT" });
        }
      }
    },
  );

  test("is refused where it ends before it starts, and taken where both are one day", async () => {
    const range = { from: "2021-09-05", to: "2021-09-04" };
    await expectRefused("MeetingFilter", { date: range }, "filter.date", "from 2021-09-05 is after to 2021-09-04.");
    await expectRefused("StatementFilter", { date: range }, "filter.date", "from 2021-09-05 is after to 2021-09-04.");
    await expectRefused(
      "MeetingFilter",
      { and: [{}, { date: range }] },
      "filter.and[1].date",
      "from 2021-09-05 is after to 2021-09-04.",
    );
    for (const query of queries("MeetingFilter"))
      await server.read(query, { filter: { date: { from: "2021-09-04", to: "2021-09-04" } } });
  });

  test("takes a leap day and the first and the last day that can be written", async () => {
    for (const day of ["2024-02-29", "0001-01-01", "9999-12-31"])
      for (const query of queries("MeetingFilter"))
        await server.read(query, { filter: { date: { from: day, to: day } } });
  });
});

test("An unknown kind, or a field that filters do not have, is refused before anything is read", async () => {
  for (const filter of [{ kind: ["PARTY"] }, { parties: { any: ["IQ"] } }, { party: "IQ" }, { party: { any: [null] } }])
    for (const query of queries("MeetingFilter"))
      expect(await server.refusal(query, { filter })).toMatchObject({
        message: expect.stringContaining("$filter"),
        extensions: { code: "BAD_USER_INPUT" },
      });
});

test("What a filter says that looks like SQL is a value, which nothing has", async () => {
  for (const value of ["' OR '1'='1", "IQ' --", "%", "_Q", '"]', "\u0000", "iq", " IQ"])
    for (const query of queries("MeetingFilter"))
      expect(JSON.stringify(await server.read(query, { filter: { party: { any: [value] } } }))).toContain(
        '"totalCount":0',
      );
});

test("A filter is bounded where ties and nested lists take it, too", async () => {
  expect(await server.refusal(`{ ties(filter: { party: { any: [] } }) { meetingCount } }`)).toMatchObject({
    extensions: { code: "BAD_USER_INPUT", argument: "filter.party.any" },
  });
  expect(
    await server.refusal(`{ officials { nodes { meetings(filter: { kind: [] }) { totalCount } } } }`),
  ).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument: "filter.kind" } });
});
