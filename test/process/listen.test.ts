import { Agent } from "node:http";
import type { FastifyInstance } from "fastify";
import { settings } from "../../src/config/config";
import { listen } from "../../src/process/listen";
import { createServer } from "../../src/server";
import type { Editions } from "../../src/edition";
import { tell } from "./requests";
import { realEditions } from "../server";

let editions: Editions;
let app: FastifyInstance;
beforeAll(async () => void (editions = await realEditions()));
afterEach(() => app.close());

it("A server on localhost has one address, and its limits hold there", async () => {
  app = await createServer(editions, settings.parse({ MAX_CONNECTIONS_PER_CLIENT: "1" }));
  const url = await listen(app, "localhost", 0);
  expect(app.addresses()).toHaveLength(1);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  expect((await tell(`${url}/healthz`, undefined, agent)).status).toBe(200);
  await expect(tell(`${url}/healthz`)).rejects.toThrow(/hang up|ECONNRESET/);
  agent.destroy();
});

it("A server listens on both families by default, and takes IPv4 clients for what they are", async () => {
  app = await createServer(editions, settings.parse({}));
  const { port } = new URL(await listen(app, settings.parse({}).HOST, 0));
  for (const host of ["[::1]", "127.0.0.1", "localhost"]) {
    expect((await tell(`http://${host}:${port}/readyz`)).status).toBe(200);
    expect((await tell(`http://${host}:${port}/metrics`)).status).toBe(200);
  }
});
