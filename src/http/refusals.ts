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

/** A refusal as an error in GraphQL's shape. */
export function errorOf({ code, message, limit }: Refusal) {
  return { message, extensions: { code, ...(limit !== undefined && { limit }) } };
}

/** A refusal as a body in GraphQL's shape. */
export function bodyOf(refusal: Refusal): string {
  return JSON.stringify({ errors: [errorOf(refusal)] });
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
