import { isatty } from "node:tty";

/** Whether a terminal started the process: then SIGHUP says that it was closed, and ends the process. */
const hasTerminal = isatty(0) || isatty(1);

/**
 * What the process does when it is sent a signal. Imported before anything else: until a signal is listened to, it kills
 * the process, and loading the rest takes a while.
 */
export const signals = {
  /** On SIGTERM and SIGINT, and on SIGHUP from a terminal. Before there is a server, nothing is left to finish. */
  shutdown: (_signal: NodeJS.Signals): void => process.exit(0),
  /** On SIGHUP otherwise. */
  reload: (): void => undefined,
};

for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, (given) => signals.shutdown(given));
process.on("SIGHUP", (signal) => (hasTerminal ? signals.shutdown(signal) : signals.reload()));
