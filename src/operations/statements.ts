import type { Logger as Log } from "pino";
import type { Logger } from "typeorm";
import { describeError } from "./logger";
import { metrics } from "./metrics";

/** TypeORM's logger for a running server: counts the statements, and tells of those that the store could not answer. */
export function observeStatements(log: Log, failed: () => void): Logger {
  return {
    logQuery: () => metrics.statements.inc(),
    logQueryError: (error) => {
      metrics.statementFaults.inc();
      // Neither the statement nor its values, which are a client's.
      log.error({ err: describeError(error) }, "the store could not answer a statement");
      failed();
    },
    logQuerySlow: () => undefined,
    logSchemaBuild: () => undefined,
    logMigration: () => undefined,
    log: () => undefined,
  };
}
