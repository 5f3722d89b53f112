import type { FastifyInstance } from "fastify";
import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";
import { createListener } from "../http/connection/floodProtection";

/** A server that listens. */
export interface Listening {
  listener: Server;
  url: string;
}

/** Lets a server listen. Rejects with what whoever started it can do: the setting, and its fault. */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<Listening> {
  await app.ready();
  const listener = createListener(app).listen({ host, port });
  try {
    await once(listener, "listening");
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    // A machine without IPv6 has no such address.
    if (host === "::" && NO_IPV6.has(code)) return listen(app, "0.0.0.0", port);
    if (MESSAGES[code] === undefined) throw error;
    throw new Error(`Cannot listen on HOST ${host}, PORT ${port}: ${MESSAGES[code]}`, { cause: error });
  }
  const { address, family, port: actualPort } = listener.address() as AddressInfo;
  return { listener, url: `http://${family === "IPv6" ? `[${address}]` : address}:${actualPort}` };
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
