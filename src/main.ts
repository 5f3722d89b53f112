// First, for it listens to signals while the rest is loaded.
import { signals } from "./process/signals";
import cluster from "node:cluster";
import nodeModule from "node:module";
// What Node compiles of the rest it keeps for the next start, where it can: from version 22.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();
import type { Logger } from "pino";
import { type Config, readConfig } from "./config/config";
import { type Edition, loadEdition } from "./edition";
import { createLogger } from "./observe/logger";
import { measureProcess } from "./observe/metrics";
import { listen } from "./process/listen";
import { shutdownOnSignal } from "./process/shutdown";
import { logUncaught } from "./process/uncaught";
import { type Ready, runWorkers } from "./process/workers";
import { createServer } from "./server";
import { selectStore } from "./store/selectStore";
import { storeLog } from "./store/storeLog";
import { StoreWatcher } from "./store/StoreWatcher";

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.LOG_LEVEL);
  const isAlone = cluster.isPrimary && config.WORKERS === 1;
  if (isAlone || cluster.isWorker) return serve(config, logger, isAlone ? printGreeting : reportReady);
  printGreeting(await runWorkers(config.WORKERS, logger, config.SHUTDOWN_DELAY_MS + config.SHUTDOWN_TIMEOUT_MS));
  logUncaught(logger);
}

/** Serves in this process, and calls `started` once it listens. */
async function serve(config: Config, logger: Logger, started: (greeting: string[]) => void): Promise<void> {
  const store = await StoreWatcher.open<Edition>(selectStore(config), loadEdition, storeLog(logger));
  signals.reload = () => void store.check();
  const shutdown = { isShuttingDown: false };
  const app = await createServer(store, config, { logger, shutdown });
  const url = await listen(app, config.HOST, config.PORT);
  shutdownOnSignal(app, shutdown, logger, {
    delayMs: config.SHUTDOWN_DELAY_MS,
    timeoutMs: config.SHUTDOWN_TIMEOUT_MS,
    closeStore: () => store.close(),
  });
  logUncaught(logger);
  measureProcess();
  store.start(config.DATABASE_POLL_MS);
  started(greeting(url, store.current));
}

function greeting(url: string, { snapshot }: Edition): string[] {
  const { dataset, meetings, officials, agreements, sources } = snapshot;
  return [
    `Liqa is at ${url.replace(/\[::1?\]|0\.0\.0\.0|127\.0\.0\.1/, "localhost")}/ (explorer: /graphql)`,
    `Dataset ${dataset.version}: ${meetings.length} meetings, ${officials.length} officials, ${agreements.length} agreements, ${sources.length} sources`,
  ];
}

function printGreeting(lines: string[]): void {
  for (const line of lines) console.log(line);
}

function reportReady(greeting: string[]): void {
  cluster.worker!.send({ liqa: "ready", greeting } satisfies Ready);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
