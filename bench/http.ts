import { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import fastify, { type FastifyInstance } from "fastify";
import { Agent, request } from "node:http";
import type { AddressInfo } from "node:net";
import type { DataSource } from "typeorm";
import { buildSchema } from "../src/buildSchema";
import { readConfig } from "../src/config/config";
import { createContext } from "../src/context";
import { createServer } from "../src/server";
import { openStore } from "../src/store";

// What the way of a request costs, or saves: requests a second against Apollo Server's own integration with nothing
// around it, all in one run on one machine, so that the ratios can be compared with those of another day.
const seconds = Number(process.argv[2] ?? 3);
const question = `{ officials(first: 20) { totalCount nodes { slug name meetings(first: 3) { nodes { slug title } } } } }`;
const free = { RATE_LIMIT_POINTS_PER_MINUTE: "0", MAX_CONCURRENT_REQUESTS_PER_CLIENT: "1000" };

async function main(): Promise<void> {
  const store = await openStore(readConfig().DATABASE_PATH);
  const bare = await bareServer(store);
  const executing = await createServer(store, readConfig({ ...free }));
  const usual = await rate(bare);
  const rows: [string, number][] = [
    ["Apollo Server's integration alone", usual],
    ["this server", await rate(executing)],
    ["this server, 304", await rate(executing, true)],
  ];
  for (const [what, each] of rows)
    console.log(`${what.padEnd(36)} ${each.toFixed(0).padStart(7)} requests/s  ${(each / usual).toFixed(2)} ×`);
  await Promise.all([bare, executing].map((app) => app.close()));
  await store.destroy();
}

/** How many requests a second a server answers over eight connections. */
async function rate(app: FastifyInstance, isKnown = false): Promise<number> {
  if (!app.server.listening) await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const path = `/graphql?query=${encodeURIComponent(question)}`;
  const headers: Record<string, string> = { "apollo-require-preflight": "1" };
  const ask = () =>
    new Promise<{ status: number; etag: string | undefined }>((resolve, reject) => {
      request({ port, host: "127.0.0.1", agent, path, headers }, (response) => {
        response.resume();
        response.on("end", () => resolve({ status: response.statusCode!, etag: response.headers.etag }));
      })
        .on("error", reject)
        .end();
    });
  const { etag } = await ask();
  if (isKnown) headers["if-none-match"] = etag!;
  const wanted = isKnown ? 304 : 200;
  let count = 0;
  const client = async (until: number) => {
    for (; performance.now() < until; count++) {
      const { status } = await ask();
      if (status !== wanted) throw new Error(`${status}, not ${wanted}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, () => client(performance.now() + 1000)));
  count = 0;
  await Promise.all(Array.from({ length: 8 }, () => client(performance.now() + seconds * 1000)));
  agent.destroy();
  return count / seconds;
}

async function bareServer(store: DataSource): Promise<FastifyInstance> {
  const apollo = new ApolloServer({ schema: buildSchema() });
  await apollo.start();
  const app = fastify();
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: fastifyApolloHandler(apollo as never, { context: async () => createContext(store) }),
  });
  return app;
}

void main();
