import type { Logger as Log } from "pino";
import type { Logger } from "typeorm";
import { isFaultOfFile } from "../errors";
import { metrics } from "../observe/metrics";

/**
 * TypeORM's logger for a running server: counts the statements, and tells of those that the store could not answer, and
 * of a fault of its file to whoever can look at that.
 */
export function observeStatements(log: Log, fileFailed: () => void): Logger {
  return {
    logQuery: () => metrics.statements.inc(),
    logQueryError: (error) => {
      metrics.statementFaults.inc();
      // Neither the statement nor its values, which are a client's. The log describes the error, its code included.
      log.error({ err: error }, "the store could not answer a statement");
      if (isFaultOfFile(error)) fileFailed();
    },
    logQuerySlow: () => undefined,
    logSchemaBuild: () => undefined,
    logMigration: () => undefined,
    log: () => undefined,
  };
}
