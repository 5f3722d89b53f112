import type { FastifyInstance } from "fastify";
import { Server as NetServer } from "node:net";
import { setImmediate as afterPoll, setTimeout as pass } from "node:timers/promises";

/** What a server is up to: whether it has been told to end. */
export interface Ending {
  isEnding: boolean;
}

// How long a connection on which nothing moves is left open for a request that may already be on its way.
const quietMs = 1_000;
const stepMs = 25;

/** From when it is told to end, lets every answer of a server tell its connection to close. */
export function partAtEnd(app: FastifyInstance, ending: Ending): void {
  app.addHook("onSend", (_request, reply, payload, done) => {
    if (ending.isEnding) void reply.header("connection", "close");
    done(null, payload);
  });
}

/**
 * Ends a server without a request lost: goes on for so many milliseconds as if nothing were, then takes no further
 * connection, lets those that are open finish what they asked, and closes them once nothing moves on them.
 */
export async function end(app: FastifyInstance, noticeMs: number): Promise<void> {
  await pass(noticeMs);
  const { server } = app;
  // The system resets connections that it has made and nobody has accepted: now there are the fewest of them.
  await afterPoll();
  // Node's own `close` would cut idle connections at once, on one of which a request may be arriving.
  const stopped = new Promise<boolean>((resolve) => NetServer.prototype.close.call(server, () => resolve(true)));
  await Promise.race([stopped, pass(quietMs)]);
  do server.closeIdleConnections();
  while (!(await Promise.race([stopped, pass(stepMs, false)])));
  await app.close();
}
