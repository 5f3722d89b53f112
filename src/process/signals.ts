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

process.on("SIGHUP", (signal) => (hasTerminal ? signals.shutdown(signal) : signals.reload()));
if (cluster.isWorker) obeyPrimary();
else for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => signals.shutdown(signal));

/** What the process that started workers tells them. */
export interface Order {
  liqa: "shutdown" | "reload";
}

/** Has a worker shut down once: a terminal or a group of processes may send it the signal that the primary passes on. */
function obeyPrimary(): void {
  let isTold = false;
  const shutdownOnce = () => {
    if (!isTold) signals.shutdown("SIGTERM");
    isTold = true;
  };
  process.on("SIGTERM", shutdownOnce);
  process.on("SIGINT", () => undefined);
  process.on("message", ({ liqa }: Order) => {
    if (liqa === "shutdown") shutdownOnce();
    if (liqa === "reload") signals.reload();
  });
}
