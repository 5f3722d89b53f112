import { once } from "node:events";
import { Agent, createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A balancer that sends requests to servers in turn, and to the next one where a server takes no connection. */
export interface Balancer {
  url: string;
  /** The addresses of the servers, which can be others at any time. */
  servers: string[];
  close(): Promise<void>;
}

/** Starts a balancer on a free port. It repeats no request that a server may have begun with. */
export async function startBalancer(): Promise<Balancer> {
  const servers: Balancer["servers"] = [];
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  const balancer: Server = createServer((incoming, outgoing) => {
    const first = turn++;
    const send = (tried: number): void => {
      if (tried === servers.length) return void outgoing.writeHead(502).end();
      const url = servers[(first + tried) % servers.length]!;
      const { method, headers, url: path } = incoming;
      const forwarded = request(`${url}${path}`, { method, headers, agent }, (response) => {
        outgoing.writeHead(response.statusCode!, { ...response.headers, "x-server": url });
        response.pipe(outgoing);
        response.on("error", () => outgoing.destroy());
      });
      forwarded.on("error", ({ code }: NodeJS.ErrnoException) => {
        if (code === "ECONNREFUSED") return send(tried + 1);
        outgoing.writeHead(502, { "x-server": url, "x-fault": code ?? "none" }).end();
      });
      forwarded.end();
    };
    send(0);
  }).listen(0, "127.0.0.1");
  await once(balancer, "listening");
  return {
    url: `http://127.0.0.1:${(balancer.address() as AddressInfo).port}`,
    servers,
    async close() {
      agent.destroy();
      balancer.closeAllConnections();
      balancer.close();
      await once(balancer, "close");
    },
  };
}
