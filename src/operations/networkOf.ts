import { isIPv4, isIPv6 } from "node:net";

/**
 * The network of a client, for the log: of an IPv4 address the first three numbers, of an IPv6 one the first three
 * groups. Enough to see where a flood comes from, too little to know who asked what.
 */
export function networkOf(address: string | undefined): string {
  const bare = (address ?? "").replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (isIPv4(bare)) return `${bare.split(".").slice(0, 3).join(".")}.0/24`;
  if (!isIPv6(bare)) return "unknown";
  const [head = ""] = bare.split("::");
  const groups = head.split(":").slice(0, 3);
  return groups.length === 3 ? `${groups.join(":")}::/48` : `${groups.filter((group) => group !== "").join(":")}::/48`;
}
