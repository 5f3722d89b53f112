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

if (cluster.isWorker) followPrimary();
else {
  process.on("SIGHUP", (signal) => (hasTerminal ? signals.shutdown(signal) : signals.reload()));
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => signals.shutdown(signal));
}

/** What the primary process sends its workers. */
export interface Command {
  liqa: "shutdown" | "reload";
}

/**
 * Has a worker shut down once: a terminal or a group of processes may send it the signals that the primary forwards.
 * SIGINT and SIGHUP, which a terminal sends to all, it leaves to the primary.
 */
function followPrimary(): void {
  let isShuttingDown = false;
  const shutdownOnce = () => {
    if (!isShuttingDown) signals.shutdown("SIGTERM");
    isShuttingDown = true;
  };
  process.on("SIGTERM", shutdownOnce);
  for (const signal of ["SIGINT", "SIGHUP"] as const) process.on(signal, () => undefined);
  process.on("message", ({ liqa }: Command) => {
    if (liqa === "shutdown") shutdownOnce();
    if (liqa === "reload") signals.reload();
  });
}
