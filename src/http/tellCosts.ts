import type { FastifyInstance } from "fastify";
import type { Config } from "../config";
import { costTold } from "../limits/answers";

/**
 * Has every answer with errors tell what it cost: nothing, where it was refused before anything was counted, as a plain
 * refusal over HTTP is and as Apollo Server refuses what is no operation.
 */
export function tellCosts(app: FastifyInstance, { LIMIT_COST }: Pick<Config, "LIMIT_COST">): void {
  app.addHook("onSend", (_request, _reply, payload, done) => {
    done(
      null,
      typeof payload === "string" && payload.startsWith('{"errors":') ? withCost(payload, LIMIT_COST) : payload,
    );
  });
}

/** An answer in GraphQL's shape, with its cost. */
export function withCost(body: string, limit: number): string {
  // A text in JSON has no bare quotes; and what stands so in the data stands beside a cost that was counted.
  if (body.includes('"cost":{"requested":')) return body;
  const answer = JSON.parse(body) as { extensions?: object };
  return JSON.stringify({ ...answer, extensions: { ...answer.extensions, cost: costTold(0, limit) } });
}
