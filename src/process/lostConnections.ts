import type { Worker } from "node:cluster";

/** What Node sends a worker with a connection, and what the worker answers; neither is documented. */
interface Handover {
  act?: string;
  seq?: number;
  ack?: number;
}

/**
 * Closes connections that were on their way to a worker when it died: Node holds them open for ever, and their clients
 * would wait for as long.
 */
export function closeLostConnections(worker: Worker): void {
  const underWay = new Map<number, { close(): void }>();
  const { process } = worker;
  const send = process.send.bind(process) as (message: Handover, handle?: unknown, ...more: unknown[]) => boolean;
  process.send = ((message: Handover, handle?: { close(): void }, ...more: unknown[]) => {
    if (message.act === "newconn" && handle) underWay.set(message.seq!, handle);
    return send(message, handle, ...more);
  }) as typeof process.send;
  process.on("internalMessage", ({ ack }: Handover) => underWay.delete(ack!));
  worker.once("exit", () => {
    for (const connection of underWay.values()) connection.close();
  });
}
