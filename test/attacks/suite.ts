import type { FastifyInstance } from "fastify";
import type { AddressInfo } from "node:net";
import type { DataSource } from "typeorm";
import { dataFolder } from "../../seed/dataFolder";
import { soundDataset } from "../../seed/soundDataset";
import { settings } from "../../src/config";
import { createServer } from "../../src/server";
import { openStore } from "../../src/store";
import { storeOf } from "../server";
import { type Attack, faultsOf, smallQuestion, type Target } from "./harness";

// All attacks come from one client, whose budget they would soon have spent.
const config = settings.parse({ CLIENT_POINTS_PER_MINUTE: "0" });

/** Tests that a listening server stands each attack: it answers as it must, gives nothing away, and serves others on. */
export function itStands(title: string, attacks: readonly Attack[]): void {
  describe(title, () => {
    let store: DataSource;
    let app: FastifyInstance;
    let target: Target;
    beforeAll(async () => {
      store = await openStore(await storeOf("real", () => soundDataset(dataFolder)));
      app = await createServer(store, config);
      await app.listen({ host: "127.0.0.1", port: 0 });
      target = { host: "127.0.0.1", port: (app.server.address() as AddressInfo).port };
    });
    afterAll(async () => {
      await app.close();
      await store.destroy();
    });

    test.each(attacks)("$name", async ({ send, expect: expected }) => {
      const [reply, other] = await Promise.all([send(target), smallQuestion(target)]);
      const { errors, data } = JSON.parse(reply.body) as {
        errors?: { message: string; extensions: { code: string } }[];
        data?: unknown;
      };
      expect({ status: reply.status, code: errors?.[0]?.extensions.code ?? null, data }).toEqual({
        status: expected.status,
        code: expected.code,
        data: expected.code === null ? expect.anything() : data,
      });
      if (expected.says !== undefined) expect(errors![0]!.message).toMatch(expected.says);
      expect(faultsOf(reply)).toEqual([]);
      expect(other.status).toBe(200);
    });
  });
}
