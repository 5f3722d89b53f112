import cluster from "node:cluster";
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

process.on("SIGTERM", (signal) => signals.shutdown(signal));
// A terminal sends Ctrl-C to workers, too, which the process that started them tells in its turn.
process.on("SIGINT", (signal) => !cluster.isWorker && signals.shutdown(signal));
process.on("SIGHUP", (signal) => (hasTerminal ? signals.shutdown(signal) : signals.reload()));
