import type { Logger } from "pino";
import type { StoreEvents } from "./liveStore";
import { metrics } from "../observe/metrics";

/** Logs and counts what becomes of the store of a running server. */
export function storeLog(log: Logger): StoreEvents {
  return {
    switched({ dataset: { version, digest }, bytes }) {
      metrics.storeSwitches.inc({ outcome: "taken up" });
      log.info({ version, digest, bytes }, "the store was written anew: this is served from now on");
    },
    refused(err, isServing) {
      metrics.storeSwitches.inc({ outcome: "refused" });
      if (isServing) log.error({ err }, "the store's new file is refused: the one before it is served on");
      else log.fatal({ err }, "the store cannot be served: every question is answered 503 until it can");
    },
  };
}
