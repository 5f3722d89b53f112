import type { FastifyInstance } from "fastify";
import { lookup } from "node:dns/promises";

/** Lets a server listen, and gives its address. Rejects with words for whoever started it: the setting, and what to do. */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    // Of `localhost`, Fastify would listen on every address, with a further server for each that nothing guards.
    const address = host === "localhost" ? (await lookup(host)).address : host;
    return await app.listen({ host: address, port });
  } catch (error) {
    const words = reasons[(error as NodeJS.ErrnoException).code ?? ""];
    if (words === undefined) throw error;
    throw new Error(`Cannot listen on HOST ${host}, PORT ${port}: ${words}`, { cause: error });
  }
}

const reasons: Record<string, string> = {
  EADDRINUSE: "the port is taken. End what listens there, or name another in PORT.",
  EACCES: "this user may not listen on the port. Name one above 1023 in PORT.",
  EADDRNOTAVAIL: "this machine has no such address. Name one of its own in HOST, or 0.0.0.0 for all.",
  ENOTFOUND: "there is no such host. Name an address of this machine in HOST, or 0.0.0.0 for all.",
  EAI_AGAIN: "the host's address cannot be found. Name an address of this machine in HOST, or 0.0.0.0 for all.",
  EINVAL: "it is no address to listen on. Name one of this machine in HOST, or 0.0.0.0 for all.",
};
