import cluster from "node:cluster";
import pino, { type Logger } from "pino";
import type { Config } from "../config/config";
import { metrics } from "./metrics";

/**
 * Creates the server's log: a line of JSON for each event, without ever waiting for whoever reads them. Lines that
 * cannot be written are dropped, and so are those that are unwritten when the process exits: flush it before.
 */
export function createLogger(level: Config["LOG_LEVEL"]): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid, worker: cluster.worker?.id },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    standardOutput(),
  );
}

function standardOutput() {
  let close: () => void = () => undefined;
  // Registered before pino's exit handler, which retries forever if stdout is not writable.
  process.once("exit", () => close());
  const output = pino.destination({
    dest: 1,
    sync: false,
    // Where the lines are not read, they are dropped before they fill the memory.
    maxLength: 16 * 1024 * 1024,
    // At least 1, or flush() does not wait for the write in progress.
    minLength: 1,
    // What several workers write into one pipe stays whole up to this size, which has many lines in it but for the longest.
    maxWrite: 4_096,
  });
  close = () => output.destroy();
  for (const fault of ["error", "drop"]) output.on(fault, () => metrics.logErrors.inc());
  return output;
}

interface LoggedError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: LoggedError;
}

/** Describes an error for the log: nothing but these properties, since others may hold what a client sent. */
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
