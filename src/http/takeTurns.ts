import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config";
import { written } from "../limits/OverLimit";
import { arrives } from "../operations/arrival";
import { metrics } from "../operations/metrics";
import type { Clients } from "./Client";
import { sendBare } from "./connections";
import type { Pace } from "./Pace";
import type { Refusal } from "./refusals";

/** What it takes, in points of time, to read a request's body and to answer it from what is kept, or to refuse it. */
const ARRIVAL = 30;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Has every request wait its turn as soon as its head has been read, before anything else is done for it: to refuse
 * hundreds that arrive at once takes time, too. Who leaves meanwhile is not answered. Where more requests of one
 * connection wait than the setting says, the next is refused, and no more of it is read.
 */
export function takeTurns({ server }: FastifyInstance, pace: Pace, clients: Clients, config: Config): void {
  const most = config.REQUESTS_OF_CONNECTION_AT_ONCE;
  const answers = server.listeners("request") as Answer[];
  const waiting = new WeakMap<Socket, number>();
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    const { socket } = request;
    const count = (waiting.get(socket) ?? 0) + 1;
    waiting.set(socket, count);
    if (count === most + 1) refuse(response, socket);
    if (count > most) return;
    response.once("close", () => waiting.set(socket, waiting.get(socket)! - 1));
    arrives(request);
    metrics.requestsWaiting.inc();
    void pace.turn(ARRIVAL, clients.of(request)).then(() => {
      metrics.requestsWaiting.dec();
      if (!response.destroyed) for (const answer of answers) answer.call(server, request, response);
    });
  });

  function refuse(response: ServerResponse, socket: Socket): void {
    metrics.refusals.inc({ code: "TOO_MANY_AT_ONCE" });
    sendBare(response, tooMany(most), config);
    socket.pause();
  }
}

function tooMany(limit: number): Refusal {
  return {
    status: 429,
    code: "TOO_MANY_AT_ONCE",
    message: `${written(limit)} requests wait on this connection, as many as may; wait for an answer before you send the next.`,
    limit,
    headers: { "retry-after": "1" },
  };
}
