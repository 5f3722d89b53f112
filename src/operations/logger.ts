import pino, { type Logger } from "pino";
import type { Config } from "../config";

/** The server's log: a line of JSON for each event, without ever waiting for whoever reads them. */
export function createLogger(level: Config["LOG_LEVEL"]): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    // Where the lines are not read, they are dropped before they fill the memory.
    pino.destination({ dest: 1, sync: false, maxLength: 16 * 1024 * 1024 }),
  );
}

interface LoggedError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: LoggedError;
}

/** An error for the log: nothing but these, for others of its properties may hold what a client sent. */
export function describeError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { code, cause, driverError } = error as { code?: unknown; cause?: unknown; driverError?: unknown };
  const origin = cause ?? driverError;
  return {
    type: error.constructor.name,
    message: error.message,
    ...(typeof code === "string" && { code }),
    ...(error.stack !== undefined && { stack: error.stack }),
    ...(origin instanceof Error && { cause: describeError(origin) }),
  };
}
