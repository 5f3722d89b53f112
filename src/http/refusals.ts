import type { FastifyReply } from "fastify";

/** A request that is not answered: with which status and stable code, and what to do about it. */
export interface Refusal {
  status: number;
  code: string;
  message: string;
  headers?: Record<string, string>;
}

/** A refusal as a body in GraphQL's shape. */
export function bodyOf({ code, message }: Pick<Refusal, "code" | "message">): string {
  return JSON.stringify({ errors: [{ message, extensions: { code } }] });
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
