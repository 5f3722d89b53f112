import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { RateLimiterClusterMaster } from "rate-limiter-flexible";
import { answerMetrics } from "../observe/clusterMetrics";
import { closeLostConnections } from "./lostConnections";
import { exit, isRepeated } from "./shutdown";
import { type Order, signals } from "./signals";

/** What a worker tells the process that started it once it listens. */
export interface Ready {
  liqa: "ready";
  greeting: string[];
}

/** A worker that dies again before it has lived for this long is replaced later and later. */
const SETTLED_MS = 60_000;
const RESTART_MS = { first: 100, most: 30_000 };

/** How long a worker may be late that should have exited by its own clock. */
const GRACE_MS = 1_000;

/**
 * Starts so many workers, replaces those that die, and resolves with the greeting of the first one once all of them
 * listen, on one address. Signals to this process hold for all.
 */
export async function runWorkers(count: number, log: Logger, shutdownMs: number): Promise<string[]> {
  // Keeps what clients have spent, for all workers.
  new RateLimiterClusterMaster();
  answerMetrics();
  cluster.on("fork", closeLostConnections);
  const first = cluster.fork();
  const greeting = await ready(first);
  // A fault that all would have is told once: the others are not started before the first one serves.
  const others = Array.from({ length: count - 1 }, () => cluster.fork());
  obeySignals(log, shutdownMs);
  for (const worker of [first, ...others]) replaceWhenDead(worker, log);
  await Promise.all(others.map(ready));
  return greeting;
}

let isShuttingDown = false;

/** Resolves with the greeting of a worker that listens. Where it cannot, which it has said, this process ends like it. */
function ready(worker: Worker): Promise<string[]> {
  return new Promise((resolve) => {
    const fail = (code: number | null) => process.exit(code || 1);
    const listen = (message: Ready) => {
      if (message.liqa !== "ready") return;
      worker.off("exit", fail).off("message", listen);
      resolve(message.greeting);
    };
    worker.on("exit", fail).on("message", listen);
  });
}

function replaceWhenDead(worker: Worker, log: Logger, delayMs = RESTART_MS.first): void {
  const startedAt = performance.now();
  worker.once("exit", (code, signal) => {
    if (isShuttingDown) return;
    const isSettled = performance.now() - startedAt >= SETTLED_MS;
    const waitMs = isSettled ? RESTART_MS.first : delayMs;
    log.error({ worker: worker.id, code, signal, waitMs }, "a worker died and will be replaced");
    setTimeout(() => {
      if (isShuttingDown) return;
      replaceWhenDead(cluster.fork(), log, Math.min(2 * waitMs, RESTART_MS.most));
    }, waitMs);
  });
}

function obeySignals(log: Logger, shutdownMs: number): void {
  let firstAt = 0;
  signals.reload = () => send({ liqa: "reload" });
  signals.shutdown = (signal) => {
    if (isShuttingDown && isRepeated(signal, firstAt)) return;
    if (isShuttingDown) return kill(log, "second signal: exiting at once");
    isShuttingDown = true;
    firstAt = performance.now();
    const workers = workersAlive();
    const codes = Promise.all(workers.map(async (worker) => Number((await once(worker, "exit"))[0] ?? 1)));
    send({ liqa: "shutdown" });
    void codes.then((all) => exit(log, Math.max(0, ...all), "all workers are shut down"));
    void sleep(shutdownMs + GRACE_MS).then(() => kill(log, "exiting with workers that did not shut down in time"));
  };
}

function kill(log: Logger, message: string): void {
  for (const worker of workersAlive()) worker.process.kill("SIGKILL");
  exit(log, 1, message);
}

function send(message: Order): void {
  for (const worker of workersAlive()) worker.send(message, () => undefined);
}

function workersAlive(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker?.isConnected()) as Worker[];
}
