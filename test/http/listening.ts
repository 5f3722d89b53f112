import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { readConfig } from "../../src/config/config";
import { listen } from "../../src/process/listen";
import { createServer } from "../../src/server";
import { realEditions } from "../server";
import { readToEnd } from "../wire";

/** The real server on a port of this machine, reached over real connections. */
export interface Listening {
  app: FastifyInstance;
  port: number;
  /** Fetches a path. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Posts a body, JSON unless it is a text. */
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Opens a connection, from an address of this machine's own network. */
  dial(from?: string): Promise<Socket>;
  /** Sends bytes on a connection of their own, and gives all that comes back until the server closes it. */
  exchange(bytes: string | Buffer, from?: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts a server over the dataset, with settings that differ from the usual ones. */
export async function listening(
  environment: Record<string, string> = {},
  editions = realEditions(),
): Promise<Listening> {
  // No operation may cost more than a client may spend.
  const { RATE_LIMIT_POINTS_PER_MINUTE: points = "0" } = environment;
  const limits = Number(points) > 0 && Number(points) < 20_000 ? { MAX_COST: points } : {};
  const app = await createServer(await editions, readConfig({ ...limits, ...environment }));
  const url = await listen(app, "127.0.0.1", 0);
  const port = Number(new URL(url).port);
  const dial = async (from = "127.0.0.1") => {
    const socket = connect({ host: "127.0.0.1", port, localAddress: from });
    await once(socket, "connect");
    return socket;
  };
  return {
    app,
    port,
    dial,
    get: (path, headers) => fetch(url + path, { headers }),
    post: (body, headers) =>
      fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    exchange: async (bytes, from) => {
      const socket = await dial(from);
      socket.write(bytes);
      return readToEnd(socket);
    },
    close: async () => {
      app.server.closeAllConnections();
      await app.close();
    },
  };
}
