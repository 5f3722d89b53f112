// First, for it listens to signals while the rest is loaded.
import { signals } from "./process/signals";
import type { Logger } from "pino";
import { type Config, readConfig } from "./config/config";
import { createLogger } from "./observe/logger";
import { measureProcess } from "./observe/metrics";
import { LiveStore } from "./operations/liveStore";
import { observeStatements } from "./operations/statements";
import { storeLog } from "./operations/storeLog";
import { listen } from "./process/listen";
import { shutdownOnSignal } from "./process/shutdown";
import { logUncaught } from "./process/uncaught";
import { createServer } from "./server";

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.LOG_LEVEL);
  const stores = await openStores(config, logger);
  signals.reload = () => void stores.look();
  const shutdown = { isShuttingDown: false };
  const app = await createServer(stores, config, { logger, shutdown });
  const url = await listen(app, config.HOST, config.PORT);
  shutdownOnSignal(app, shutdown, logger, {
    delayMs: config.SHUTDOWN_DELAY_MS,
    timeoutMs: config.SHUTDOWN_TIMEOUT_MS,
    closeStore: () => stores.close(),
  });
  logUncaught(logger);
  measureProcess();
  stores.watch(config.DATABASE_POLL_MS);
  greet(url, stores);
}

async function openStores({ DATABASE_PATH }: Config, logger: Logger): Promise<LiveStore> {
  const stores: LiveStore = await LiveStore.open(
    DATABASE_PATH,
    observeStatements(logger, () => void stores.suspect()),
    storeLog(logger),
  );
  return stores;
}

function greet(url: string, { current }: LiveStore): void {
  const { version, meetingCount, officialCount, agreementCount, sourceCount } = current.dataset;
  console.log(`Liqa is at ${url.replace(/\[::1?\]|0\.0\.0\.0|127\.0\.0\.1/, "localhost")}/ (explorer: /graphql)`);
  console.log(
    `Dataset ${version}: ${meetingCount} meetings, ${officialCount} officials, ${agreementCount} agreements, ${sourceCount} sources`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
