import { listening, type Listening } from "./listening";

const question = { query: "{ dataset { version } topics { slug } }" };

let server: Listening;
let query: Listening["store"]["query"];
beforeAll(async () => {
  server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "0" });
  query = server.store.query.bind(server.store);
});
afterEach(() => {
  server.store.query = query;
});
afterAll(() => server.close());

/** Lets the store fail a number of statements, as a disk or a damaged page would make it. */
function fails(error: Error): void {
  server.store.query = () => Promise.reject(error);
}

describe.each(["production", "development", "test", undefined])("where NODE_ENV is %s", (environment) => {
  const before = process.env.NODE_ENV;
  beforeAll(() => {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
  });
  afterAll(() => {
    process.env.NODE_ENV = before;
  });

  test.each(["SQLITE_CORRUPT", "SQLITE_IOERR_READ", "SQLITE_NOTADB", "SQLITE_CANTOPEN"])(
    "%s while running is 503, said without a word of the store, and over when the store is well",
    async (code) => {
      fails(Object.assign(new Error("database disk image is malformed: /secret/path.sqlite"), { code }));
      for (const response of [
        await server.post(question),
        await server.get(`/graphql?${new URLSearchParams(question)}`),
      ]) {
        expect(response.status).toBe(503);
        expect(response.headers.get("cache-control")).toBe("no-store");
        expect(response.headers.get("etag")).toBeNull();
        const text = await response.text();
        expect(JSON.parse(text).errors[0].extensions.code).toBe("STORE_UNAVAILABLE");
        expect(text).not.toMatch(/SQLITE|malformed|secret|\.[jt]s:\d/);
      }
      server.store.query = query;
      expect((await server.post({ query: `${question.query} # ${environment} ${code}` })).status).toBe(200);
    },
  );

  test("a reference that leads nowhere is masked under an id, and never kept", async () => {
    server.store.query = () => Promise.resolve([]) as never;
    const asked = { query: `{ dataset { citation } } # ${environment}` };
    const text = await (await server.post(asked)).text();
    const { errors } = JSON.parse(text);
    expect(errors[0].extensions).toEqual({
      code: "INTERNAL_SERVER_ERROR",
      id: expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(errors[0].message).toContain(errors[0].extensions.id);
    expect(text).not.toMatch(/Broken reference|stacktrace|\.[jt]s:\d/);
    server.store.query = query;
    expect(await (await server.post(asked)).json()).toHaveProperty("data.dataset.citation");
  });
});
