import { isIP, isIPv6 } from "node:net";

/** The client of what is no address. */
export const UNKNOWN = "unknown";

/**
 * Who a client is, from its address: an IPv4 address, or the /64 network of an IPv6 one, because whoever has one
 * address of such a network commonly has them all.
 */
export function clientOf(address: string | undefined): string {
  const whole = withoutPort(address ?? "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(whole)?.[1] ?? whole;
  const bare = mapped.split("%", 1)[0]!;
  if (isIP(bare) === 0) return UNKNOWN;
  return isIPv6(bare) ? `${groups(bare).slice(0, 4).join(":")}::/64` : bare;
}

/** An address as some proxies forward it, with a port or in brackets, without those. */
export function withoutPort(address: string): string {
  return /^\[([^\]]*)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
}

/** The eight groups of an IPv6 address, in hexadecimal without leading zeros. */
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
