import { isIP, isIPv6 } from "node:net";
import type { Config } from "../../config/config";

/** The key of clients without an address. */
export const UNKNOWN = "unknown";

/**
 * Returns the key under which a client is counted: its IPv4 address, or the /64 network of its IPv6 address, because
 * whoever has one address of such a network commonly has them all.
 */
export function clientKey(address: string | undefined): string {
  const whole = withoutPort(address ?? "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(whole)?.[1] ?? whole;
  const bare = mapped.split("%", 1)[0]!;
  if (isIP(bare) === 0) return UNKNOWN;
  return isIPv6(bare) ? `${groups(bare).slice(0, 4).join(":")}::/64` : bare;
}

/** Returns a predicate that tells whether an address is a trusted proxy's. */
export function trustedProxies({ TRUSTED_PROXIES }: Pick<Config, "TRUSTED_PROXIES">): (address: string) => boolean {
  return (given) => {
    const address = withoutPort(given);
    if (TRUSTED_PROXIES === undefined || isIP(address) === 0) return false;
    return TRUSTED_PROXIES.check(address, isIPv6(address) ? "ipv6" : "ipv4");
  };
}

/** Strips the port and the brackets that some proxies forward. */
function withoutPort(address: string): string {
  return /^\[([^\]]*)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
}

/** Returns the groups of an IPv6 address, in hexadecimal without leading zeros. */
function groups(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const split = (part: string) => part.split(":").filter((group) => group !== "");
  const before = split(head);
  const after = split(tail ?? "");
  // A dotted tail stands for two groups, and never for one of the first four.
  const dotted = after.at(-1)?.includes(".") ? 1 : 0;
  const missing = tail === undefined ? 0 : 8 - before.length - after.length - dotted;
  return [...before, ...Array<string>(missing).fill("0"), ...after].map((group) =>
    group.includes(".") ? group : Number.parseInt(group, 16).toString(16),
  );
}
