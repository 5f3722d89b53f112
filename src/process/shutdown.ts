import type { FastifyInstance } from "fastify";
import fp from "fastify-plugin";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { signals } from "./signals";

/** Whether a server has been told to shut down. */
export interface ShutdownState {
  isShuttingDown: boolean;
}

export interface ShutdownOptions {
  /** How long the server continues as before while `/readyz` answers 503, in milliseconds. */
  delayMs: number;
  /** How long unfinished requests may take after that, in milliseconds. */
  timeoutMs: number;
  /** Closes what the server reads from. */
  closeStore: () => Promise<void>;
}

/**
 * A terminal sends one Ctrl-C to npm and to the server, and npm passes its own on; a closed one sends SIGHUP, and so does
 * its shell: within this time they are one signal.
 */
const REPEAT_MS = 200;

/** How long the log may take to write its last lines. */
const FLUSH_MS = 500;

/** From when the server is told to shut down, lets every response tell its connection to close. */
export const closeKeepAlive = fp<{ shutdown: ShutdownState }>(
  async (app, { shutdown }) => {
    app.addHook("onSend", (_request, reply, payload, done) => {
      if (shutdown.isShuttingDown) void reply.header("connection", "close");
      done(null, payload);
    });
  },
  { name: "close-keep-alive" },
);

/**
 * Shuts the process down on SIGTERM or SIGINT: exit code 0 once all requests are answered, 1 where that takes longer
 * than the timeout, or at once on a second signal.
 */
export function shutdownOnSignal(app: FastifyInstance, shutdown: ShutdownState, log: Logger, options: ShutdownOptions) {
  const { delayMs, timeoutMs, closeStore } = options;
  let firstAt = 0;
  const run = async (signal: NodeJS.Signals): Promise<void> => {
    if (shutdown.isShuttingDown && isRepeated(signal, firstAt)) return;
    if (shutdown.isShuttingDown) return exit(log, 1, "second signal: exiting at once");
    shutdown.isShuttingDown = true;
    firstAt = performance.now();
    log.info({ signal }, "shutting down");
    setTimeout(() => exit(log, 1, "exiting with requests unfinished: they took too long"), delayMs + timeoutMs);
    await sleep(delayMs);
    // The system resets connections that nobody has accepted yet: after a turn of the event loop there are the fewest.
    await nextTurn();
    await app.close();
    await closeStore();
    exit(log, 0, "shut down");
  };
  signals.shutdown = (signal) => void run(signal);
}

/** Returns whether a signal is the copy of one that came at `firstAt`, on the clock of `performance.now`. */
export function isRepeated(signal: NodeJS.Signals, firstAt: number): boolean {
  return signal !== "SIGTERM" && performance.now() - firstAt < REPEAT_MS;
}

/** Ends the process once the log has written its last lines. */
export function exit(log: Logger, code: number, message: string): void {
  log[code === 0 ? "info" : "error"](message);
  const now = () => process.exit(code);
  // Nobody may ever read the log.
  setTimeout(now, FLUSH_MS);
  log.flush(now);
}
