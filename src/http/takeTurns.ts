import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import type { ClientAt } from "./Client";
import type { Pace } from "./Pace";

/** What it takes, in points of time, to read a request's body and to answer it from what is kept, or to refuse it. */
const ARRIVAL = 30;

/**
 * Has every request wait its turn as soon as its head has been read, before anything else is done for it: to refuse
 * hundreds that arrive at once takes time, too. Who leaves meanwhile is not answered.
 */
export function takeTurns({ server }: FastifyInstance, pace: Pace, clientAt: ClientAt): void {
  const listeners = server.listeners("request") as ((request: IncomingMessage, response: ServerResponse) => void)[];
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    void pace.turn(ARRIVAL, clientAt(request.socket.remoteAddress)).then(() => {
      if (!response.destroyed) for (const answer of listeners) answer.call(server, request, response);
    });
  });
}
