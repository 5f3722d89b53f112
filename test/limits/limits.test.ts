import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
} from "graphql";
import type { FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { stopsOf } from "../../docs/tour";
import { dataFolder } from "../../seed/dataFolder";
import { loadDataset } from "../../seed/loadDataset";
import { buildSchema } from "../../src/buildSchema";
import { settings } from "../../src/config/config";
import { listSizes, lookUpPrices } from "../../src/limits/prices";
import { createServer } from "../../src/server";
import { openStore } from "../../src/store";
import { type Answer, type Json, storeOf } from "../server";

let store: DataSource;
const opened: FastifyInstance[] = [];
beforeAll(async () => {
  store = await openStore(await storeOf("real", () => loadDataset(dataFolder)));
});
afterAll(async () => {
  for (const app of opened) await app.close();
  await store.destroy();
});

/** A client of a server with some settings. */
async function client(environment: NodeJS.ProcessEnv = {}) {
  const app = await createServer(store, settings.parse({ RATE_LIMIT_POINTS_PER_MINUTE: "0", ...environment }));
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

const schema = buildSchema();

describe("ordinary questions", () => {
  const folder = join(__dirname, "../../web/queries");
  test.each(readdirSync(folder))("the explorer's %s passes with room", async (file) => {
    const { status, errors, extensions } = await (await client())(readFileSync(join(folder, file), "utf8"));
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    expect(extensions.cost.requested).toBeLessThan(extensions.cost.limit / 3);
  });

  test.each(stopsOf(readFileSync(join(__dirname, "../../README.md"), "utf8")))(
    "the README's of line $line passes",
    async ({ query }) => {
      expect((await (await client())(query)).errors).toBeUndefined();
    },
  );

  test.each([
    [
      "twenty meetings with all that is in them",
      "meetings(first: 20) { nodes { title date { label } place { city country { name } } parties { name } participants { label role official { name } position { title } party { name } } topics { label } agreements { treatment agreement { title } } statements { text speaker { name } topics { label } } } }",
    ],
    [
      "the evidence of twenty meetings",
      "meetings(first: 20) { nodes { title citations { field basis paragraphs note source { title } } } }",
    ],
    [
      "every official with offices, meetings and statements",
      "officials(first: 20) { nodes { name occupancies { position { title party { name } } start { label } end { label } } meetings(first: 5) { totalCount nodes { title date { label } } } statements { text } } }",
    ],
  ])("%s can be asked for at once", async (_, query) => {
    expect((await (await client())(`{ ${query} }`)).errors).toBeUndefined();
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
    expect(extensions.cost).toEqual({ requested: 22, remaining: 4978, limit: 5000 });
  });

  test("counts a page as large as it is asked for, whichever way", async () => {
    const whole = await points("{ meetings(first: 50) { nodes { slug } } }");
    expect(whole).toBe(21 + 50 + 10);
    expect(await points("query ($n: Int) { meetings(first: $n) { nodes { slug } } }", { n: 50 })).toBe(whole);
    expect(await points("query ($n: Int = 50) { meetings(last: $n) { nodes { slug } } }")).toBe(whole);
    expect(await points("{ ...a } fragment a on Query { meetings(first: 50) { ... { nodes { slug } } } }")).toBe(whole);
    expect(await points("{ meetings { nodes { slug } } }")).toBe(21 + 20 + 4);
  });

  test("counts a field once, however often it is repeated", async () => {
    expect(await points("{ topics { slug slug ...a } } fragment a on Topic { slug }")).toBe(
      await points("{ topics { slug } }"),
    );
  });

  test("is the same for a question with the same answer, byte for byte", async () => {
    const ask = await client();
    expect((await ask("{ topics { slug } }")).text).toBe((await ask("{ topics { slug } }")).text);
  });

  test("of what is refused names a page size that passes", async () => {
    const ask = await client();
    const dear = (first: number) =>
      `{ officials(first: ${first}) { nodes { meetings(first: 100) { nodes { slug } } } } }`;
    const { status, errors, extensions } = await ask(dear(100));
    const refusal = errors![0]!.extensions!;
    expect(status).toBe(400);
    expect(refusal).toMatchObject({ code: "TOO_COSTLY", limit: 5000, at: ["officials"], argument: "first" });
    expect(extensions.cost).toEqual({ requested: refusal.sent, remaining: 0, limit: 5000 });
    expect((await ask(dear(refusal.first as number))).status).toBe(200);
    expect((await ask(dear((refusal.first as number) + 1))).status).toBe(400);
  });

  test("of what is refused names a size for each list where no single one suffices", async () => {
    const ask = await client();
    const dear = (n: number) =>
      `{ officials(first: ${n}) { nodes { counterparts(first: ${n}) { official { counterparts(first: ${n}) { meetingCount official { name } } } } } } }`;
    const { first } = (await ask(dear(100))).errors![0]!.extensions!;
    expect((await ask(dear(first as number))).status).toBe(200);
  });

  test("knows the size of every list without pages, and no field that there is not", () => {
    const lists: string[] = [];
    const fields = new Set(["totalCount"]);
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith("__") || !(isObjectType(type) || isInterfaceType(type))) continue;
      for (const field of Object.values(type.getFields())) {
        fields.add(`${type.name}.${field.name}`);
        const isList = isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type));
        const isPaged = field.args.some(({ name }) => name === "first" || name === "ids");
        if (isList && !isPaged && !(/Connection$/.test(type.name) && /^(nodes|edges)$/.test(field.name)))
          lists.push(`${type.name}.${field.name}`);
      }
    }
    expect(Object.keys(listSizes).sort()).toEqual(lists.sort());
    expect(Object.keys(lookUpPrices).filter((name) => !fields.has(name))).toEqual([]);
  });
});

describe("an answer", () => {
  test("has five errors at most, and says that there were more", async () => {
    const ask = await client();
    for (const [query, variables] of [
      ["{ a b c d e f g }", {}],
      ["query ($k: [MeetingKind!]) { meetings(filter: { kind: $k }) { totalCount } }", { k: Array(9).fill("x") }],
      [
        "{ officials { nodes { counterparts(first: 0) { meetingCount } } } parties { nodes { ... on Country { name } } } }",
        {},
      ],
    ] as const) {
      const { errors, extensions } = await ask(query, variables);
      expect(errors!.length).toBeLessThanOrEqual(5);
      expect(errors!.every(({ extensions }) => typeof extensions!.code === "string")).toBe(true);
      if (errors!.length === 5) expect(extensions.moreErrors).toBe(true);
    }
  });

  test("does not speak of more errors where there are none", async () => {
    const { errors, extensions } = await (await client())("{ a b c d e }");
    expect(errors).toHaveLength(5);
    expect(extensions).toEqual({ cost: { requested: 0, remaining: 5_000, limit: 5_000 } });
  });
});

test("every bound is a setting", async () => {
  const ask = await client({ MAX_DEPTH: "2", MAX_COST: "30", MAX_STRING: "3", MAX_ROOT_FIELDS: "2" });
  expect((await ask("{ meetings { nodes { slug } } }")).errors![0]!.extensions!.code).toBe("TOO_DEEP");
  expect((await ask("{ dataset { version } topics { slug } }")).errors![0]!.extensions!.code).toBe("TOO_COSTLY");
  expect((await ask('{ country(code: "EGYPT") { code } }')).errors![0]!.message).toBe(
    "code: 5 characters are more than 3.",
  );
  expect((await ask("{ a: __typename b: __typename c: __typename }")).errors![0]!.extensions!.code).toBe(
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
    expect(extensions.cost).toEqual({ requested: 0, remaining: 5000, limit: 5000 });
  });
});
