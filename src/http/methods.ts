import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { NOT_ENCODED, pathOf, wasUnreadable } from "./addresses";
import { sendPreflight } from "./headers";
import { refuse } from "./refusals";

/** Answers what no route does: preflights and other questions about what is allowed, wrong methods, wrong addresses. */
export function answerTheRest(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => {
    if (wasUnreadable(request)) return refuse(reply, NOT_ENCODED);
    const allow = methodsAt(app, request);
    if (allow === "") return refuse(reply, NOT_FOUND);
    if (request.method === "OPTIONS") return sendPreflight(reply, allow);
    return notAllowed(reply, allow);
  });
}

const NOT_FOUND = { status: 404, code: "NOT_FOUND", message: "There is nothing here. The API is at /graphql." };

function notAllowed(reply: FastifyReply, allow: string): FastifyReply {
  return refuse(reply, {
    status: 405,
    code: "METHOD_NOT_ALLOWED",
    message: `Ask by ${allow.replaceAll(", ", " or ")}.`,
    headers: { allow },
  });
}

function methodsAt(app: FastifyInstance, { url }: FastifyRequest): string {
  const path = pathOf(url);
  const methods = ["GET", "HEAD", "POST"].filter((method) => app.hasRoute({ method: method as "GET", url: path }));
  return methods.join(", ");
}
