import type { FastifyReply } from "fastify";

/** A request that is not answered: with which status and stable code, and what to do about it. */
export interface Refusal {
  status: number;
  code: string;
  message: string;
  /** The bound that was passed. */
  limit?: number;
  headers?: Record<string, string>;
}

/** A refusal as a body in GraphQL's shape. */
export function bodyOf({ code, message, limit }: Refusal): string {
  return JSON.stringify({ errors: [{ message, extensions: { code, limit } }] });
}

/** Answers with a refusal. */
export function refuse(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply
    .code(refusal.status)
    .type("application/json; charset=utf-8")
    .header("cache-control", "no-store")
    .headers(refusal.headers ?? {})
    .send(bodyOf(refusal));
}
