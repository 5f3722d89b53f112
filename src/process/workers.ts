import cluster, { type Worker } from "node:cluster";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { RateLimiterClusterMaster } from "rate-limiter-flexible";
import { aggregateMetrics } from "../observe/clusterMetrics";
import { exit, isRepeated } from "./shutdown";
import { type Command, signals } from "./signals";

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
 * Starts so many workers, replaces those that die, and resolves with the greeting of the first one once each of them
 * listens, on one address, or has died. Where the first one dies, which it has told why, this process exits like it.
 * Signals to this process hold for all.
 */
export async function runWorkers(count: number, log: Logger, shutdownMs: number): Promise<string[]> {
  // Keeps what clients have spent, for all workers.
  new RateLimiterClusterMaster();
  aggregateMetrics();
  // What cannot be sent to a worker that is dying is no fault of this process.
  cluster.on("fork", (worker) => worker.on("error", (err) => log.warn({ worker: worker.id, err }, "IPC error")));
  forwardSignals(log, shutdownMs);
  const first = cluster.fork();
  const fail = (code: number | null) => {
    if (!isShuttingDown) process.exit(code || 1);
  };
  first.once("exit", fail);
  const greeting = await readyOrDead(first);
  first.off("exit", fail);
  // A fault that all would have is told once: the others are not started before the first one serves.
  const others = isShuttingDown ? [] : Array.from({ length: count - 1 }, () => cluster.fork());
  for (const worker of [first, ...others]) replaceWhenDead(worker, log);
  await Promise.all(others.map(readyOrDead));
  return greeting;
}

let isShuttingDown = false;

/** Resolves with the greeting of a worker once it listens; with no line where it exits before. */
function readyOrDead(worker: Worker): Promise<string[]> {
  return new Promise((resolve) => {
    worker.once("exit", () => resolve([]));
    worker.on("message", (message: Ready) => {
      if (message.liqa === "ready") resolve(message.greeting);
    });
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

function forwardSignals(log: Logger, shutdownMs: number): void {
  let firstAt = 0;
  signals.reload = () => send({ liqa: "reload" });
  signals.shutdown = (signal) => {
    if (isShuttingDown && isRepeated(signal, firstAt)) return;
    if (isShuttingDown) return kill(log, "second signal: exiting at once");
    isShuttingDown = true;
    firstAt = performance.now();
    const workers = workersAlive();
    const codes = Promise.all(workers.map(exitCode));
    send({ liqa: "shutdown" });
    void codes.then((all) => exit(log, Math.max(0, ...all), "all workers are shut down"));
    void sleep(shutdownMs + GRACE_MS).then(() => kill(log, "exiting with workers that did not shut down in time"));
  };
}

function exitCode(worker: Worker): Promise<number> {
  return new Promise((resolve) => worker.once("exit", (code: number | null) => resolve(code ?? 1)));
}

function kill(log: Logger, message: string): void {
  for (const worker of workersAlive()) worker.process.kill("SIGKILL");
  exit(log, 1, message);
}

function send(message: Command): void {
  for (const worker of workersAlive()) worker.send(message, () => undefined);
}

function workersAlive(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker?.isConnected()) as Worker[];
}
