import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stopsOf } from "../../docs/tour";
import { dataFolder } from "../../seed/dataFolder";
import { loadDataset } from "../../seed/loadDataset";
import { writeDatabase } from "../../seed/writeDatabase";
import { buildSchema } from "../../src/buildSchema";
import { settings } from "../../src/config/config";
import { loadEdition } from "../../src/edition";
import { createServer } from "../../src/server";
import { selectStore, type StoreSettings } from "../../src/store/selectStore";
import { awkwardDataset } from "../api/awkwardDataset";
import { anyRequest } from "../attacks/anyDocument";
import { samples } from "../property";
import { storeOf } from "../server";
import { describePostgres, type PostgresServer, startPostgres } from "./postgresServer";

const config = settings.parse({ RATE_LIMIT_POINTS_PER_MINUTE: "0" });

/** A server over a store, and its response to a query, whole: with its status and the tag that caches know it by. */
async function serverOver(store: StoreSettings): Promise<FastifyInstance> {
  const selected = selectStore(store);
  const opened = await selected.open();
  const current = await opened.load(loadEdition);
  await opened.close();
  await selected.close();
  return createServer({ current, fault: undefined }, config);
}

async function answer(app: FastifyInstance, query: string, variables: object = {}) {
  const request = { query, variables: JSON.stringify(variables) };
  const { statusCode, headers, body } = await app.inject({ method: "GET", url: "/graphql", query: request });
  return { statusCode, etag: headers.etag, body };
}

// In Turkish, letters sort otherwise than by their code points; in Arabic, its own before those of English.
const datasets = [
  ["the dataset", "tr-TR", () => loadDataset(dataFolder)],
  ["an awkward dataset", "ar", awkwardDataset],
] as const;

describePostgres("The answers from an SQLite file and from PostgreSQL are the same, byte for byte,", () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres("timezone=Pacific/Kiritimati", "datestyle=SQL,DMY");
  });
  afterAll(() => postgres.end());

  describe.each(datasets)("to %s, in a database whose locale is %s,", (_, locale, dataset) => {
    let servers: [FastifyInstance, FastifyInstance];
    beforeAll(async () => {
      const url = await postgres.createDatabase(
        locale,
        `TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE '${locale}'`,
      );
      await writeDatabase(url, dataset());
      const path = await storeOf(`same ${locale}`, dataset);
      servers = [
        await serverOver({ DATABASE_PATH: path }),
        await serverOver({ DATABASE_URL: url, DATABASE_PATH: path }),
      ];
    });
    afterAll(() => Promise.all(servers.map((app) => app.close())));

    const compare = async (query: string, variables?: object) => {
      const [ofFile, ofDatabase] = await Promise.all(servers.map((app) => answer(app, query, variables)));
      expect(ofDatabase).toEqual(ofFile);
      return ofFile!;
    };

    it("of every query of the tour", async () => {
      const stops = stopsOf(readFileSync(join(__dirname, "../../docs/tour.md"), "utf8"));
      expect(stops.length).toBeGreaterThan(10);
      for (const { query } of stops) expect((await compare(query)).statusCode).toBe(200);
    });

    it("of any query", async () => {
      const { numRuns, ...drawn } = samples(100, 2_000);
      let answered = 0;
      const property = fc.asyncProperty(anyRequest(buildSchema()), async ({ query, variables }) => {
        if ((await compare(query, variables)).statusCode === 200) answered++;
      });
      await fc.assert(property, { numRuns, ...drawn });
      expect(answered).toBeGreaterThan(numRuns / 10);
    }, 600_000);
  });
});
