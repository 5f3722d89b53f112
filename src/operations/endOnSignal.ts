import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { Config } from "../config";
import { end, type Ending } from "./end";
import { signals } from "./signals";

// How long the last lines of the log may take to be written.
const flushMs = 500;

type Limits = Pick<Config, "SHUTDOWN_NOTICE_MS" | "SHUTDOWN_LIMIT_MS">;

/**
 * Ends the process on SIGTERM or SIGINT: exit code 0 once all that was running has finished, 1 where that takes longer
 * than the limit. A second signal ends it at once.
 */
export function endOnSignal(
  app: FastifyInstance,
  store: { close(): Promise<void> },
  ending: Ending,
  { SHUTDOWN_NOTICE_MS, SHUTDOWN_LIMIT_MS }: Limits,
  log: Logger,
): void {
  const onSignal = async (signal: NodeJS.Signals) => {
    if (ending.isEnding) return exit(log, 1, "a second signal: ending at once");
    ending.isEnding = true;
    log.info({ signal }, "ending");
    const limit = SHUTDOWN_NOTICE_MS + SHUTDOWN_LIMIT_MS;
    setTimeout(() => exit(log, 1, "ending with requests unfinished: they took too long"), limit);
    await end(app, SHUTDOWN_NOTICE_MS);
    await store.close();
    exit(log, 0, "ended");
  };
  signals.end = (signal) => void onSignal(signal);
}

function exit(log: Logger, code: number, words: string): void {
  log[code === 0 ? "info" : "error"](words);
  const now = () => process.exit(code);
  // The log is written behind the process's back, and may never be.
  setTimeout(now, flushMs);
  log.flush(now);
}
