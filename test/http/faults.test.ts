import { failing, faultyEditions } from "../faultyEditions";
import { listening, type Listening } from "./listening";

let server: Listening;
beforeAll(async () => void (server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "0" }, faultyEditions())));
afterAll(() => server.close());

describe.each(["production", "development", "test", undefined])("where NODE_ENV is %s", (environment) => {
  const before = process.env.NODE_ENV;
  beforeAll(() => {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
  });
  afterAll(() => {
    process.env.NODE_ENV = before;
  });

  test("a fault of the server is masked under an id, and never cached", async () => {
    for (const response of [
      await server.post({ query: failing }),
      await server.get(`/graphql?${new URLSearchParams({ query: failing })}`),
    ]) {
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(response.headers.get("etag")).toBeNull();
      const text = await response.text();
      const { errors } = JSON.parse(text);
      for (const { message, extensions } of errors) {
        expect(extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", id: expect.stringMatching(/^[\da-f-]{36}$/) });
        expect(message).toContain(extensions.id);
      }
      expect(text).not.toMatch(/SELECT|secret|stacktrace|\.[jt]s:\d/);
    }
    expect((await server.post({ query: "{ dataset { version } }" })).status).toBe(200);
  });
});
