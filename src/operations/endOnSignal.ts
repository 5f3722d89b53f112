import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { Config } from "../config";
import { end, type Ending } from "./end";
import type { LiveStore } from "./liveStore";

type Limits = Pick<Config, "SHUTDOWN_NOTICE_MS" | "SHUTDOWN_LIMIT_MS">;

/**
 * Ends the process on SIGTERM or SIGINT: exit code 0 once all that was running has finished, 1 where that takes longer
 * than the limit. A second signal ends it at once.
 */
export function endOnSignal(
  app: FastifyInstance,
  stores: LiveStore,
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
    await stores.close();
    exit(log, 0, "ended");
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, (given) => void onSignal(given));
}

function exit(log: Logger, code: number, words: string): void {
  log[code === 0 ? "info" : "error"](words);
  // The log is written behind the process's back.
  log.flush(() => process.exit(code));
}
