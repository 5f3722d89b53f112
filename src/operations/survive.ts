import type { Logger } from "pino";
import { metrics } from "./metrics";

/**
 * Lets the process live on after an exception that nothing caught, or a rejected promise that nobody awaited, and logs
 * it. Requests share nothing that one of them could leave half done: the store is read-only, every context is its own.
 */
export function survive(log: Logger): void {
  process.on("uncaughtException", (err) => {
    metrics.uncaught.inc();
    log.error({ err }, "an exception that nothing caught");
  });
  process.on("unhandledRejection", (err) => {
    metrics.uncaught.inc();
    log.error({ err }, "a rejected promise that nobody awaited");
  });
}
