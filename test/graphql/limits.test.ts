import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getIntrospectionQuery } from "graphql";
import type { FastifyInstance } from "fastify";
import { stopsOf } from "../../docs/tour";
import { settings } from "../../src/config/config";
import { createServer } from "../../src/server";
import type { Editions } from "../../src/edition";
import { type Answer, type Json, realEditions } from "../server";

let editions: Editions;
const opened: FastifyInstance[] = [];
beforeAll(async () => void (editions = await realEditions()));
afterAll(async () => {
  for (const app of opened) await app.close();
});

/** A client of a server with some settings. */
async function client(environment: NodeJS.ProcessEnv = {}) {
  const app = await createServer(editions, settings.parse({ RATE_LIMIT_POINTS_PER_MINUTE: "0", ...environment }));
  opened.push(app);
  return async (query: string, variables: object = {}): Promise<Answer & { extensions: Json; text: string }> => {
    const { statusCode, body } = await app.inject({ method: "POST", url: "/graphql", payload: { query, variables } });
    return { status: statusCode, text: body, ...JSON.parse(body) };
  };
}

/** How many points a query costs. */
async function points(query: string, variables?: object): Promise<number> {
  const { extensions } = await (await client())(query, variables);
  return extensions.cost.requested;
}

describe("ordinary queries", () => {
  const folder = join(__dirname, "../../web/queries");
  test.each(readdirSync(folder))("the explorer's %s passes with room", async (file) => {
    const { status, errors, extensions } = await (await client())(readFileSync(join(folder, file), "utf8"));
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    expect(extensions.cost.requested).toBeLessThan(extensions.cost.limit / 3);
  });

  test.each(stopsOf(readFileSync(join(__dirname, "../../docs/tour.md"), "utf8")))(
    "the tour's of line $line passes",
    async ({ query }) => {
      expect((await (await client())(query)).errors).toBeUndefined();
    },
  );

  const cited = "citations { field part basis paragraphs note source { title } }";
  const dashboards = {
    "all meetings with everything on them": `meetings(first: 100) { totalCount nodes {
      slug title summary kind status date { edtf label } place { city country { name } } host { name } parties { name }
      participants { label role official { name } position { title } party { name } ${cited} } topics { label }
      agreements { treatment agreement { title } ${cited} } statements { text speaker { name } topics { label } ${cited} }
      ${cited} } }`,
    "all parties with meetings, groups, officials, agreements and ties": `parties(first: 100) { nodes { name
      meetings(first: 100) { totalCount nodes { title } byYear: groupBy(field: YEAR, first: 100) { key count }
        byTopic: groupBy(field: TOPIC, first: 100) { label count } }
      officials(first: 100) { nodes { name } } agreements(first: 100) { nodes { title } }
      ties(first: 100) { parties { code } meetingCount } } }`,
    "all officials with occupancies, counterparts and meetings": `officials(first: 100) { nodes { name
      occupancies { position { title party { name } } start { label } end { label } }
      counterparts(first: 100) { meetingCount official { name } }
      meetings(first: 100) { totalCount nodes { title date { label } } } } }`,
    "all ties with their meetings": `ties(first: 100) { parties { name } meetingCount agreementCount firstMet lastMet
      topics(first: 100) { label count } meetings(first: 100) { totalCount nodes { title participants { label } } } }`,
  };
  test.each(Object.entries(dashboards))("%s leave a fifth of the limit", async (_, query) => {
    const { errors, extensions } = await (await client())(`{ ${query} }`);
    expect(errors).toBeUndefined();
    expect(extensions.cost.requested).toBeLessThan(extensions.cost.limit * 0.8);
  });

  test.each([
    ["graphql-js's", getIntrospectionQuery()],
    [
      "graphql-js's with all that it can ask for",
      getIntrospectionQuery({
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    ],
    [
      "the oldest clients'",
      getIntrospectionQuery({ descriptions: false }).replaceAll(
        /ofType \{\s+kind\s+name\s+ofType/g,
        "ofType { name kind ofType",
      ),
    ],
  ])("%s introspection is answered", async (_, query) => {
    const { status, errors } = await (await client())(query);
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  });
});

describe("cost", () => {
  test("stands in every answer, and adds up", async () => {
    const { extensions } = await (await client())("{ dataset { version } }");
    expect(extensions.cost).toEqual({ requested: 2, remaining: 19_998, limit: 20_000 });
  });

  test("counts a page as large as it is requested, whichever way", async () => {
    const whole = await points("{ meetings(first: 12) { nodes { slug } } }");
    expect(whole).toBe(1 + 10 + 12 * 2);
    expect(await points("query ($n: Int) { meetings(first: $n) { nodes { slug } } }", { n: 12 })).toBe(whole);
    expect(await points("query ($n: Int = 12) { meetings(last: $n) { nodes { slug } } }")).toBe(whole);
    expect(await points("{ ...a } fragment a on Query { meetings(first: 12) { ... { nodes { slug } } } }")).toBe(whole);
    expect(await points("{ officials { nodes { slug } } }")).toBe(1 + 10 + 18 * 2);
  });

  test("counts a field once, however often it is repeated", async () => {
    expect(await points("{ topics { slug slug ...a } } fragment a on Topic { slug }")).toBe(
      await points("{ topics { slug } }"),
    );
  });

  test("is the same for an operation with the same response, byte for byte", async () => {
    const send = await client();
    expect((await send("{ topics { slug } }")).text).toBe((await send("{ topics { slug } }")).text);
  });

  test("of what is refused names a page size that passes", async () => {
    const send = await client({ MAX_COST: "300" });
    const dear = (first: number) =>
      `{ officials(first: ${first}) { nodes { meetings(first: 100) { nodes { slug title } } } } }`;
    const { status, errors, extensions } = await send(dear(100));
    const refusal = errors![0]!.extensions!;
    expect(status).toBe(400);
    expect(refusal).toMatchObject({ code: "TOO_COSTLY", limit: 300, at: ["officials"], argument: "first" });
    expect(extensions.cost).toEqual({ requested: refusal.sent, remaining: 0, limit: 300 });
    expect((await send(dear(refusal.first as number))).status).toBe(200);
    expect((await send(dear((refusal.first as number) + 1))).status).toBe(400);
  });

  test("of what is refused names a size for each list where no single one suffices", async () => {
    const send = await client({ MAX_COST: "200" });
    const dear = (n: number) =>
      `{ officials(first: ${n}) { nodes { counterparts(first: ${n}) { official { counterparts(first: ${n}) { meetingCount official { name } } } } } } }`;
    const { first } = (await send(dear(100))).errors![0]!.extensions!;
    expect((await send(dear(first as number))).status).toBe(200);
  });
});

describe("an answer", () => {
  test("has five errors at most, and says that there were more", async () => {
    const send = await client();
    for (const [query, variables] of [
      ["{ a b c d e f g }", {}],
      ["query ($k: [MeetingKind!]) { meetings(filter: { kind: $k }) { totalCount } }", { k: Array(9).fill("x") }],
      [
        "{ officials { nodes { counterparts(first: -1) { meetingCount } } } parties { nodes { ... on Country { name } } } }",
        {},
      ],
    ] as const) {
      const { errors, extensions } = await send(query, variables);
      expect(errors!.length).toBeLessThanOrEqual(5);
      expect(errors!.every(({ extensions }) => typeof extensions!.code === "string")).toBe(true);
      if (errors!.length === 5) expect(extensions.moreErrors).toBe(true);
    }
  });

  test("does not speak of more errors where there are none", async () => {
    const { errors, extensions } = await (await client())("{ a b c d e }");
    expect(errors).toHaveLength(5);
    expect(extensions).toEqual({ cost: { requested: 0, remaining: 20_000, limit: 20_000 } });
  });
});

test("every bound is a setting", async () => {
  const send = await client({ MAX_DEPTH: "2", MAX_COST: "5", MAX_STRING: "3", MAX_ROOT_FIELDS: "2" });
  expect((await send("{ meetings { nodes { slug } } }")).errors![0]!.extensions!.code).toBe("TOO_DEEP");
  expect((await send("{ dataset { version } topics { slug } }")).errors![0]!.extensions!.code).toBe("TOO_COSTLY");
  expect((await send('{ country(code: "EGYPT") { code } }')).errors![0]!.message).toBe(
    "code: 5 characters are more than 3.",
  );
  expect((await send("{ a: __typename b: __typename c: __typename }")).errors![0]!.extensions!.code).toBe(
    "TOO_MANY_ROOT_FIELDS",
  );
});

describe("an answer that refuses", () => {
  test.each([
    ["what cannot be read", "{", {}],
    ["what is not in the schema", "{ nothing }", {}],
    ["too many tokens", "{ a a a a a a a a a a a a a }", { MAX_TOKENS: "10" }],
    ["what is too deep", "{ dataset { version } }", { MAX_DEPTH: "1" }],
    ["a mutation", "mutation { a }", {}],
    ["one of two operations that is not named", "query a { __typename } query b { __typename }", {}],
  ])("%s says that it cost nothing", async (_, query, environment) => {
    const { errors, extensions } = await (await client(environment))(query);
    expect(errors).toHaveLength(1);
    expect(extensions.cost).toEqual({ requested: 0, remaining: 20_000, limit: 20_000 });
  });
});
