import type { FastifyInstance } from "fastify";
import { Writable } from "node:stream";
import pino from "pino";
import { settings as settingsOf } from "../../src/config/config";
import { createServer } from "../../src/server";
import type { Editions } from "../../src/edition";
import { failing, faultyEditions } from "../faultyEditions";
import { type Json, realEditions } from "../server";

let editions: Editions;
beforeAll(async () => void (editions = await realEditions()));

const opened: FastifyInstance[] = [];
afterEach(() => Promise.all(opened.splice(0).map((app) => app.close())));

/** A server over the store with these settings, and the lines that it logs. */
async function serve(settings: NodeJS.ProcessEnv = {}, served = editions) {
  const lines: string[] = [];
  const stream = new Writable({ write: (part, _, done) => (lines.push(String(part)), done()) });
  const app = await createServer(served, settingsOf.parse(settings), { logger: pino({ level: "debug" }, stream) });
  opened.push(app);
  const send = (query: string, variables = {}) =>
    app.inject({ method: "POST", url: "/graphql", payload: { query, variables } });
  const metric = async (start: string) => {
    const { body } = await app.inject("/metrics");
    return body.split("\n").filter((line) => line.startsWith(start));
  };
  return { app, send, metric, lines };
}

/** The value of a metric's line. */
const valueOf = (line: string | undefined) => Number(line?.split(" ").at(-1) ?? 0);

describe("The probes", () => {
  it("say that the server is alive, and ready", async () => {
    const { app } = await serve();
    const [alive, ready] = [await app.inject("/healthz"), await app.inject("/readyz")];
    expect([alive.statusCode, alive.json()]).toEqual([200, { status: "alive" }]);
    expect([ready.statusCode, ready.json()]).toEqual([200, { status: "ready", store: "ok" }]);
    expect(ready.headers["cache-control"]).toBe("no-store");
  });

  it("say that the store cannot be read, and that the last good edition is served", async () => {
    const { current } = editions;
    const app = await createServer({ current, fault: new Error("/secret/path: it is damaged") });
    opened.push(app);
    const ready = await app.inject("/readyz");
    expect([ready.statusCode, ready.json()]).toEqual([
      200,
      { status: "ready", store: "not readable: the last good edition is served" },
    ]);
    expect((await app.inject("/metrics")).body).toMatch(/^liqa_store_fault 1$/m);
  });

  it("are answered to those whose budget is spent", async () => {
    const { app, send } = await serve({ RATE_LIMIT_POINTS_PER_MINUTE: "1" });
    for (let i = 0; i < 3; i++) await send("{ dataset { version } }");
    expect((await send("{ dataset { version } }")).statusCode).toBe(429);
    for (const path of ["/healthz", "/readyz", "/metrics"]) expect((await app.inject(path)).statusCode).toBe(200);
  });
});

describe("The metrics", () => {
  it("are shown to whom the setting says", async () => {
    const statusTo = async (METRICS: string, remoteAddress: string, TRUSTED_PROXIES?: string) => {
      const { app } = await serve({ METRICS, ...(TRUSTED_PROXIES && { TRUSTED_PROXIES }) });
      return (await app.inject({ url: "/metrics", remoteAddress })).statusCode;
    };
    expect(await statusTo("off", "127.0.0.1")).toBe(404);
    expect(await statusTo("on", "203.0.113.9")).toBe(200);
    expect(await statusTo("local", "203.0.113.9")).toBe(404);
    expect(await statusTo("local", "::ffff:127.0.0.1")).toBe(200);
    expect(await statusTo("local", "127.0.0.1", "10.0.0.0/8")).toBe(200);
    expect(await statusTo("local", "127.0.0.1", "127.0.0.0/8")).toBe(404);
    expect(await statusTo("on", "127.0.0.1", "127.0.0.0/8")).toBe(200);
  });

  it("are not taken for local requests where a local proxy forwards them", async () => {
    const { app } = await serve();
    const names = ["Forwarded", "Via", "X-Real-IP", "CF-Connecting-IP", "True-Client-IP", "X-Client-IP"];
    const forwarded = ["For", "Host", "Proto", "Port", "Server", "Prefix"].map((word) => `X-Forwarded-${word}`);
    for (const name of [...names, ...forwarded]) {
      const { statusCode } = await app.inject({ url: "/metrics", headers: { [name]: "anything" } });
      expect([name, statusCode]).toEqual([name, 404]);
    }
    expect((await app.inject({ url: "/metrics", headers: { "X-Anything": "else" } })).statusCode).toBe(200);
  });

  it("are for no page that a browser of this machine shows", async () => {
    const { app } = await serve();
    const { headers } = await app.inject({ url: "/metrics", headers: { origin: "https://elsewhere.example" } });
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
  });

  it("count requests, operations by name, costs, errors by code, and 304s", async () => {
    const { app, send, metric } = await serve();
    const names = [
      'liqa_operations_total{operation="Counted",outcome="ok"}',
      'liqa_operations_total{operation="Counted",outcome="error"}',
      'liqa_errors_total{code="GRAPHQL_VALIDATION_FAILED"}',
      "liqa_operation_cost_points_count",
      "liqa_cache_hits_total",
      'liqa_requests_total{route="/graphql",method="POST",status="200"}',
    ];
    const values = () => Promise.all(names.map(async (name) => valueOf((await metric(name))[0])));
    const before = await values();
    await send("query Counted { dataset { version } }");
    await send("query Counted { dataset { version } }");
    await send("query Wrong { nothing }");
    const url = "/graphql?query={dataset{version}}";
    const { etag } = (await app.inject(url)).headers;
    await app.inject({ url, headers: { "if-none-match": etag } });
    const after = await values();
    expect(after.map((value, index) => value - before[index]!)).toEqual([2, 0, 1, 3, 1, 2]);
  });

  it("tell apart no more names of operations than the setting says", async () => {
    const { send, metric } = await serve({ METRICS_OPERATIONS: "2" });
    for (let i = 0; i < 20; i++) await send(`query Flood${i} { dataset { version } }`);
    await send(`query ${"Long".repeat(100)} { dataset { version } }`);
    const flood = await metric('liqa_operations_total{operation="Flood');
    expect(flood).toHaveLength(2);
    expect(valueOf((await metric('liqa_operations_total{operation="other",outcome="ok"}'))[0])).toBeGreaterThan(17);
  });

  it("tell which dataset is served", async () => {
    const { metric } = await serve();
    expect(await metric("liqa_dataset_info")).toEqual([
      expect.stringMatching(/^liqa_dataset_info\{version="\d+\.\d+\.\d+",digest="[0-9a-f]{64}"\} 1$/),
    ]);
  });
});

describe("The log", () => {
  it("has a line for each request, with the id that the answer bears, and nothing of its variables", async () => {
    const { app, send, lines } = await serve();
    const response = await send("query Logged($slug: String!) { official(slug: $slug) { slug } }", {
      slug: "a-secret",
    });
    await app.inject("/graphql?query={dataset{version}}&token=a-secret");
    const requests = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === "request");
    expect(requests).toHaveLength(2);
    expect(requests[0]).toMatchObject({
      reqId: response.headers["x-request-id"],
      method: "POST",
      route: "/graphql",
      status: 200,
      operation: "Logged",
      cost: expect.any(Number),
      bytes: response.rawPayload.length,
      ms: expect.any(Number),
      client: "127.0.0.0/24",
    });
    expect(lines.join("")).not.toMatch(/a-secret|official\(|\?query/);
  });

  it("has the ids of the faults that an answer masks in the line of its request, and a line for each", async () => {
    const { send, lines } = await serve({}, await faultyEditions());
    const answer = (await send(failing)).json() as Json;
    const ids = (answer.errors as Json[]).map(({ extensions }) => extensions.id as string);
    expect(new Set(ids).size).toBe(2);
    const logged = lines.map((line) => JSON.parse(line) as Json);
    expect(logged.filter(({ msg }) => msg === "internal error").map(({ id }) => id as string)).toEqual(ids);
    expect(logged.at(-1)).toMatchObject({ msg: "request", code: "INTERNAL_SERVER_ERROR", errorIds: ids });
  });

  it("says why a request was refused", async () => {
    const { send, lines } = await serve();
    await send("{ nothing }");
    expect(lines.map((line) => JSON.parse(line)).at(-1)).toMatchObject({
      status: 400,
      code: "GRAPHQL_VALIDATION_FAILED",
    });
  });
});
