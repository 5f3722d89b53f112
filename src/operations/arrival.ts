import type { IncomingMessage } from "node:http";

const arrivals = new WeakMap<IncomingMessage, number>();

/** Notes when a request's head had been read: now. */
export function arrives(request: IncomingMessage): void {
  arrivals.set(request, performance.now());
}

/** When a request's head had been read, on the clock of `performance.now`; now, where that was not noted. */
export function arrivalOf(request: IncomingMessage): number {
  return arrivals.get(request) ?? performance.now();
}
