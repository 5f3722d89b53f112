import { clientKey } from "../../src/http/client/clientKey";
import { answersIn, posted, readToEnd, wire } from "../wire";
import { failing, faultyEditions } from "../faultyEditions";
import { listening, type Listening } from "./listening";

const small = { query: "{ dataset { version } }" };
const dear = { query: "{ officials(first: 100) { nodes { slug meetings(first: 10) { nodes { slug } } } } }" };
const from = (address: string) => ({ "x-forwarded-for": address });

let server: Listening | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

describe("a client's budget", () => {
  test("is told with each answer, and is less by what an operation costs", async () => {
    server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "6000" });
    const first = await server.post(small);
    expect(first.headers.get("ratelimit-policy")).toBe('"points";q=6000;w=60');
    const leftOf = ({ headers }: Response) => Number(/^"points";r=(\d+);t=\d+$/.exec(headers.get("ratelimit")!)![1]);
    expect(leftOf(first)).toBeGreaterThan(5900);
    const { extensions } = (await (await server.post(dear)).json()) as { extensions: { cost: { requested: number } } };
    const after = leftOf(await server.post(small));
    expect(leftOf(first) - after).toBeGreaterThanOrEqual(extensions.cost.requested - 10);
  });

  test("once spent, refuses until there is enough again, and says when that is", async () => {
    server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "60" });
    const answers = [];
    for (let i = 0; i < 40; i++) answers.push(await server.post({ query: `{ a${i}: __typename }` }));
    const refused = answers.find(({ status }) => status !== 200)!;
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect(refused.headers.get("cache-control")).toBe("no-store");
    expect(await refused.json()).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(/limit is 60 points a minute, \d+ are left.* costs \d+\. Retry in \d+ s/),
          extensions: { code: "RATE_LIMITED", limit: 60, sent: expect.any(Number) },
        },
      ],
    });
  });

  test("is spent by refused and malformed requests, too, and faster", async () => {
    server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "100" });
    const statuses = [];
    for (let i = 0; i < 15; i++) statuses.push((await server.post("{")).status);
    expect(statuses.slice(0, 8)).toEqual(Array(8).fill(400));
    expect(statuses.at(-1)).toBe(429);
  });

  test.each(["/nothing", "/%zz"])("is spent by requests that no route takes: %s", async (path) => {
    server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "100" });
    const statuses = [];
    for (let i = 0; i < 15; i++) statuses.push((await server.get(path)).status);
    expect(statuses[0]).toBeLessThan(429);
    expect(statuses.at(-1)).toBe(429);
  });

  test("is not spent by health checks", async () => {
    server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "5" });
    for (let i = 0; i < 20; i++) expect((await server.get("/healthz")).status).toBe(200);
  });

  test("is not fined for the server's faults", async () => {
    server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "10000" }, faultyEditions());
    const statuses = [];
    for (let i = 0; i < 12; i++) statuses.push((await server.post({ query: failing })).status);
    expect(statuses).toEqual(Array(12).fill(200));
  });

  test("is its own: another client has its whole budget still", async () => {
    server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "60" });
    const send = (address: string) => server!.exchange(posted(JSON.stringify(small)), address);
    for (let i = 0; i < 12; i++) await send("127.0.0.2");
    expect(await send("127.0.0.2")).toMatch(/^HTTP\/1\.1 429 /);
    expect(await send("127.0.0.3")).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe("concurrent requests", () => {
  test("of one client past the bound are refused, and those of others are not", async () => {
    server = await listening({ MAX_CONCURRENT_REQUESTS_PER_CLIENT: "2" });
    const many = Array.from({ length: 6 }, (_, i) =>
      posted(JSON.stringify({ query: `{ a${i}: dataset { version } }` }), { connection: "keep-alive" }),
    );
    many.push(wire("GET /healthz"));
    const received = await server.exchange(many.join(""), "127.0.0.2");
    const statuses = [...received.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
    expect(statuses).toEqual([200, 200, 429, 429, 429, 429, 200]);
    expect(received).toContain("TOO_MANY_AT_ONCE");
    expect(received).toMatch(/retry-after: 1\r/);
    expect(await server.exchange(posted(JSON.stringify(small)))).toMatch(/^HTTP\/1\.1 200 /);
  });

  test("of all clients past the bound are refused, with when to retry", async () => {
    server = await listening({ MAX_CONCURRENT_REQUESTS: "2", MAX_CONCURRENT_REQUESTS_PER_CLIENT: "100" });
    const many = Array.from({ length: 5 }, (_, i) =>
      posted(JSON.stringify({ query: `{ a${i}: topics { slug } }` }), i < 4 ? { connection: "keep-alive" } : {}),
    );
    const answers = answersIn(await server.exchange(many.join("")));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 503, 503, 503]);
    expect(answers[2]!.head).toMatch(/retry-after: 1\r/);
    expect(answers[2]!.body).toMatch(/limit 2 concurrent.*"SERVER_BUSY"/);
  });
});

describe("a client's key", () => {
  test.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["64:ff9b::192.0.2.33", "64:ff9b:0:0::/64"],
    ["192.0.2.7:5555", "192.0.2.7"],
    ["[2001:db8:1:2::9]:80", "2001:db8:1:2::/64"],
    ["[2001:db8:1:2::9]", "2001:db8:1:2::/64"],
    ["999.1.1.1", "unknown"],
    ["x", "unknown"],
    [undefined, "unknown"],
  ])("of %s is %s", (address, key) => {
    expect(clientKey(address)).toBe(key);
  });
});

describe("a client's address", () => {
  const tight = { RATE_LIMIT_POINTS_PER_MINUTE: "60" };
  const statusesOf = async (headers: (i: number) => Record<string, string>) => {
    const { post } = server!;
    const statuses = [];
    for (let i = 0; i < 40; i++) statuses.push((await post(small, headers(i))).status);
    return [...new Set(statuses)].sort();
  };

  test("is not believed from a header where no proxy is named", async () => {
    server = await listening(tight);
    for (const header of ["x-forwarded-for", "forwarded", "x-real-ip", "cf-connecting-ip", "true-client-ip"])
      expect(await statusesOf((i) => ({ [header]: `192.0.2.${i}` }))).toContain(429);
  });

  test("is not believed from one who is not the proxy that is named", async () => {
    server = await listening({ ...tight, TRUSTED_PROXIES: "192.0.2.1, 10.0.0.0/8" });
    expect(await statusesOf((i) => from(`192.0.2.${i}`))).toContain(429);
  });

  test("is believed from a proxy that is named", async () => {
    server = await listening({ ...tight, TRUSTED_PROXIES: "127.0.0.0/8" });
    expect(await statusesOf((i) => from(`192.0.2.${i}`))).toEqual([200]);
    expect(await statusesOf(() => from("192.0.2.99"))).toContain(429);
  });

  test("is believed with a port and in brackets, too", async () => {
    server = await listening({ ...tight, TRUSTED_PROXIES: "127.0.0.1" });
    expect(await statusesOf((i) => from(`192.0.2.${i}:${5000 + i}`))).toEqual([200]);
    expect(await statusesOf((i) => from(`[2001:db8:0:${i + 1}::1]:80`))).toEqual([200]);
    expect(await statusesOf((i) => from(`192.0.2.250:${5000 + i}`))).toContain(429);
  });

  test("is what the proxy adds, and not what the client had put before it", async () => {
    server = await listening({ ...tight, TRUSTED_PROXIES: "127.0.0.1" });
    expect(await statusesOf((i) => from(`203.0.113.${i}, 198.51.100.1`))).toContain(429);
    expect(await statusesOf((i) => from(`${"a".repeat(100)}${i}, 198.51.100.2`))).toContain(429);
  });

  test("is the proxy's own where that forwards what is no address", async () => {
    server = await listening({ ...tight, TRUSTED_PROXIES: "127.0.0.1" });
    expect(await statusesOf((i) => from(`nobody-${i}`))).toContain(429);
    expect(await statusesOf(() => from("192.0.2.77"))).toContain(200);
  });

  test("is believed of a proxy in no other header", async () => {
    server = await listening({ ...tight, TRUSTED_PROXIES: "127.0.0.1" });
    expect(await statusesOf((i) => ({ forwarded: `for=192.0.2.${i}`, ...from("198.51.100.3") }))).toContain(429);
  });

  test("unseen for longest is forgotten: then its client has its whole limit again", async () => {
    server = await listening({ ...tight, RATE_LIMIT_MAX_CLIENTS: "10", TRUSTED_PROXIES: "127.0.0.1" });
    const { post } = server;
    const send = async (address: string) => (await post(small, from(address))).status;
    for (let status = 200, sent = 0; status !== 429 && sent < 40; sent++) status = await send("192.0.2.1");
    expect(await send("192.0.2.1")).toBe(429);
    for (let i = 0; i < 10; i++) expect(await send(`10.0.0.${i}`)).toBe(200);
    expect(await send("192.0.2.1")).toBe(200);
  });
});

describe("connections", () => {
  test("of one client past the bound are closed, and those of others are not", async () => {
    server = await listening({ MAX_CONNECTIONS_PER_CLIENT: "3" });
    const held = [];
    for (let i = 0; i < 3; i++) held.push(await server.dial("127.0.0.2"));
    expect(await server.exchange(wire("GET /healthz"), "127.0.0.2").catch(() => "")).toBe("");
    expect(await server.exchange(wire("GET /healthz"))).toMatch(/^HTTP\/1\.1 200 /);
    held[0]!.destroy();
    await readToEnd(held[0]!);
    const again = async () => server!.exchange(wire("GET /healthz"), "127.0.0.2").catch(() => "");
    let answer = "";
    for (let tried = 0; answer === "" && tried < 100; tried++) answer = await again();
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    for (const socket of held) socket.destroy();
  });

  test("are to be closed after as many requests as the setting says", async () => {
    server = await listening({ MAX_REQUESTS_PER_CONNECTION: "2" });
    const socket = await server.dial();
    const received = readToEnd(socket);
    socket.end(wire("GET /healthz", { connection: "keep-alive" }).repeat(2));
    expect((await received).match(/^connection: (keep-alive|close)\r$/gim)).toEqual([
      "Connection: keep-alive\r",
      "Connection: close\r",
    ]);
  });
});
