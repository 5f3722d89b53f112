import ipaddr from "ipaddr.js";
import { LRUCache } from "lru-cache";

/** The key of clients without an address. */
export const UNKNOWN = "unknown";

/**
 * Returns the key under which a client is counted: its IPv4 address, or the /64 network of its IPv6 address, because
 * whoever has one address of such a network commonly has them all. Takes addresses as some proxies forward them, too:
 * with a port, in brackets.
 */
export function clientKey(address = ""): string {
  return keys.memo(address);
}

const keys = new LRUCache<string, string>({ max: 1_000, memoMethod: readKey });

function readKey(address: string): string {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
  if (!ipaddr.isValid(bare)) return UNKNOWN;
  const parsed = ipaddr.process(bare);
  if (!("parts" in parsed)) return parsed.toString();
  const network = parsed.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(":")}::/64`;
}

/**
 * Returns the network of a client's key, for the log: of an IPv4 address the first three numbers, of an IPv6 one the
 * first three groups. Enough to see where a flood comes from, too little to know who asked what.
 */
export function anonymizeKey(key: string): string {
  const numbers = key.split(".");
  if (numbers.length === 4) return `${numbers.slice(0, 3).join(".")}.0/24`;
  const groups = key.split(":");
  return groups.length > 3 ? `${groups.slice(0, 3).join(":")}::/48` : key;
}
