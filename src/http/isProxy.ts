import { isIP, isIPv6 } from "node:net";
import type { Config } from "../config";
import { withoutPort } from "./clientOf";

/** Tells the proxies whose word is believed from everyone else. */
export function isProxy({
  TRUSTED_PROXIES,
}: Pick<Config, "TRUSTED_PROXIES">): (address: string | undefined) => boolean {
  return (given) => {
    const address = withoutPort(given ?? "");
    if (TRUSTED_PROXIES === undefined || isIP(address) === 0) return false;
    return TRUSTED_PROXIES.check(address, isIPv6(address) ? "ipv6" : "ipv4");
  };
}
