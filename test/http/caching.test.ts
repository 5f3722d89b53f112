import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { listening, type Listening } from "./listening";

const small = "{ dataset { version } }";
const large = "{ __schema { types { name fields { name } } } }";
const query = "query Source($slug: String!) { source(slug: $slug) { slug } }";
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const persisted = (hash: string) => JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });

let server: Listening;
beforeAll(async () => {
  server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "0", CACHE_SECONDS: "60" });
});
afterAll(() => server.close());

const get = (parameters: Record<string, string>, headers?: Record<string, string>) =>
  server.get(`/graphql?${new URLSearchParams(parameters)}`, headers);

describe("an answer to a GET", () => {
  test("has a strong tag, an age, and the headers that it depends on", async () => {
    const { headers } = await get({ query: small });
    expect(headers.get("etag")).toMatch(/^"[\w-]{43}(-br|-gzip)?"$/);
    expect(headers.get("cache-control")).toBe("public, max-age=60");
    expect(headers.get("vary")).toBe("Accept, Accept-Encoding");
  });

  test("is not sent, nor worked out, where the client has it", async () => {
    const etag = (await get({ query: "{ dataset { citation } }" })).headers.get("etag")!;
    for (const named of [etag, `"other", ${etag}`, `W/${etag}`]) {
      const again = await get({ query: "{ dataset { citation } }" }, { "if-none-match": named });
      expect({ named, status: again.status, body: await again.text() }).toEqual({ named, status: 304, body: "" });
      expect(again.headers.get("etag")).toBe(etag);
      expect(again.headers.get("cache-control")).toBe("public, max-age=60");
    }
  });

  test("too small to be encoded has one tag, whatever codings its client takes", async () => {
    const etags = ["identity", "gzip", "br"].map(async (coding) => {
      const { headers } = await get({ query: small }, { "accept-encoding": coding });
      expect(headers.get("content-encoding")).toBeNull();
      return headers.get("etag");
    });
    expect(new Set(await Promise.all(etags)).size).toBe(1);
  });

  test("is sent where the client has another, and not where it has any", async () => {
    expect((await get({ query: small }, { "if-none-match": '"other"' })).status).toBe(200);
    expect((await get({ query: small }, { "if-none-match": "*" })).status).toBe(304);
    expect((await get({ query: "{ nothing }" }, { "if-none-match": "*" })).status).toBe(400);
  });

  test("has another tag for another document, variables, operation, media type or coding, and for nothing else", async () => {
    const two = "query A { dataset { version } } query B { dataset { version } }";
    const tagged = (parameters: Record<string, string>, headers = {}) =>
      get(parameters, { "accept-encoding": "identity", ...headers }).then(({ headers }) => headers.get("etag"));
    const tags = await Promise.all([
      tagged({ query: small }),
      tagged({ query: `${small} ` }),
      tagged({ query: small, variables: '{"a":1}' }),
      tagged({ query: two, operationName: "A" }),
      tagged({ query: two, operationName: "B" }),
      tagged({ query: small }, { accept: "application/graphql-response+json" }),
      tagged({ query: large }, { "accept-encoding": "br" }),
      tagged({ query: large }, { "accept-encoding": "gzip" }),
    ]);
    expect(new Set(tags).size).toBe(tags.length);
    expect(tags).not.toContain(null);

    const same = await Promise.all([
      tagged({ query: small }),
      tagged({ query: small }, { origin: "https://a.test", cookie: "a=1", "x-forwarded-for": "10.0.0.1" }),
    ]);
    expect(same).toEqual([tags[0], tags[0]]);
  });

  test("in a coding is the same answer, and a short one is not encoded", async () => {
    const inCoding = async (coding: string, query = large) => {
      const { rawPayload, headers } = await server.app.inject({
        url: `/graphql?${new URLSearchParams({ query: query })}`,
        headers: { "accept-encoding": coding },
      });
      return { rawPayload, coding: headers["content-encoding"] };
    };
    const plain = await inCoding("identity");
    const [br, gzip] = [await inCoding("gzip;q=0.5, br"), await inCoding("gzip, br;q=0")];
    expect([plain.coding, br.coding, gzip.coding]).toEqual([undefined, "br", "gzip"]);
    expect(brotliDecompressSync(br.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(gunzipSync(gzip.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect((await inCoding("br", small)).coding).toBeUndefined();
  });

  test("with an error is stored by nobody", async () => {
    for (const query of ["{ nothing }", "{", "{ officials(first: 1000) { totalCount } }"]) {
      const { headers } = await get({ query });
      expect({ query, kept: headers.get("cache-control"), etag: headers.get("etag") }).toEqual({
        query,
        kept: "no-store",
        etag: null,
      });
    }
  });
});

describe("automatic persisted queries", () => {
  test("are executed by their hash alone once their text has been sent with it, over GET and POST", async () => {
    const extensions = persisted(sha256(query));
    const variables = JSON.stringify({ slug: "nowhere" });
    const unknown = await get({ extensions, variables });
    expect(await unknown.json()).toMatchObject({ errors: [{ extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }] });
    expect(unknown.headers.get("cache-control")).toBe("no-store");
    expect(await (await get({ query, extensions, variables })).json()).toMatchObject({ data: { source: null } });
    expect(await (await get({ extensions, variables })).json()).toMatchObject({ data: { source: null } });
    const other = { extensions: JSON.parse(extensions), variables: { slug: "elsewhere" } };
    expect(await (await server.post(other)).json()).toMatchObject({ data: { source: null } });
  });

  test("are stored under no hash but their own", async () => {
    const extensions = persisted(sha256("{ victim: __typename }"));
    expect((await get({ query: "{ attacker: __typename }", extensions })).status).toBe(400);
    expect(await (await get({ extensions })).json()).toMatchObject({
      errors: [{ extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }],
    });
  });

  test("are the same answer as the text, and sent with it they reach the server every time", async () => {
    const extensions = persisted(sha256(small));
    const registering = await get({ query: small, extensions });
    expect(registering.headers.get("cache-control")).toBe("no-store");
    const [byHash, byText] = [await get({ extensions }), await get({ query: small })];
    expect(byHash.headers.get("etag")).toMatch(/^"/);
    expect(await byHash.text()).toBe(await byText.text());
  });

  test("are kept within a bound", async () => {
    const tight = await listening({
      RATE_LIMIT_POINTS_PER_MINUTE: "0",
      APQ_CACHE_BYTES: "1024",
    });
    const hashed = (text: string, isText: boolean) =>
      tight.get(
        `/graphql?${new URLSearchParams({ ...(isText && { query: text }), extensions: persisted(sha256(text)) })}`,
      );
    for (let i = 0; i < 10; i++) await hashed(`{ a${i}: __typename }`, true);
    expect(await (await hashed("{ a9: __typename }", false)).json()).toMatchObject({ data: { a9: "Query" } });
    expect(await (await hashed("{ a0: __typename }", false)).json()).toHaveProperty("errors");
    await tight.close();
  });
});
