import { dataFolder } from "../../seed/dataFolder";
import { loadDataset } from "../../seed/loadDataset";
import type { Edition } from "../../src/edition";
import { editionIn, serveEdition, startServer, storeOf } from "../server";

const masked = {
  message: expect.stringMatching(/^Internal error\. The server's log has it as [0-9a-f-]{36}\.$/),
  extensions: { code: "INTERNAL_SERVER_ERROR", id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
};

describe("A fault of the server", () => {
  let server: Awaited<ReturnType<typeof serveEdition>>;
  beforeAll(async () => {
    const edition = await editionIn(await storeOf("real", () => loadDataset(dataFolder)));
    server = await serveEdition(faulty(edition));
  });
  afterAll(() => server.close());

  /** An edition in which nobody can be cited and the parties of one meeting cannot be read. */
  function faulty({ snapshot, searchIndex }: Edition): Edition {
    const fail = () => {
      throw new Error("SELECT of a secret");
    };
    return {
      searchIndex,
      snapshot: {
        ...snapshot,
        citationsOf: fail,
        partiesOf: (meeting) => (meeting.slug === "momeni-shammari-tehran-2024" ? fail() : snapshot.partiesOf(meeting)),
      },
    };
  }

  test("is masked, and says nothing of what it was", async () => {
    const { errors, status } = await server.execute("{ meetings(first: 2) { nodes { citations { field } } } }");
    expect(status).toBe(200);
    expect(errors).toMatchObject([masked]);
    expect(JSON.stringify(errors)).not.toMatch(/secret|SELECT|\.ts/i);
  });

  test("spoils no other request, nor what was selected beside it and may be null", async () => {
    const { data, errors } = await server.execute(`{
      broken: meeting(slug: "momeni-shammari-tehran-2024") { slug parties { code } }
      sound: meeting(slug: "prince-abdulaziz-araji-2021") { slug parties { code } }
    }`);
    expect(data).toEqual({
      broken: null,
      sound: { slug: "prince-abdulaziz-araji-2021", parties: [{ code: "IQ" }, { code: "SA" }] },
    });
    expect(errors).toMatchObject([{ ...masked, path: ["broken", "parties"] }]);
    expect(await server.read(`{ meetings { totalCount } }`)).toEqual({ meetings: { totalCount: 19 } });
  });

  test("has an id of its own each time", async () => {
    const ids = [];
    for (let time = 0; time < 3; time++)
      ids.push((await server.refusal(`{ country(code: "EG") { citations { field } } }`)).extensions?.id);
    expect(new Set(ids).size).toBe(3);
  });
});

test("What is wrong with a request is said as it is, with a code, and without internals", async () => {
  const server = await startServer();
  for (const [query, code] of [
    ["{", "GRAPHQL_PARSE_FAILED"],
    ["{ nothing }", "GRAPHQL_VALIDATION_FAILED"],
    ["{ meetings(first: 101) { totalCount } }", "BAD_USER_INPUT"],
    ["query ($first: Int!) { meetings(first: $first) { totalCount } }", "BAD_USER_INPUT"],
  ] as const) {
    const { errors } = await server.execute(query);
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(JSON.stringify(errors)).not.toMatch(/stacktrace|node_modules|\.ts:/);
  }
  await server.close();
});
