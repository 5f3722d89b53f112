import type { FastifyInstance } from "fastify";
import { lookup } from "node:dns/promises";

/** Lets a server listen, and returns its URL. Rejects with what whoever started it can do: the setting, and its fault. */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    // Given `localhost`, Fastify would start a further server for each of its addresses, without our limits.
    const address = host === "localhost" ? (await lookup(host)).address : host;
    return await app.listen({ host: address, port });
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    // A machine without IPv6 has no such address.
    if (host === "::" && NO_IPV6.has(code)) return listen(app, "0.0.0.0", port);
    if (MESSAGES[code] === undefined) throw error;
    throw new Error(`Cannot listen on HOST ${host}, PORT ${port}: ${MESSAGES[code]}`, { cause: error });
  }
}

const NO_IPV6 = new Set(["EAFNOSUPPORT", "EADDRNOTAVAIL"]);

const MESSAGES: Record<string, string> = {
  EADDRINUSE: "the port is taken. Stop what listens there, or set another PORT.",
  EACCES: "this user may not listen on the port. Set a PORT above 1023.",
  EADDRNOTAVAIL: "this machine has no such address. Set HOST to one of its own, or to :: for all.",
  ENOTFOUND: "there is no such host. Set HOST to an address of this machine, or to :: for all.",
  EAI_AGAIN: "the host's address cannot be found. Set HOST to an address of this machine, or to :: for all.",
  EINVAL: "it is not an address to listen on. Set HOST to one of this machine, or to :: for all.",
};
