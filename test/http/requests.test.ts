import { answersIn, posted, readToEnd, wire } from "../wire";
import { listening, type Listening } from "./listening";

// What must be refused stands among the attacks; here is what must be taken, and how refusals are told.
const queryBody = JSON.stringify({ query: "{ dataset { version } }" });
const answered = { data: { dataset: { version: expect.any(String) } } };

let server: Listening;
beforeAll(async () => {
  server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "0", MAX_BODY_BYTES: "2048" });
});
afterAll(() => server.close());

/** The only answer to bytes on the wire. */
async function answerTo(bytes: string | Buffer) {
  const answers = answersIn(await server.exchange(bytes));
  expect(answers).toHaveLength(1);
  return answers[0]!;
}

describe("a body", () => {
  test("of JSON in UTF-8 is read, with or without its charset named", async () => {
    for (const type of ["application/json", "application/json; charset=utf-8", 'Application/JSON;charset="UTF-8"']) {
      const response = await server.post(queryBody, { "content-type": type });
      expect({ type, answer: await response.json() }).toEqual({ type, answer: expect.objectContaining(answered) });
    }
  });

  test("that begins with a byte order mark is read", async () => {
    const bom = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(queryBody)]);
    const head = wire("POST /graphql", { "content-type": "application/json", "content-length": String(bom.length) });
    expect(await answerTo(Buffer.concat([Buffer.from(head), bom]))).toMatchObject({ status: 200 });
  });

  test("of as many bytes as the setting says is read, of one more refused in GraphQL's shape", async () => {
    expect((await server.post(queryBody.padEnd(2048))).status).toBe(200);
    const response = await server.post(queryBody.padEnd(2049));
    expect(response.status).toBe(413);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining("limit 2,048 bytes"),
          extensions: { code: "BODY_TOO_LARGE", limit: 2048 },
        },
      ],
    });
  });

  test("that is too large is refused in words that its client gets to read, though it is still sending", async () => {
    const socket = await server.dial();
    const received = readToEnd(socket);
    socket.write(wire("POST /graphql", { "content-type": "application/json", "content-length": "3000000" }));
    for (let i = 0; i < 30; i++) socket.write(Buffer.alloc(100_000, " "));
    socket.end();
    expect(answersIn(await received)[0]).toMatchObject({ status: 413 });
  });

  test("that is compressed is refused with word of what would be read", async () => {
    const { status, head } = await answerTo(posted(queryBody, { "content-encoding": "gzip" }));
    expect(status).toBe(415);
    expect(head).toMatch(/^accept-encoding: identity\r$/m);
  });

  test("that says a thing twice is read as JSON is: what comes last counts, to the server as to its cache", async () => {
    const twice = '{"query":"{ nothing }","query":"{ dataset { version } }"}';
    for (let i = 0; i < 2; i++) expect(JSON.parse((await answerTo(posted(twice))).body)).toMatchObject(answered);
  });
});

describe("parameters", () => {
  const sound = "query={dataset{version}}";
  test.each([
    ["a GET without headers of its own", wire(`GET /graphql?${sound}`)],
    ["a GET of a browser's script", wire(`GET /graphql?${sound}`, { accept: "*/*", origin: "https://a.test" })],
    ["an empty operationName", wire(`GET /graphql?${sound}&operationName=`)],
    ["empty variables", wire(`GET /graphql?${sound}&variables=`)],
    ["empty extensions", wire(`GET /graphql?${sound}&extensions=`)],
    ["parameters of null", wire(`GET /graphql?${sound}&variables=null&extensions=null`)],
    ["another parameter", wire(`GET /graphql?${sound}&utm_source=a&variables[a]=1`)],
    ["an empty operationName by POST", posted(JSON.stringify({ ...JSON.parse(queryBody), operationName: "" }))],
    ["nulls by POST", posted(JSON.stringify({ ...JSON.parse(queryBody), operationName: null, variables: null }))],
  ])("%s are taken", async (_what, bytes) => {
    const { status, body } = await answerTo(bytes);
    expect({ status, body: JSON.parse(body) }).toEqual({ status: 200, body: expect.objectContaining(answered) });
  });

  test.each(["text/plain", "text/plain;charset=UTF-8", "application/graphql", "application/x-www-form-urlencoded"])(
    "sent as %s are refused with word of what is taken",
    async (type) => {
      const { status, head, body } = await answerTo(posted(queryBody, { "content-type": type }));
      expect(status).toBe(415);
      expect(head).toMatch(/^accept-post: application\/json\r$/m);
      expect(JSON.parse(body).errors[0].message).toMatch(/^Content-Type: /);
    },
  );
});

describe("a method", () => {
  test.each(["PUT", "DELETE", "PROPFIND"])("%s is not allowed, and which are is said", async (method) => {
    const { status, head } = await answerTo(wire(`${method} /graphql`));
    expect(status).toBe(405);
    expect(head).toMatch(/^allow: GET, HEAD, POST\r$/m);
  });

  test.each(["/schema.graphql", "/graphql?query={dataset{version}}", "/healthz", "/readyz", "/"])(
    "HEAD %s says of a GET all but its body",
    async (path) => {
      const [head, get] = [await answerTo(wire(`HEAD ${path}`)), await answerTo(wire(`GET ${path}`))];
      expect({ status: head.status, body: head.body }).toEqual({ status: get.status, body: "" });
      const lengthIn = (text: string) => /^content-length: (\d+)\r$/m.exec(text)![1];
      expect(lengthIn(head.head)).toBe(lengthIn(get.head));
    },
  );

  test("OPTIONS says what is allowed, to anyone and from anywhere, but with nobody's credentials", async () => {
    const preflight = { origin: "https://a.test", "access-control-request-method": "POST" };
    for (const headers of [undefined, preflight]) {
      const { status, head } = await answerTo(wire("OPTIONS /graphql", headers));
      expect(status).toBe(204);
      expect(head).toMatch(/^access-control-allow-methods: GET, HEAD, POST\r$/m);
      expect(head).toMatch(/^access-control-allow-origin: \*\r$/m);
      expect(head).not.toMatch(/allow-credentials/);
    }
  });
});

describe("a header", () => {
  test("Expect is met for 100-continue and nothing else", async () => {
    const received = await server.exchange(posted(queryBody, { expect: "100-continue" }));
    expect(received).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
    expect(await server.exchange(posted(queryBody, { expect: "miracles" }))).toMatch(/^HTTP\/1\.1 417 /);
  });

  test.each([
    ["application/json", "application/json"],
    ["application/graphql-response+json", "application/graphql-response+json"],
    ["application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json"],
    ["application/json;q=0.5, application/graphql-response+json;q=0.4", "application/json"],
    ["application/graphql-response+json, */*", "application/graphql-response+json"],
    ["*/*", "application/json"],
    ["application/*", "application/json"],
  ])("Accept: %s is answered in %s", async (accept, type) => {
    const response = await server.post(queryBody, { accept });
    expect(response.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
  });

  test("Accept that takes no JSON is refused", async () => {
    const response = await server.post(queryBody, { accept: "image/png" });
    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_ACCEPTABLE" } }] });
  });

  test("Accept that says nothing takes what there is", async () => {
    const { status } = await answerTo(posted(queryBody, { accept: "" }));
    expect(status).toBe(200);
  });
});

describe("every answer", () => {
  test.each([
    ["to a query", posted(queryBody)],
    ["to what is no JSON", posted("{")],
    ["to an address that is none", wire("GET /nothing")],
    ["to an address that cannot be read", wire("GET /%zz")],
    ["to a wrong method", wire("PUT /graphql")],
    ["to what is no HTTP", "no HTTP at all\r\n\r\n"],
  ])("%s says how browsers are to treat it, and nothing of the server", async (_to, bytes) => {
    const { head } = await answerTo(bytes);
    for (const header of [
      "access-control-allow-origin: *",
      "content-security-policy: default-src 'none'; frame-ancestors 'none'",
      "referrer-policy: no-referrer",
      "x-content-type-options: nosniff",
      "content-type: application/json; charset=utf-8",
    ])
      expect(head.toLowerCase()).toContain(`\r\n${header}\r\n`);
    expect(head).not.toMatch(/^(server|x-powered-by):/im);
  });

  test.each([
    ["a wrong address", wire("GET /nothing"), 404],
    ["an address that cannot be read", wire("GET /%zz"), 400],
    ["a wrong method", wire("PUT /graphql"), 405],
    ["a wrong media type", posted(queryBody, { "content-type": "text/html" }), 415],
    ["a coding", posted(queryBody, { "content-encoding": "gzip" }), 415],
    ["a long body", posted(queryBody.padEnd(2049)), 413],
    ["no JSON", posted("{"), 400],
    ["JSON that is no object", posted("5"), 400],
    ["null", posted("null"), 400],
    ["an object without a query", posted("{}"), 400],
    ["a list of operations", posted(`[${queryBody}]`), 400],
    ["an Accept that takes no JSON", posted(queryBody, { accept: "image/png" }), 406],
    ["a mutation by GET", wire("GET /graphql?query=mutation{a}"), 405],
    ["long headers", wire("GET /graphql", { "x-long": "a".repeat(20_000) }), 431],
    ["what is no HTTP", "no HTTP at all\r\n\r\n", 400],
    ["a tunnel", wire("CONNECT a.test:443"), 405],
  ])("that refuses %s tells what it cost: nothing, of as much as there is", async (_what, bytes, status) => {
    const answer = await answerTo(bytes);
    expect({ status: answer.status, body: JSON.parse(answer.body) }).toEqual({
      status,
      body: {
        errors: expect.arrayContaining([
          { message: expect.any(String), extensions: expect.objectContaining({ code: expect.any(String) }) },
        ]),
        extensions: { cost: { requested: 0, remaining: 20_000, limit: 20_000 } },
      },
    });
  });

  test.each([
    ["an address that cannot be read", wire("GET /%zz")],
    ["a wrong address", wire("GET /nothing")],
  ])("that refuses %s has an id, as every response has", async (_what, bytes) => {
    const { head } = await answerTo(bytes);
    expect(head).toMatch(/^x-request-id: [\da-f-]{36}\r$/m);
  });

  test.each([
    ["a path", wire("POST /nothing", { "content-type": "text/plain", "content-length": "1" }, "a"), 404],
    ["a method", wire("DELETE /graphql", { "content-type": "text/css", "content-length": "1" }, "a"), 405],
  ])("that refuses %s does so whatever its body is", async (_what, bytes, status) => {
    expect((await answerTo(bytes)).status).toBe(status);
  });

  test.each(["null", "5", '"text"', "{}", "true"])("to a body of %s says what a body is", async (body) => {
    const { errors } = JSON.parse((await answerTo(posted(body))).body);
    expect(errors).toEqual([
      { message: expect.stringContaining("The request has no query"), extensions: { code: "BAD_REQUEST" } },
    ]);
  });
});

describe("the printed schema", () => {
  test("is kept by others as an answer is, and sent again only where it changed", async () => {
    const first = await server.get("/schema.graphql");
    const etag = first.headers.get("etag")!;
    expect(first.headers.get("cache-control")).toBe("public, max-age=300");
    expect(first.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await first.text()).toContain("type Query {");
    const again = await server.get("/schema.graphql", { "if-none-match": etag });
    expect({ status: again.status, body: await again.text() }).toEqual({ status: 304, body: "" });
  });
});
