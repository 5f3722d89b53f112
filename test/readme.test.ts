import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stopsOf } from "../docs/tour";
import { REQUEST_COSTS } from "../src/http/client/rateLimit";
import { argumentValuePrice, lookUpPrice, objectPrice, plainValuePrice } from "../src/limits/prices";
import { startServer, type TestServer } from "./server";

const root = join(__dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const stops = stopsOf(readme);

describe("The README", () => {
  let server: TestServer;
  beforeAll(async () => void (server = await startServer()));
  afterAll(() => server.close());

  it("has a tour of a dozen queries", () => {
    expect(stops.length).toBeGreaterThanOrEqual(12);
  });

  it.each(stops)("shows the real answer to the query of line $line", async ({ query, answer }) => {
    expect(await server.read(query)).toEqual(answer);
  });

  it("has the prices of the cost model", () => {
    expect(readme).toContain(
      `An object costs ${objectPrice} point, as does a text in a language; other values cost ${plainValuePrice}.`,
    );
    expect(readme).toContain(`Each place in the document that reads the store costs ${lookUpPrice} points`);
    expect(argumentValuePrice).toBe(objectPrice);
  });

  it("has the prices of requests", () => {
    const { request, bytesPerPoint, refusal, invalidDocument } = REQUEST_COSTS;
    expect(readme).toContain(
      `A request costs ${request} point, reading its question 1 for every ${bytesPerPoint} bytes, and its operation what it \`requested\``,
    );
    expect(readme).toContain(
      `A refused request costs ${refusal} more, and one that was refused for its document ${invalidDocument} on top.`,
    );
  });

  it("names only commands that there are", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm (?:run )?([a-z][a-z:]*)/g)].map(([, name = ""]) => name);
    const unknown = named.filter((name) => !["ci", "install"].includes(name) && scripts[name] === undefined);
    expect(unknown).toEqual([]);
  });

  it("leads only to files that there are", () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = ""]) => path);
    for (const path of links) expect(() => readFileSync(join(root, path))).not.toThrow();
  });
});
