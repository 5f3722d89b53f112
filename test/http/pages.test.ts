import type { FastifyInstance } from "fastify";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Dataset } from "../../src/entities/Dataset";
import { isPage, negotiateType } from "../../src/http/request/contentNegotiation";
import { createServer } from "../../src/server";
import { startServer, type TestServer } from "../server";

const root = join(__dirname, "../..");
const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
const shown = {
  version: "1.2.3",
  license: "https://example.org/licence?a=1&b=2",
  meetingCount: 1234,
  officialCount: 56,
  agreementCount: 7,
  statementCount: 9,
  sourceCount: 8,
};

let real: TestServer;
let app: FastifyInstance;

/** A server whose dataset is said to be another, with the pages of a folder. */
async function serve(pagesFolder?: string): Promise<FastifyInstance> {
  const { snapshot, searchIndex } = real.edition;
  const lists = {
    meetings: shown.meetingCount,
    officials: shown.officialCount,
    agreements: shown.agreementCount,
    statements: shown.statementCount,
    sources: shown.sourceCount,
  };
  const counted = Object.fromEntries(Object.entries(lists).map(([name, length]) => [name, Array(length)]));
  const dataset = Object.assign(new Dataset(), snapshot.dataset, { version: shown.version, license: shown.license });
  const current = { searchIndex, snapshot: { ...snapshot, ...counted, dataset } };
  return createServer({ current, fault: undefined }, undefined, { pagesFolder });
}

beforeAll(async () => {
  execFileSync("node", ["web/build.mjs"], { cwd: root, stdio: "inherit" });
  real = await startServer();
  app = await serve();
}, 120_000);
afterAll(async () => {
  await app.close();
  await real.close();
});

describe("a browser at /graphql", () => {
  const visit = () => app.inject({ url: "/graphql", headers: { accept: browser } });

  test("is given a page that names no outside address and runs no script of its own lines", async () => {
    const { body, statusCode, headers } = await visit();
    expect(statusCode).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(body).not.toMatch(/https?:|\bon\w+=|\sstyle=|<style|javascript:/);
    expect(body.match(/<script[^>]*>[^<]*/g)).toEqual([
      expect.stringMatching(/^<script type="module" crossorigin src="\/assets\/[\w.-]+\.js">$/),
    ]);
  });

  test("is held by a policy that allows this host alone, no eval and no inline script", async () => {
    const { headers } = await visit();
    expect(headers["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; " +
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("does not spoil caches for those who request the same URL as JSON", async () => {
    const { headers } = await visit();
    expect(headers.vary).toBe("Accept");
    expect(headers["cache-control"]).toBe("no-cache");
  });

  test.each([
    [browser, "a browser", true],
    ["text/html", "one who reads HTML alone", true],
    ["text/html, application/json;q=0.9", "one who likes HTML better", true],
    ["text/html;q=0.5, */*;q=0.1", "one who likes HTML better than anything else", true],
    ["TEXT/HTML", "one who shouts", true],
    [undefined, "one who does not say", false],
    ["*/*", "curl and fetch", false],
    ["application/json", "a client", false],
    ["application/graphql-response+json, application/json;q=0.9", "a client of today", false],
    ["application/graphql-response+json, text/html;q=0.9", "a client that can show HTML too", false],
    ["text/html, application/json", "one who names it first", true],
    ["text/*;q=0.2, application/json;q=0.3", "one who likes JSON better", false],
    ["", "one who sends the header empty", false],
  ])("Accept: %s, from %s: the explorer? %s", (accept, _who, wanted) => {
    const isGivenPage = (canBePage: boolean) => isPage(negotiateType({ accept }, canBePage));
    expect(isGivenPage(true)).toBe(wanted);
    if (!wanted) expect(isGivenPage(false)).toBe(false);
  });

  test("gets the explorer, not an answer, from a link with a query in it", async () => {
    const { headers } = await app.inject({ url: "/graphql?query={__typename}", headers: { accept: browser } });
    expect(headers["content-type"]).toMatch(/^text\/html/);
  });
});

describe("the assets", () => {
  const names = (body: string) => [...body.matchAll(/"\/assets\/([^"]+)"/g)].map(([, name]) => name!);

  test("that the two pages name are all there, for good", async () => {
    const pages = [await app.inject({ url: "/graphql", headers: { accept: browser } }), await app.inject("/")];
    const all = pages.flatMap(({ body }) => names(body));
    expect(all.length).toBeGreaterThan(3);
    for (const name of all) {
      const { statusCode, headers } = await app.inject(`/assets/${name}`);
      expect({ name, statusCode }).toEqual({ name, statusCode: 200 });
      expect(name).toMatch(/-[\w-]{8}\.(js|css|svg)$/);
      expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
  });

  test("load no style, face or picture from elsewhere", async () => {
    for (const name of readdirSync(join(root, "dist/web")).filter((name) => name.endsWith(".css"))) {
      const { body } = await app.inject(`/assets/${name}`);
      const addresses = [...body.matchAll(/url\(["']?([^)]{0,20})/g)].map(([, address]) => address!);
      expect(addresses.filter((address) => !/^(data:|\/assets\/)/.test(address))).toEqual([]);
      expect(body).not.toContain("@import");
    }
  });

  test.each([
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["identity", undefined],
  ])("are sent as a client that accepts %s can read them: %s", async (accepted, encoding) => {
    const name = readdirSync(join(root, "dist/web")).find((name) => name.endsWith(".css"));
    const { headers } = await app.inject({ url: `/assets/${name}`, headers: { "accept-encoding": accepted } });
    expect(headers["content-encoding"]).toBe(encoding);
    expect(headers.vary).toMatch(/accept-encoding/i);
  });

  test.each(["explorer.html", ".inputs", "..%2Fpackage.json", "__proto__", "none.js"])(
    "do not include %s",
    async (name) => {
      expect((await app.inject(`/assets/${name}`)).statusCode).toBe(404);
    },
  );
});

describe("the dashboard, before its script runs or without it", () => {
  const figures = (body: string) =>
    [...body.matchAll(/<dt>([^<]+)<\/dt>\s*<dd><data [^>]*>([^<]+)<\/data>/g)].map(
      ([, what, count]) => `${what}: ${count}`,
    );

  test("shows what is served, and the ways to it", async () => {
    const { body, headers } = await app.inject("/");
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(figures(body)).toEqual(["meetings: 1,234", "people: 56", "agreements: 7", "statements: 9", "sources: 8"]);
    expect(body).toContain("dataset 1.2.3");
    expect(body).toContain('href="https://example.org/licence?a=1&#38;b=2"');
    expect(body).toContain('<html lang="en" dir="ltr">');
    for (const way of ["/graphql", "/schema.graphql", "/ar"]) expect(body).toContain(`href="${way}"`);
  });

  test("does so in Arabic at /ar", async () => {
    const { body } = await app.inject("/ar");
    expect(figures(body)).toEqual(["اللقاءات: ١٬٢٣٤", "الأشخاص: ٥٦", "الاتفاقات: ٧", "التصريحات: ٩", "المصادر: ٨"]);
    expect(body).toContain('<html lang="ar" dir="rtl">');
  });

  test.each(["", "/ar"])("is given at every address of a view, below %p", async (base) => {
    const paths = ["/meetings/x", "/people/x", "/parties/X", "/agreements/x", "/topics/x", "/sources/x"];
    for (const path of [...paths, "/compare", "/index", "/search?q=x"]) {
      const { statusCode, body } = await app.inject(base + path);
      expect({ path, statusCode }).toEqual({ path, statusCode: 200 });
      expect(body).toBe((await app.inject(base || "/")).body);
    }
    expect((await app.inject(`${base}/elsewhere`)).statusCode).toBe(404);
  });

  test("has no style, script or handler in its own lines", async () => {
    for (const url of ["/", "/ar"]) {
      const { body } = await app.inject(url);
      expect(body).not.toMatch(/\{\{|<style|\sstyle=|\son\w+=|javascript:/);
      for (const [script] of body.matchAll(/<script[^>]*>[^<]*/g))
        expect(script).toMatch(/^<script type="module" crossorigin src="\/assets\/[\w.-]+\.js">$/);
    }
  });

  test("may run only its own scripts and load only its own style and pictures", async () => {
    const { headers } = await app.inject("/");
    expect(headers["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  test("names the host that it was requested at, unless that is no plain name", async () => {
    const page = await app.inject({ url: "/", headers: { host: "api.example.org:8443" } });
    expect(page.body).toContain("curl http://api.example.org:8443/graphql");
    const tricked = await app.inject({ url: "/", headers: { host: "x$(reboot)" } });
    expect(tricked.body).not.toContain("reboot");
  });
});

describe("without a build", () => {
  test("the pages say how to build them, and the API answers", async () => {
    const bare = await serve(mkdtempSync(join(tmpdir(), "liqa-explorer-")));
    for (const url of ["/", "/graphql"]) {
      const { statusCode, body } = await bare.inject({ url, headers: { accept: browser } });
      expect(statusCode).toBe(503);
      expect(body).toContain("npm run build");
    }
    expect((await bare.inject("/graphql?query={__typename}")).json()).toMatchObject({ data: { __typename: "Query" } });
    await bare.close();
  });
});

describe("each query that the explorer opens with", () => {
  const folder = join(root, "web/queries");
  test.each(readdirSync(folder))(
    "%s is put into words in its first line, is a tab, and has an answer",
    async (name) => {
      const query = readFileSync(join(folder, name), "utf8");
      expect(query).toMatch(/^# .+[?؟]\n/);
      expect(readFileSync(join(root, "web/questions.ts"), "utf8")).toContain(`"./queries/${name}?raw"`);
      const [answered] = Object.values(await real.read(query));
      expect(answered).not.toBeNull();
      expect(answered).not.toMatchObject({ totalCount: 0 });
    },
  );
});
