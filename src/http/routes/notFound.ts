import type { FastifyReply, FastifyRequest } from "fastify";
import { HttpError } from "../../errors";

const METHODS = ["GET", "HEAD", "POST"] as const;

/** Refuses what no route answers: a wrong path, or a wrong method for a path. */
export function handleNotFound({ server, url }: FastifyRequest, _reply: FastifyReply): never {
  const path = url.split("?", 1)[0]!;
  const allowed = METHODS.filter((method) => server.hasRoute({ method, url: path }));
  if (allowed.length === 0) throw NOT_FOUND;
  throw new HttpError(405, "METHOD_NOT_ALLOWED", `Use ${allowed.join(" or ")} here.`, {
    headers: { allow: allowed.join(", ") },
  });
}

export const NOT_FOUND = new HttpError(404, "NOT_FOUND", "There is nothing here. The API is at /graphql.");
