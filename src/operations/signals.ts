/**
 * What the process does when it is sent a signal. Imported before anything else: a signal kills the process until it is
 * listened to, and to load the rest takes about a second.
 */
export const signals = {
  /** On SIGTERM and SIGINT. Nothing is to be finished before there is a server. */
  end: (_signal: NodeJS.Signals): void => process.exit(0),
  /** On SIGHUP. There is nothing to look at before there is a store. */
  look: (): void => undefined,
};

for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, (given) => signals.end(given));
process.on("SIGHUP", () => signals.look());
