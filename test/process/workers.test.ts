import { Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { postQuery, tell, type Response } from "./requests";
import { build } from "./builds";
import { run, type Running, runToEnd } from "./running";
import { ownStore, reseed } from "../store/ownStore";

const folder = build();
const query = "{ dataset { version } meetings(first: 3) { nodes { slug } } }";

/** Asks on and on, on a connection of its own each time, until told to stop; then returns all responses and failures. */
function postContinuously(server: Running): () => Promise<(Response | string)[]> {
  let isOver = false;
  const told: (Response | string)[] = [];
  const clients = [1, 2, 3, 4].map(async () => {
    while (!isOver) {
      told.push(await postQuery(server, query).catch(({ code }) => String(code)));
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
    // Those that were on a connection to the one that was killed.
    expect(failed.length).toBeLessThanOrEqual(4);
    for (const each of failed) expect(["ECONNRESET", "EPIPE"]).toContain(each);
  });
});

describe("Workers that are told to end", () => {
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
