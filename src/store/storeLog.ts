import type { Logger } from "pino";
import type { Dataset } from "../entities/Dataset";
import { metrics } from "../observe/metrics";
import type { StoreEvents } from "./StoreWatcher";

/** Logs and counts what becomes of the store of a running server. */
export function storeLog(log: Logger): StoreEvents<{ snapshot: { dataset: Dataset } }> {
  return {
    changed({ snapshot: { dataset } }, bytes) {
      metrics.storeReloads.inc({ outcome: "loaded" });
      const { version, digest } = dataset;
      log.info({ version, digest, bytes }, "the store has a new edition, which is served from now on");
    },
    failed(err) {
      metrics.storeReloads.inc({ outcome: "failed" });
      log.error({ err }, "the store cannot be used; the last good edition is served on");
    },
    recovered: () => log.info("the store can be used again"),
  };
}
