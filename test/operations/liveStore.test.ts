import { Agent } from "node:http";
import { readFileSync, renameSync, truncateSync, writeFileSync } from "node:fs";
import { ask, tell, type Told } from "./ask";
import { build } from "./built";
import { run, type Running } from "./running";
import { overwrite, ownStore, reseed } from "./store";

const folder = build("live");
const takenUp = /written anew: this is served/;

/** Two reads of the dataset around a page of it, which must be of one store. */
const question = (turn: number) =>
  `query Turn${turn % 5} { a: dataset { version } meetings(first: ${1 + (turn % 20)}) { nodes { slug } } b: dataset { version } }`;

/** Asks without a pause on several connections, until told to stop; then gives all the answers. */
function askOnAndOn(server: Running): () => Promise<Told[]> {
  let isOver = false;
  const agent = new Agent({ keepAlive: true });
  const told: Told[] = [];
  const askers = [1, 2, 3].map(async (first) => {
    for (let turn = first; !isOver; turn += 3) told.push(await ask(server, question(turn), agent));
  });
  return async () => {
    isOver = true;
    await Promise.all(askers);
    agent.destroy();
    return told;
  };
}

describe("A server whose store is seeded anew", () => {
  let path: string;
  let server: Running;
  beforeEach(async () => {
    path = await ownStore(`live ${expect.getState().currentTestName!.length}`);
    server = await run(folder, {
      DATABASE_PATH: path,
      DATABASE_POLL_MS: "50",
      MAX_CONCURRENT_REQUESTS_PER_CLIENT: "100",
    });
  });
  afterEach(() => server.stop());

  const version = async () => (await ask(server, "{ dataset { version } }")).body.data?.dataset.version as string;

  it("takes it up without a failed request, and no answer has something of each", async () => {
    const stop = askOnAndOn(server);
    for (const next of ["2.0.0", "3.0.0", "4.0.0"]) {
      await reseed(path, next);
      await server.logged(({ msg, version }) => takenUp.test(String(msg)) && version === next);
    }
    const told = await stop();
    expect(told.filter(({ status, body }) => status !== 200 || body.errors)).toEqual([]);
    expect(told.filter(({ body: { data } }) => data.a.version !== data.b.version)).toEqual([]);
    expect(await version()).toBe("4.0.0");
  });

  it("refuses a damaged one, says so in the log, and serves the one before", async () => {
    const spoilt = `${path}.spoilt`;
    writeFileSync(spoilt, readFileSync(path));
    overwrite(spoilt, 50_000, Buffer.from("damage"));
    renameSync(spoilt, path);
    const { level, err } = await server.logged(({ msg }) => /new file is refused/.test(String(msg)));
    expect([level, (err as Error).message]).toEqual(["error", expect.stringContaining(`${path} cannot be used`)]);
    expect(await version()).toBe("1.0.0");
    expect((await tell(`${server.url}/readyz`)).status).toBe(200);

    await reseed(path, "2.0.0");
    await server.logged(({ msg }) => takenUp.test(String(msg)));
    expect(await version()).toBe("2.0.0");
  });

  it.each([
    ["cut short", 8192],
    ["emptied", 0],
  ])("answers 503 while the file that it reads is %s where it is, and recovers when it is whole", async (_, bytes) => {
    expect(await version()).toBe("1.0.0");
    truncateSync(path, bytes);
    const lame = await ask(server, "{ meetings(first: 1) { totalCount } }");
    expect([lame.status, lame.body.errors[0].extensions.code]).toEqual([503, "STORE_UNAVAILABLE"]);
    expect(lame.text).not.toMatch(/sqlite|\/tmp|malformed/i);
    await server.logged(({ msg }) => /cannot be served/.test(String(msg)));
    const ready = await tell(`${server.url}/readyz`);
    expect([ready.status, ready.body]).toEqual([
      200,
      { status: "ready", store: "not readable: the last good edition is served" },
    ]);
    expect((await tell(`${server.url}/healthz`)).status).toBe(200);

    await reseed(path, "2.0.0");
    await server.logged(({ msg }) => takenUp.test(String(msg)));
    expect(await version()).toBe("2.0.0");
    expect((await tell(`${server.url}/readyz`)).status).toBe(200);
  });

  it("goes on without its file", async () => {
    renameSync(path, `${path}.gone`);
    await server.logged(({ err }) => /there is no such file/.test((err as Error | undefined)?.message ?? ""));
    expect(await version()).toBe("1.0.0");
  });
});

it("A server looks at its store at once on SIGHUP", async () => {
  const path = await ownStore("hup");
  const server = await run(folder, { DATABASE_PATH: path, DATABASE_POLL_MS: "3600000" });
  await reseed(path, "2.0.0");
  server.child.kill("SIGHUP");
  await server.logged(({ msg, version }) => takenUp.test(String(msg)) && version === "2.0.0");
  expect((await ask(server, "{ dataset { version } }")).body.data.dataset.version).toBe("2.0.0");
  await server.stop();
});
