import Database from "better-sqlite3";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "../../seed/dataFolder";
import { soundDataset } from "../../seed/soundDataset";
import { folderOfRun } from "../folderOfRun";
import { serve, startServer, storeOf, type TestServer } from "../server";

/** A server over a store in which something is missing that the rest refers to. */
async function broken(name: string, ...statements: string[]): Promise<TestServer> {
  const path = join(folderOfRun(), `broken-${name}.sqlite`);
  copyFileSync(await storeOf("real", () => soundDataset(dataFolder)), path);
  const store = new Database(path);
  store.pragma("foreign_keys = OFF");
  for (const statement of statements) store.exec(statement);
  store.close();
  return serve(path);
}

const masked = {
  message: expect.stringMatching(/^Something went wrong on the server\. Its log has it as [0-9a-f-]{36}\.$/),
  extensions: { code: "INTERNAL_SERVER_ERROR", id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
};

describe("A reference that leads nowhere", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await broken(
      "references",
      "DELETE FROM official WHERE slug = 'qasim-al-araji'",
      "DELETE FROM party WHERE code = 'SA'",
      "DELETE FROM source WHERE slug = 'egypt-eu-jordan-security'",
      "DELETE FROM topic WHERE slug = 'border-security'",
    );
  });
  afterAll(() => server.close());

  test.each([
    [
      "someone who sat at a table",
      `{ meeting(slug: "prince-abdulaziz-araji-2021") { participants { official { slug } } } }`,
    ],
    ["the label of someone", `{ meeting(slug: "prince-abdulaziz-araji-2021") { participants { label } } }`],
    ["a party of a tie", `{ ties { parties { code } } }`],
    ["the record of a group", `{ meetings { groupBy(field: PARTY) { label } } }`],
    ["a counterpart", `{ official(slug: "abdulaziz-bin-saud") { counterparts { official { name } } } }`],
    ["a cited source", `{ meetings(first: 100) { nodes { citations { source { slug } } } } }`],
  ])("is masked, and says nothing of the store: %s", async (_, query) => {
    const { errors, status } = await server.ask(query);
    expect(status).toBe(200);
    expect(errors).toMatchObject([masked]);
    expect(JSON.stringify(errors)).not.toMatch(/qasim|SQL|select|broken|reference|\.ts/i);
  });

  test("spoils no other request, nor what was asked for beside it and may be null", async () => {
    expect(await server.read(`{ official(slug: "qasim-al-araji") { slug } country(code: "SA") { code } }`)).toEqual({
      official: null,
      country: null,
    });
    const { data, errors } = await server.ask(`{
      broken: meeting(slug: "prince-abdulaziz-araji-2021") { participants { official { slug } party { code } } }
      sound: meeting(slug: "momeni-shammari-tehran-2024") { slug participants { official { slug } } }
    }`);
    expect(data.sound.participants.length).toBeGreaterThan(1);
    expect(errors?.[0]).toMatchObject({
      ...masked,
      path: ["broken", "participants", expect.any(Number), expect.any(String)],
    });
    expect(await server.read(`{ meetings { totalCount } }`)).toEqual({ meetings: { totalCount: 19 } });
  });

  test("has an id of its own at each fault", async () => {
    const ids = [];
    for (let time = 0; time < 3; time++)
      ids.push((await server.refusal(`{ ties { parties { code } } }`)).extensions?.id);
    expect(new Set(ids).size).toBe(3);
  });
});

test("A store with a table missing answers what does not need it, and masks the rest", async () => {
  const server = await broken("tables", "DROP TABLE citation");
  expect(await server.read(`{ meetings(first: 1) { totalCount } }`)).toEqual({ meetings: { totalCount: 19 } });
  const { errors } = await server.ask(`{ meetings(first: 1) { nodes { citations { field } } } }`);
  expect(errors?.[0]?.message).not.toMatch(/citation|no such table|SQL/i);
  expect(await server.read(`{ meetings(first: 1) { totalCount } }`)).toEqual({ meetings: { totalCount: 19 } });
  await server.close();
});

test("What is wrong with a request is said as it is, with a code, and without internals", async () => {
  const server = await startServer();
  for (const [query, code] of [
    ["{", "GRAPHQL_PARSE_FAILED"],
    ["{ nothing }", "GRAPHQL_VALIDATION_FAILED"],
    ["{ meetings(first: 0) { totalCount } }", "BAD_USER_INPUT"],
    ["query ($first: Int!) { meetings(first: $first) { totalCount } }", "BAD_USER_INPUT"],
  ] as const) {
    const { errors } = await server.ask(query);
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(JSON.stringify(errors)).not.toMatch(/stacktrace|node_modules|\.ts:/);
  }
  await server.close();
});
