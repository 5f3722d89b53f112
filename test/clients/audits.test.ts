import { auditServer } from "graphql-http";
import { startServer, type TestServer } from "../server";

let server: TestServer;
let url: string;
beforeAll(async () => {
  server = await startServer();
  url = `${await server.app.listen({ port: 0, host: "127.0.0.1" })}/graphql`;
});
afterAll(() => server.close());

/** What the audits would rather have otherwise, each with the reason why it is as it is. */
const wished = {
  "572B":
    "a document that cannot be parsed gets 400 whatever is accepted, so that no cache or monitor takes it for an answer",
  FDE2: "so does a document that does not fit the schema",
  "7B9B": "and so do variables that do not fit their types",
};

test("graphql-http's audits end without an error, and with no wish but those that have a reason", async () => {
  const results = await auditServer({ url, fetchFn: fetch });
  const ids = (status: string) => results.filter((result) => result.status === status).map(({ id }) => id);
  expect(results.length).toBeGreaterThan(50);
  expect(ids("error")).toEqual([]);
  expect(ids("warn").sort()).toEqual(Object.keys(wished).sort());
  expect(ids("notice")).toEqual([]);
});
