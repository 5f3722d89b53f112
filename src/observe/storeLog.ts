import type { Logger } from "pino";
import type { Edition } from "../edition";
import type { StoreEvents } from "../store/StoreWatcher";
import { metrics } from "./metrics";

/** Logs and counts what becomes of the store of a running server. */
export function storeLog(log: Logger): StoreEvents<Edition> {
  return {
    changed({ snapshot: { dataset } }, bytes) {
      metrics.storeSwitches.inc({ outcome: "loaded" });
      const { version, digest } = dataset;
      log.info({ version, digest, bytes }, "the store has a new edition, which is served from now on");
    },
    failed(err) {
      metrics.storeSwitches.inc({ outcome: "failed" });
      log.error({ err }, "the store cannot be used; the last good edition is served on");
    },
    recovered: () => log.info("the store can be used again"),
  };
}
