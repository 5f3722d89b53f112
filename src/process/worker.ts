import cluster from "node:cluster";
import type { ShutdownState } from "./shutdown";
import { signals } from "./signals";
import type { ClusterMessage } from "./workers";

/** Tells the process that started this one, which is a worker, that it listens, and does what that one says from now on. */
export function obeyPrimary(greeting: string[], shutdown: ShutdownState): void {
  process.on("message", (message: ClusterMessage) => {
    if (message.liqa === "reload") signals.reload();
    // Unless a signal to all processes of a group has said so already.
    if (message.liqa === "shutdown" && !shutdown.isShuttingDown) signals.shutdown("SIGTERM");
  });
  cluster.worker!.send({ liqa: "ready", greeting } satisfies ClusterMessage);
}
