import { clientOf } from "../../src/http/clientOf";
import { posted, readToEnd, wire } from "../wire";
import { listening, type Listening } from "./listening";

const small = { query: "{ dataset { version } }" };
const dear = { query: "{ officials(first: 100) { nodes { slug meetings(first: 10) { nodes { slug } } } } }" };
const from = (address: string) => ({ "x-forwarded-for": address });

let server: Listening;
afterEach(() => server.close());

describe("a client's budget", () => {
  test("is told with each answer, and is less by what an operation costs", async () => {
    server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "600", CLIENT_POINTS_AT_ONCE: "6000" });
    const first = await server.post(small);
    expect(first.headers.get("ratelimit-policy")).toBe('"points";q=600;w=60');
    const leftOf = ({ headers }: Response) => Number(/^"points";r=(\d+);t=\d+$/.exec(headers.get("ratelimit")!)![1]);
    expect(leftOf(first)).toBeGreaterThan(5900);
    const { extensions } = (await (await server.post(dear)).json()) as { extensions: { cost: { requested: number } } };
    const after = leftOf(await server.post(small));
    expect(leftOf(first) - after).toBeGreaterThanOrEqual(extensions.cost.requested - 10);
  });

  test("once spent, refuses until there is enough again, and says when that is", async () => {
    server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "60", CLIENT_POINTS_AT_ONCE: "30" });
    const answers = [];
    for (let i = 0; i < 40; i++) answers.push(await server.post({ query: `{ a${i}: __typename }` }));
    const refused = answers.find(({ status }) => status !== 200)!;
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect(refused.headers.get("cache-control")).toBe("no-store");
    expect(await refused.json()).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(/budget of 60 points a minute .* Ask again in \d+ s/),
          extensions: { code: "RATE_LIMITED", limit: 60 },
        },
      ],
    });
  });

  test("is spent by refused and malformed requests, too, and faster", async () => {
    server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "60", CLIENT_POINTS_AT_ONCE: "100" });
    const statuses = [];
    for (let i = 0; i < 15; i++) statuses.push((await server.post("{")).status);
    expect(statuses.slice(0, 8)).toEqual(Array(8).fill(400));
    expect(statuses.at(-1)).toBe(429);
  });

  test("is not spent by those who ask whether the server is well", async () => {
    server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "60", CLIENT_POINTS_AT_ONCE: "5" });
    for (let i = 0; i < 20; i++) expect((await server.get("/healthz")).status).toBe(200);
  });

  test("is spent by addresses that encode nothing, and by what is expected in vain", async () => {
    server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "60", CLIENT_POINTS_AT_ONCE: "100" });
    const ask = async (bytes: string, from: string) => /^HTTP\/1\.1 (\d+)/.exec(await server.exchange(bytes, from))![1];
    for (const [from, refused, bytes] of [
      ["127.0.0.2", "400", wire("GET /%zz")],
      ["127.0.0.3", "417", wire("GET /graphql", { expect: "miracles" })],
    ] as const) {
      const statuses = new Set<string | undefined>();
      for (let i = 0; i < 15; i++) statuses.add(await ask(bytes, from));
      expect([...statuses]).toEqual([refused, "429"]);
    }
  });

  test("is not fined for the server's faults", async () => {
    server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "1", CLIENT_POINTS_AT_ONCE: "500" });
    server.store.query = () => Promise.reject(Object.assign(new Error("broken"), { code: "SQLITE_CORRUPT" }));
    const statuses = [];
    for (let i = 0; i < 12; i++) statuses.push((await server.post({ query: `{ a${i}: dataset { version } }` })).status);
    expect(statuses).toEqual(Array(12).fill(503));
  });

  test("is its own: another client has its whole budget still", async () => {
    server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "60", CLIENT_POINTS_AT_ONCE: "30" });
    const ask = (address: string) => server.exchange(posted(JSON.stringify(small)), address);
    for (let i = 0; i < 12; i++) await ask("127.0.0.2");
    expect(await ask("127.0.0.2")).toMatch(/^HTTP\/1\.1 429 /);
    expect(await ask("127.0.0.3")).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe("questions at once", () => {
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

  test("of all clients past the bound are refused at once", async () => {
    server = await listening({ MAX_CONCURRENT_REQUESTS: "2", MAX_CONCURRENT_REQUESTS_PER_CLIENT: "100" });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        server.exchange(posted(JSON.stringify({ query: `{ a${i}: topics { slug } }` })).repeat(2), `127.0.0.${i + 2}`),
      ),
    );
    const busy = answers.filter((answer) => answer.startsWith("HTTP/1.1 503"));
    expect(busy).not.toEqual([]);
    for (const answer of busy) expect(answer).toMatch(/retry-after: 1\r[^]*has 2 questions to answer[^]*"SERVER_BUSY"/);
    expect(answers.some((answer) => answer.startsWith("HTTP/1.1 200"))).toBe(true);
  });
});

describe("a client's address", () => {
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
  ])("%s stands for the client %s", async (address, client) => {
    server = await listening();
    expect(clientOf(address)).toBe(client);
  });

  const tight = { RATE_LIMIT_POINTS_PER_MINUTE: "60", CLIENT_POINTS_AT_ONCE: "30" };
  const statusesOf = async (headers: (i: number) => Record<string, string>) => {
    const statuses = [];
    for (let i = 0; i < 40; i++) statuses.push((await server.post(small, headers(i))).status);
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

  test("by the thousand fills no memory: those unseen for longest are forgotten", async () => {
    server = await listening({ ...tight, RATE_LIMIT_MAX_CLIENTS: "10", TRUSTED_PROXIES: "127.0.0.1" });
    for (let i = 0; i < 300; i++)
      expect((await server.post(small, from(`10.0.${i >> 8}.${i & 255}`))).status).toBe(200);
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
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await server.exchange(wire("GET /healthz"), "127.0.0.2")).toMatch(/^HTTP\/1\.1 200 /);
    for (const socket of held) socket.destroy();
  });

  test("are closed after as many requests as the setting says", async () => {
    server = await listening({ MAX_REQUESTS_PER_CONNECTION: "2" });
    const socket = await server.dial();
    const received = readToEnd(socket);
    socket.write(wire("GET /healthz", { connection: "keep-alive" }).repeat(2));
    expect((await received).match(/^connection: (keep-alive|close)\r$/gim)).toEqual([
      "Connection: keep-alive\r",
      "connection: close\r",
    ]);
  });
});
