import { LRUCache } from "lru-cache";
import type { Config } from "../config";
import { Budget } from "./Budget";
import { clientOf, UNKNOWN } from "./clientOf";

/** What is known of whoever sends requests from one address. */
export interface Client {
  /** Its address, or the network that it has, as `clientOf` says. */
  name: string;
  budget: Budget;
  /** How many of its questions are being worked on. */
  questions: number;
}

/** Finds the client of an address, or where that is none, of the peer that forwarded it. */
export type ClientAt = (address: string | undefined, peer?: string) => Client;

/** The clients by their addresses: a new one with its whole budget where it has not been seen, or was forgotten. */
export function clientsByAddress(config: Config): ClientAt {
  const terms = { perMinute: config.CLIENT_POINTS_PER_MINUTE, atOnce: config.CLIENT_POINTS_AT_ONCE };
  const known = new LRUCache<string, Client>({ max: config.CLIENTS });
  return (address, peer) => {
    const given = clientOf(address);
    const name = given === UNKNOWN ? clientOf(peer) : given;
    const client = known.get(name) ?? { name, budget: new Budget(terms), questions: 0 };
    known.set(name, client);
    return client;
  };
}
