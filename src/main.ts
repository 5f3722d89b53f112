// First, for it listens to signals while the rest is loaded.
import { signals } from "./operations/signals";
import { readConfig } from "./config";
import { endOnSignal } from "./operations/endOnSignal";
import { listen } from "./operations/listen";
import { createLogger } from "./operations/logger";
import { observeProcess } from "./operations/metrics";
import { rehearse } from "./operations/rehearse";
import { storeLog } from "./operations/storeLog";
import { survive } from "./operations/survive";
import { type Edition, loadEdition } from "./edition";
import { createServer } from "./server";
import { StoreWatcher } from "./store/StoreWatcher";

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.LOG_LEVEL);
  const store = await StoreWatcher.open(config.STORE, loadEdition, storeLog(logger));
  signals.look = () => void store.check();
  const ending = { isEnding: false };
  const app = await createServer(store, config, { logger, ending });
  await rehearse(app);
  const address = await listen(app, config.HOST, config.PORT);
  endOnSignal(app, store, ending, config, logger);
  survive(logger);
  observeProcess();
  store.start(config.STORE_POLL_MS);
  greet(address, store.current);
}

function greet(address: string, { snapshot }: Edition): void {
  const { dataset, meetings, officials, agreements, sources } = snapshot;
  console.log(`Liqa is at ${address.replace(/0\.0\.0\.0|127\.0\.0\.1/, "localhost")}/ (explorer: /graphql)`);
  console.log(
    `Dataset ${dataset.version}: ${meetings.length} meetings, ${officials.length} officials, ${agreements.length} agreements, ${sources.length} sources`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
