import { Agent } from "node:http";
import { settings } from "../../src/config/config";
import { listen } from "../../src/process/listen";
import { createServer } from "../../src/server";
import { openStore } from "../../src/store";
import { tell } from "../operations/ask";
import { ownStore } from "../operations/store";

it("localhost is one address, and as guarded as any other", async () => {
  const store = await openStore(await ownStore("localhost"));
  const app = await createServer(store, settings.parse({ MAX_CONNECTIONS_PER_CLIENT: "1" }));
  const url = await listen(app, "localhost", 0);
  expect(app.addresses()).toHaveLength(1);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  expect((await tell(`${url}/healthz`, undefined, agent)).status).toBe(200);
  await expect(tell(`${url}/healthz`)).rejects.toThrow(/hang up|ECONNRESET/);
  agent.destroy();
  await app.close();
  await store.destroy();
});
