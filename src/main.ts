// First, for it listens to signals while the rest is loaded.
import { signals } from "./operations/signals";
import type { Logger } from "pino";
import { type Config, readConfig } from "./config";
import { endOnSignal } from "./operations/endOnSignal";
import { listen } from "./operations/listen";
import { LiveStore } from "./operations/liveStore";
import { createLogger } from "./operations/logger";
import { observeProcess } from "./operations/metrics";
import { observeStatements } from "./operations/statements";
import { rehearse } from "./operations/rehearse";
import { storeLog } from "./operations/storeLog";
import { survive } from "./operations/survive";
import { createServer } from "./server";

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.LOG_LEVEL);
  const stores = await openStores(config, logger);
  signals.look = () => void stores.look();
  const ending = { isEnding: false };
  const app = await createServer(stores, config, { logger, ending });
  await rehearse(app);
  const address = await listen(app, config.HOST, config.PORT);
  endOnSignal(app, stores, ending, config, logger);
  survive(logger);
  observeProcess();
  stores.watch(config.STORE_POLL_MS);
  greet(address, stores);
}

async function openStores({ STORE }: Config, logger: Logger): Promise<LiveStore> {
  const stores: LiveStore = await LiveStore.open(
    STORE,
    observeStatements(logger, () => void stores.suspect()),
    storeLog(logger),
  );
  return stores;
}

function greet(address: string, { current }: LiveStore): void {
  const { version, meetingCount, officialCount, agreementCount, sourceCount } = current.dataset;
  console.log(`Liqa is at ${address.replace(/0\.0\.0\.0|127\.0\.0\.1/, "localhost")}/ (explorer: /graphql)`);
  console.log(
    `Dataset ${version}: ${meetingCount} meetings, ${officialCount} officials, ${agreementCount} agreements, ${sourceCount} sources`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
