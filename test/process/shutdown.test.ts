import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { Agent } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readConfig } from "../../src/config/config";
import { folderOfRun } from "../folderOfRun";
import { postQuery, tell } from "./requests";
import { build } from "./builds";
import { run, type Running, runToEnd } from "./running";
import { ownStore } from "../store/ownStore";

const folder = build();
const usualNotice = String(readConfig({}).SHUTDOWN_DELAY_MS);
const body = JSON.stringify({ query: "{ dataset { version } }" });
const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;

/** A connection on which a request has begun, and its other half is still to be sent. */
async function begun({ url }: Running) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = "";
  socket.setEncoding("utf8").on("data", (part: string) => (answer += part));
  await once(socket, "connect");
  socket.write(head + body.slice(0, 5));
  const closed = once(socket, "close");
  return {
    finish: () => socket.write(body.slice(5)),
    answered: async () => {
      const [hadError] = (await closed) as [boolean];
      return { hadError, answer };
    },
  };
}

describe("A server told to end", () => {
  let path: string;
  beforeAll(async () => void (path = await ownStore("ending")));

  it("finishes what is running, tells connections to close, and ends with exit code 0", async () => {
    const server = await run(folder, { DATABASE_PATH: path });
    const request = await begun(server);
    await tell(`${server.url}/healthz`);
    server.child.kill("SIGTERM");
    await server.logged(({ msg }) => msg === "shutting down");
    request.finish();
    const { hadError, answer } = await request.answered();
    expect(hadError).toBe(false);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answer).toMatch(/\r\nconnection: close\r\n/i);
    expect(answer).toContain('{"data":{"dataset":{"version":"1.0.0"}}');
    expect(await server.exit).toBe(0);
  });

  it("loses no request of clients that send on and on until they are told to close", async () => {
    const server = await run(folder, { DATABASE_PATH: path, SHUTDOWN_DELAY_MS: "300" });
    let sent = 0;
    const clients = [1, 2, 3].map(async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const statuses = new Set<number>();
      for (let connection = "keep-alive"; connection !== "close"; sent++) {
        const { status, headers } = await postQuery(server, "{ dataset { version } }", agent);
        statuses.add(status);
        connection = headers.connection!;
      }
      agent.destroy();
      return [...statuses];
    });
    for (let waited = 0; sent < 50 && waited < 1_000; waited++) await sleep(5);
    server.child.kill("SIGTERM");
    expect(await Promise.all(clients)).toEqual([[200], [200], [200]]);
    expect(await server.exit).toBe(0);
  });

  it("fails its readiness first, and serves on for the time of the notice", async () => {
    const server = await run(folder, { DATABASE_PATH: path, SHUTDOWN_DELAY_MS: usualNotice });
    server.child.kill("SIGTERM");
    await server.logged(({ msg }) => msg === "shutting down");
    const ready = await tell(`${server.url}/readyz`);
    expect([ready.status, ready.body]).toEqual([503, { status: "shutting down", store: "ok" }]);
    const told = await postQuery(server, "{ dataset { version } }");
    expect([told.status, told.headers.connection]).toEqual([200, "close"]);
    expect(await server.exit).toBe(0);
  });

  it("ends all the same, with exit code 1, where what is running takes too long", async () => {
    const server = await run(folder, { DATABASE_PATH: path, SHUTDOWN_TIMEOUT_MS: "700" });
    const request = await begun(server);
    await tell(`${server.url}/healthz`);
    server.child.kill("SIGTERM");
    expect(await server.exit).toBe(1);
    await request.answered();
  });

  it("takes a signal that comes twice at once, from the terminal and from npm, for one", async () => {
    const server = await run(folder, { DATABASE_PATH: path, SHUTDOWN_DELAY_MS: "0" });
    server.child.kill("SIGINT");
    // Two that wait to be delivered are one to the system.
    await sleep(10);
    server.child.kill("SIGINT");
    expect(await server.exit).toBe(0);
  });

  it("ends at once on a second signal", async () => {
    const server = await run(folder, { DATABASE_PATH: path, SHUTDOWN_DELAY_MS: "600000" });
    server.child.kill("SIGINT");
    await server.logged(({ msg }) => msg === "shutting down");
    // Until it is taken for another signal and not for the same one again.
    const again = setInterval(() => server.child.kill("SIGTERM"), 50);
    expect(await server.exit).toBe(1);
    clearInterval(again);
  });
});

describe("A server that does not listen yet", () => {
  /** A module that sends the process a signal as soon as it begins to load what it is made of. */
  function early(signal: string): string {
    const file = join(folderOfRun(), `early-${signal}.cjs`);
    writeFileSync(
      file,
      `const module_ = require("node:module"); const load = module_._load;
       module_._load = function (name) {
         if (name === "typeorm") { module_._load = load; process.kill(process.pid, "${signal}"); }
         return load.apply(this, arguments);
       };`,
    );
    return file;
  }

  it.each(["SIGTERM", "SIGINT"])("ends with exit code 0 on %s", async (signal) => {
    const { code, said } = await runToEnd(folder, { DATABASE_PATH: await ownStore("early") }, [
      "--require",
      early(signal),
    ]);
    expect([code, said]).toEqual([0, ""]);
  });

  it("goes on to listen on SIGHUP", async () => {
    const server = await run(folder, { DATABASE_PATH: await ownStore("early") }, ["--require", early("SIGHUP")]);
    expect((await postQuery(server, "{ dataset { version } }")).status).toBe(200);
    await server.stop();
  });
});

describe("A server", () => {
  it("says what to do where its port is taken, and ends with exit code 1", async () => {
    const path = await ownStore("port");
    const server = await run(folder, { DATABASE_PATH: path });
    const { port } = new URL(server.url);
    const { code, said } = await runToEnd(folder, { DATABASE_PATH: path, PORT: port });
    await server.stop();
    expect(code).toBe(1);
    expect(said).toContain(`Cannot listen on HOST 127.0.0.1, PORT ${port}: the port is taken.`);
  });
});
