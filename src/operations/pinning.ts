import type { FastifyReply } from "fastify";
import type { Generation } from "./generation";
import type { Pinned, Stores } from "./liveStore";
import { onceOver } from "./requestEnd";

/**
 * Gives each request the one generation of the store that it reads from its first question about it to its end,
 * whatever is seeded meanwhile. Throws StoreUnavailable where there is none to read.
 */
export function pinning(stores: Stores): (reply: FastifyReply) => Generation {
  const pins = new WeakMap<FastifyReply, Pinned>();
  return (reply) => {
    const known = pins.get(reply);
    if (known) return known;
    const pinned = stores.pin();
    pins.set(reply, pinned);
    onceOver(reply, () => pinned.release());
    return pinned;
  };
}
