import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { Agent } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { folderOfRun } from "../folderOfRun";
import { postQuery, tell, type Response } from "./requests";
import { build } from "./builds";
import { run, type Running, runToEnd } from "./running";
import { ownStore, reseed } from "../store/ownStore";
import { freePort } from "../store/postgresServer";

const folder = build();
const query = "{ dataset { version } meetings(first: 3) { nodes { slug } } }";

/** How long a client waits for its response: a connection that was handed to a worker as it died has none. */
const CLIENT_TIMEOUT_MS = 5_000;

/** Sends queries on and on, on a connection of its own each time, until told to stop; then returns all responses and failures. */
function postContinuously(server: Running): () => Promise<(Response | string)[]> {
  let isOver = false;
  const told: (Response | string)[] = [];
  const clients = [1, 2, 3, 4].map(async () => {
    while (!isOver) {
      const response = postQuery(server, query).catch(({ code }) => String(code));
      told.push(await Promise.race([response, wait(CLIENT_TIMEOUT_MS, "no response", { ref: false })]));
      // Leaves the server's processes a share of the processor.
      await wait(5);
    }
  });
  return async () => {
    isOver = true;
    await Promise.all(clients);
    return told;
  };
}

/** A module that Node loads before anything else. */
function preload(name: string, code: string): string {
  const file = join(folderOfRun(), `workers-${name}.cjs`);
  writeFileSync(file, code);
  return file;
}

/** The lines of the log, each of which must be whole. */
function logOf({ lines }: Running): Record<string, unknown>[] {
  return lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe("Two workers", () => {
  let server: Running;
  let path: string;
  beforeAll(async () => {
    path = await ownStore("workers");
    server = await run(folder, {
      DATABASE_PATH: path,
      WORKERS: "2",
      DATABASE_POLL_MS: "3600000",
      MAX_CONCURRENT_REQUESTS_PER_CLIENT: "100",
    });
  }, 120_000);
  afterAll(() => server.stop());

  it("share one address, one log and one sum of metrics", async () => {
    for (let time = 0; time < 20; time++) expect((await postQuery(server, query)).status).toBe(200);
    const requests = logOf(server).filter(({ msg }) => msg === "request");
    expect([...new Set(requests.map(({ worker }) => worker))].sort()).toEqual([1, 2]);
    const { text } = await tell(`${server.url}/metrics`);
    expect(text).toMatch(/^liqa_requests_total\{route="\/graphql",method="POST",status="200"\} 20$/m);
    expect(text).toMatch(/^liqa_ready 1$/m);
    expect(text).toMatch(/^liqa_store_fault 0$/m);
    expect(text).toMatch(/^liqa_dataset_info\{version="1\.0\.0",digest="\w+"\} 1$/m);
    const [one, other] = await Promise.all([1, 2].map(() => tell(`${server.url}/graphql?query={dataset{version}}`)));
    expect(one!.headers.etag).toBe(other!.headers.etag);
  });

  it("share what a client may spend", async () => {
    const remaining: number[] = [];
    for (let time = 0; time < 10; time++) {
      const { headers } = await postQuery(server, query);
      remaining.push(Number(/r=(\d+)/.exec(String(headers.ratelimit))![1]));
    }
    const steps = remaining.slice(1).map((each, index) => remaining[index]! - each);
    expect(new Set(steps).size).toBe(1);
    expect(steps[0]).toBeGreaterThan(0);
  });

  it("take up what is seeded anew on one SIGHUP", async () => {
    await reseed(path, "2.0.0");
    server.child.kill("SIGHUP");
    for (const number of [1, 2])
      await server.logged(({ msg, worker }) => /has a new edition/.test(String(msg)) && worker === number);
    for (let time = 0; time < 4; time++)
      expect((await postQuery(server, query)).body.data.dataset.version).toBe("2.0.0");
  });

  it("are replaced when one dies, and the other serves on meanwhile", async () => {
    const stop = postContinuously(server);
    const { pid } = await server.logged(({ worker, msg }) => worker === 2 && msg === "request");
    process.kill(Number(pid), "SIGKILL");
    const death = await server.logged(({ msg }) => /a worker died and will be replaced/.test(String(msg)));
    expect(death).toMatchObject({ level: "error", signal: "SIGKILL" });
    await server.logged(({ worker, msg }) => worker === 3 && msg === "request");
    const told = await stop();
    const failed = told.filter((each) => typeof each === "string" || each.status !== 200);
    // Those that were on a connection to the one that was killed, or on their way to it.
    expect(failed.length).toBeLessThanOrEqual(4);
    for (const each of failed) expect(["ECONNRESET", "EPIPE", "no response"]).toContain(each);
  });
});

describe("The metrics of two workers", () => {
  let server: Running;
  beforeEach(async () => {
    server = await run(folder, { DATABASE_PATH: await ownStore("workers"), WORKERS: "2" });
  }, 120_000);
  afterEach(() => server.stop());

  it("keep what a worker has counted when it dies", async () => {
    for (let time = 0; time < 20; time++) await postQuery(server, query);
    const counted = async () => {
      const { text } = await tell(`${server.url}/metrics`);
      const count = (pattern: RegExp) => Number(pattern.exec(text)?.[1]);
      return [
        count(/^liqa_requests_total\{route="\/graphql",method="POST",status="200"\} (\d+)$/m),
        count(/^liqa_request_duration_seconds_count\{route="\/graphql"\} (\d+)$/m),
      ];
    };
    expect(await counted()).toEqual([20, 20]);
    const { pid } = await server.logged(({ worker, msg }) => worker === 2 && msg === "request");
    process.kill(Number(pid), "SIGKILL");
    await server.logged(({ worker, signal }) => worker === 2 && signal === "SIGKILL");
    expect(await counted()).toEqual([20, 20]);
    const { text } = await tell(`${server.url}/metrics`);
    expect(text).toMatch(/^liqa_dataset_info\{version="1\.0\.0",digest="\w+"\} 1$/m);
  });

  it("are as they were last known of a worker that does not answer", async () => {
    for (let time = 0; time < 20; time++) await postQuery(server, query);
    const requests = async () => /status="200"\} 20$/m.test((await tell(`${server.url}/metrics`)).text);
    expect(await requests()).toBe(true);
    const { pid } = await server.logged(({ worker, msg }) => worker === 2 && msg === "request");
    process.kill(Number(pid), "SIGSTOP");
    // One of two is taken by the worker that is stopped, and answered when it continues.
    const answers = [requests(), requests()];
    expect(await Promise.race(answers)).toBe(true);
    process.kill(Number(pid), "SIGCONT");
    expect(await Promise.all(answers)).toEqual([true, true]);
  });
});

describe("Workers that are told to end", () => {
  const startedHere: ChildProcess[] = [];
  afterAll(() => startedHere.forEach((child) => child.kill("SIGKILL")));

  it("answer every request that has begun, and take others until /readyz has said so for long enough", async () => {
    const server = await run(folder, {
      DATABASE_PATH: await ownStore("workers end"),
      WORKERS: "2",
      SHUTDOWN_DELAY_MS: "3000",
      MAX_CONCURRENT_REQUESTS_PER_CLIENT: "100",
    });
    const kept = new Agent({ keepAlive: true });
    await postQuery(server, query, kept);
    const stop = postContinuously(server);
    server.child.kill("SIGTERM");
    while ((await tell(`${server.url}/readyz`)).status !== 503) await wait(10);
    // On a connection that was there before.
    expect((await postQuery(server, query, kept)).headers.connection).toBe("close");
    await wait(200);
    const told = await stop();
    expect(told.filter((each) => typeof each === "string" || each.status !== 200)).toEqual([]);
    expect(await server.exit).toBe(0);
    expect(logOf(server).at(-1)).toMatchObject({ msg: "all workers are shut down" });
  });

  it("lose no request where some of them are still starting", async () => {
    const slow = preload(
      "slow",
      `const cluster = require("node:cluster");
       if (cluster.worker?.id > 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2000);`,
    );
    const port = await freePort();
    const settings = { HOST: "127.0.0.1", PORT: String(port), DATABASE_PATH: await ownStore("workers starting") };
    const child = spawn(process.execPath, ["--require", slow, join(folder, "dist/src/main.js")], {
      env: { PATH: process.env.PATH, ...settings, WORKERS: "3", SHUTDOWN_DELAY_MS: "0" },
      stdio: "ignore",
    });
    const exit = once(child, "exit");
    startedHere.push(child);
    const url = `http://127.0.0.1:${port}`;
    const isServing = () => tell(`${url}/healthz`).then(Boolean, () => false);
    for (let time = 0; time < 1_500 && !(await isServing()); time++) await wait(20);
    const body = JSON.stringify({ query });
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    socket.on("data", (part) => (answer += String(part)));
    socket.write(`POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`);
    socket.write(`Content-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`);
    await tell(`${url}/healthz`);
    child.kill("SIGTERM");
    // By then, those that were starting have exited.
    await wait(4_000);
    socket.write(body.slice(5));
    await once(socket, "close");
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(await exit).toEqual([0, null]);
  });

  it("take the SIGHUP of a closed terminal, which all of them are sent, for one", async () => {
    const terminal = preload("terminal", `require("node:tty").isatty = () => true;`);
    const settings = { DATABASE_PATH: await ownStore("workers terminal"), WORKERS: "2", SHUTDOWN_DELAY_MS: "500" };
    const server = await run(folder, settings, ["--require", terminal]);
    for (let time = 0; time < 4; time++) await postQuery(server, query);
    const workers = await Promise.all(
      [1, 2].map((number) => server.logged(({ worker, msg }) => worker === number && msg === "request")),
    );
    for (const pid of [...workers.map((line) => Number(line.pid)), server.child.pid!]) process.kill(pid, "SIGHUP");
    expect(await server.exit).toBe(0);
    expect(logOf(server).filter(({ msg }) => /second signal/.test(String(msg)))).toEqual([]);
  });

  it("end with the process that started them, however that ends", async () => {
    const server = await run(folder, { DATABASE_PATH: await ownStore("workers orphans"), WORKERS: "2" });
    await postQuery(server, query);
    server.child.kill("SIGKILL");
    await server.exit;
    for (let time = 0; time < 200; time++) {
      const isThere = await tell(`${server.url}/healthz`).then(
        () => true,
        () => false,
      );
      if (!isThere) return;
      await wait(50);
    }
    throw new Error("a worker still listens");
  });
});

it("What keeps workers from starting is said once, and the exit code is 1", async () => {
  const { code, said } = await runToEnd(folder, { DATABASE_PATH: "/nowhere/at/all.sqlite", WORKERS: "3" });
  expect(said).toBe(
    "The store /nowhere/at/all.sqlite cannot be used: there is no such file. Run `npm run seed`, which writes it anew.\n",
  );
  expect(code).toBe(1);
});
