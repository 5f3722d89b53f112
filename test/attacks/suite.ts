import type { FastifyInstance } from "fastify";
import type { AddressInfo } from "node:net";
import { readConfig } from "../../src/config/config";
import type { Editions } from "../../src/edition";
import { createServer } from "../../src/server";
import { realEditions } from "../server";
import { type Attack, faultsOf, type Reply, smallQuery, type Target } from "./harness";

/** What an attacked server is set to, and what it serves. */
interface Attacked {
  environment?: Record<string, string>;
  editions?: () => Promise<Editions>;
}

const smallAnswer = { data: { dataset: { version: expect.any(String) as unknown } } };

/** Tests that a listening server stands each attack: it answers as it must, gives nothing away, and serves others on. */
export function itStands(title: string, attacks: readonly Attack[], attacked: Attacked = {}): void {
  const { environment, editions = realEditions } = attacked;
  // All attacks come from one client, whose points they would soon have spent.
  const config = readConfig({ RATE_LIMIT_POINTS_PER_MINUTE: "0", ...environment });

  describe(title, () => {
    let app: FastifyInstance;
    let target: Target;
    beforeAll(async () => {
      app = await createServer(await editions(), config);
      await app.listen({ host: "127.0.0.1", port: 0 });
      target = { host: "127.0.0.1", port: (app.server.address() as AddressInfo).port };
    });
    afterAll(async () => {
      await app.close();
    });

    test.each(attacks)("$name", async ({ send, expect: expected }) => {
      const { reply, others } = await besideAnother(target, () => send(target));
      const { errors, data } = JSON.parse(reply.body) as {
        errors?: { message: string; extensions: { code: string } }[];
        data?: unknown;
      };
      expect({ status: reply.status, code: errors?.[0]?.extensions.code ?? null, data: data ?? null }).toEqual({
        status: expected.status,
        code: expected.code,
        // A refusal has none, or null where it came while the operation ran.
        data: expected.code === null ? expect.anything() : null,
      });
      if (expected.says !== undefined) expect(errors![0]!.message).toMatch(expected.says);
      expect(faultsOf(reply)).toEqual([]);
      for (const { status, body } of others)
        expect({ status, body: JSON.parse(body) as unknown }).toMatchObject({ status: 200, body: smallAnswer });
    });
  });
}

/** Does something while a second client sends queries, before and after it too, and returns what came of both. */
async function besideAnother(target: Target, act: () => Promise<Reply>): Promise<{ reply: Reply; others: Reply[] }> {
  const others: Reply[] = [];
  let isOver = false;
  const querying = (async () => {
    do others.push(await smallQuery(target));
    while (!isOver);
  })();
  try {
    return { reply: await act(), others };
  } finally {
    isOver = true;
    await querying;
  }
}
