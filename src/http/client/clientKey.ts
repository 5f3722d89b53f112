import ipaddr from "ipaddr.js";

/** The key of clients without an address. */
export const UNKNOWN = "unknown";

/**
 * Returns the key under which a client is counted: its IPv4 address, or the /64 network of its IPv6 address, because
 * whoever has one address of such a network commonly has them all. Takes addresses as some proxies forward them, too:
 * with a port, in brackets.
 */
export function clientKey(address = ""): string {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
  if (!ipaddr.isValid(bare)) return UNKNOWN;
  const parsed = ipaddr.process(bare);
  if (!("parts" in parsed)) return parsed.toString();
  const network = parsed.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(":")}::/64`;
}
