/**
 * The network of a client, for the log, from its name: of an IPv4 address the first three numbers, of an IPv6 one the
 * first three groups. Enough to see where a flood comes from, too little to know who asked what.
 */
export function anonymizeIp(client: string): string {
  const numbers = client.split(".");
  if (numbers.length === 4) return `${numbers.slice(0, 3).join(".")}.0/24`;
  const groups = client.split(":");
  return groups.length > 3 ? `${groups.slice(0, 3).join(":")}::/48` : client;
}
