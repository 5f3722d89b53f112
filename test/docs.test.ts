import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { possibleTypesBlock, withBlock } from "../docs/blocks";
import { stopsOf } from "../docs/tour";
import { buildSchema } from "../src/buildSchema";
import { settings } from "../src/config/config";
import { settingsTable } from "../src/config/settingsTable";
import { REQUEST_COSTS } from "../src/http/client/rateLimit";
import { startServer, type TestServer } from "./server";

const root = join(__dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const files = ["README.md", "CONTRIBUTING.md", ...list("docs"), ...list("docs/decisions")];

function list(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`);
}

describe("The documentation", () => {
  let server: TestServer;
  beforeAll(async () => void (server = await startServer()));
  afterAll(() => server.close());

  const stops = ["README.md", "docs/tour.md"].flatMap((file) => stopsOf(read(file)).map((stop) => ({ file, ...stop })));

  it("has three queries in the README and a tour of a dozen more", () => {
    expect(stops.filter(({ file }) => file === "README.md")).toHaveLength(3);
    expect(stops.length).toBeGreaterThanOrEqual(15);
  });

  it.each(stops)("shows the real answer to the query of $file, line $line", async ({ query, answer }) => {
    expect(await server.read(query)).toEqual(answer);
  });

  it("lists every setting and every possible type as they are", () => {
    // However the formatter lays out tables and lists.
    const bare = (text: string) => text.replaceAll(/\s+|-{3,}/g, "").replaceAll(",]", "]");
    const [listed, clients] = [read("docs/settings.md"), read("docs/clients.md")];
    expect(bare(listed)).toBe(bare(withBlock(listed, "settings", settingsTable())));
    expect(bare(clients)).toBe(bare(withBlock(clients, "possible types", possibleTypesBlock(buildSchema()))));
  });

  it("tells the limits and the costs of requests as they are", () => {
    const { MAX_COST, MAX_TOKENS, MAX_DEPTH, MAX_STRING, RATE_LIMIT_POINTS_PER_MINUTE } = settings.parse({});
    const limits = read("docs/limits.md").replace(/ +/g, " ");
    for (const row of [
      `| cost of an operation | ${MAX_COST.toLocaleString("en")} points |`,
      `| tokens in a document | ${MAX_TOKENS.toLocaleString("en")} |`,
      `| depth, fragments expanded | ${MAX_DEPTH} |`,
      `| a string in an argument, cursors aside | ${MAX_STRING} characters |`,
      `| a client | ${RATE_LIMIT_POINTS_PER_MINUTE.toLocaleString("en")} points a minute;`,
    ])
      expect(limits).toContain(row);
    const { request, bytesPerPoint, refusal, invalidDocument } = REQUEST_COSTS;
    expect(limits).toContain(
      `A request costs ${request} point, reading its document 1 for every ${bytesPerPoint} bytes`,
    );
    expect(limits).toContain(
      `A refused request costs ${refusal} more, and one that was refused for its document ${invalidDocument} on top.`,
    );
  });

  it("has a README of no more than 180 lines", () => {
    expect(read("README.md").split("\n").length).toBeLessThanOrEqual(180);
  });

  it.each(files)("names only commands that there are: %s", (file) => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...read(file).matchAll(/npm (?:run )?([a-z][a-z:]*)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !["ci", "install"].includes(name) && scripts[name] === undefined)).toEqual([]);
  });

  it.each(files)("leads only to files that there are: %s", (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = ""]) => path);
    for (const path of links) expect(() => readFileSync(join(root, dirname(file), path))).not.toThrow();
  });
});
