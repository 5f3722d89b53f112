// First, for it listens to signals while the rest is loaded.
import { signals } from "./process/signals";
import nodeModule from "node:module";
// What Node compiles of the rest it keeps for the next start, where it can: from version 22.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();
import { readConfig } from "./config/config";
import { type Edition, loadEdition } from "./edition";
import { createLogger } from "./observe/logger";
import { measureProcess } from "./observe/metrics";
import { storeLog } from "./observe/storeLog";
import { listen } from "./process/listen";
import { shutdownOnSignal } from "./process/shutdown";
import { logUncaught } from "./process/uncaught";
import { createServer } from "./server";
import { StoreWatcher } from "./store/StoreWatcher";

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.LOG_LEVEL);
  const store = await StoreWatcher.open(config.DATABASE_PATH, loadEdition, storeLog(logger));
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
  greet(url, store.current);
}

function greet(url: string, { snapshot }: Edition): void {
  const { dataset, meetings, officials, agreements, sources } = snapshot;
  console.log(`Liqa is at ${url.replace(/\[::1?\]|0\.0\.0\.0|127\.0\.0\.1/, "localhost")}/ (explorer: /graphql)`);
  console.log(
    `Dataset ${dataset.version}: ${meetings.length} meetings, ${officials.length} officials, ${agreements.length} agreements, ${sources.length} sources`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
