import type { Logger } from "pino";
import { metrics } from "../observe/metrics";

/**
 * Logs exceptions and rejected promises that nothing caught, and lets the process live on. Requests share nothing that
 * one of them could leave half done: the data is read-only, and each request has its own record.
 */
export function logUncaught(log: Logger): void {
  for (const event of ["uncaughtException", "unhandledRejection"])
    process.on(event, (err: unknown) => {
      metrics.uncaught.inc();
      log.error({ err }, "uncaught exception");
    });
}
