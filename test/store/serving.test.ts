import { Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { postQuery, tell, type Response } from "../process/requests";
import { build } from "../process/builds";
import { run, type Running } from "../process/running";
import { overwrite, ownStore, reseed } from "./ownStore";
import { describeStores } from "./stores";

const folder = build();
const newEdition = /has a new edition/;
const unusable = /the last good edition is served on/;

/** Two reads of the dataset around a page of it, which must be of one edition. */
const queryOf = (turn: number) =>
  `query Turn${turn % 5} { a: dataset { version } meetings(first: ${1 + (turn % 20)}) { nodes { slug } } b: dataset { version } }`;

/** Asks on and on on several connections, until told to stop; then gives all the answers. */
function postContinuously(server: Running): () => Promise<Response[]> {
  let isOver = false;
  const agent = new Agent({ keepAlive: true });
  const told: Response[] = [];
  const clients = [1, 2, 3].map(async (first) => {
    for (let turn = first; !isOver; turn += 3) {
      told.push(await postQuery(server, queryOf(turn), agent));
      // Leaves the seeding a share of the processor.
      await wait(5);
    }
  });
  return async () => {
    isOver = true;
    await Promise.all(clients);
    agent.destroy();
    return told;
  };
}

async function versionOf(server: Running): Promise<string> {
  return (await postQuery(server, "{ dataset { version } }")).body.data?.dataset.version as string;
}

const patient = {
  DATABASE_POLL_MS: "50",
  MAX_CONCURRENT_REQUESTS_PER_CLIENT: "100",
  RATE_LIMIT_POINTS_PER_MINUTE: "0",
};

describeStores("A server", (own) => {
  it("takes up what is seeded anew without a failed request, and no answer has something of each", async () => {
    const store = await own("live");
    const server = await run(folder, { ...patient, ...store.settings });
    const stop = postContinuously(server);
    for (const next of ["2.0.0", "3.0.0", "4.0.0"]) {
      await store.reseed(next);
      await server.logged(({ msg, version }) => newEdition.test(String(msg)) && version === next);
    }
    const told = await stop();
    expect(told.filter(({ status, body }) => status !== 200 || body.errors)).toEqual([]);
    expect(told.filter(({ body: { data } }) => data.a.version !== data.b.version)).toEqual([]);
    expect(await versionOf(server)).toBe("4.0.0");
    await server.stop();
  });

  it("looks at its store at once on SIGHUP", async () => {
    const store = await own("hup");
    const server = await run(folder, { ...store.settings, DATABASE_POLL_MS: "3600000" });
    await store.reseed("2.0.0");
    server.child.kill("SIGHUP");
    await server.logged(({ msg, version }) => newEdition.test(String(msg)) && version === "2.0.0");
    expect(await versionOf(server)).toBe("2.0.0");
    await server.stop();
  });
});

describe("A server whose file goes bad", () => {
  let path: string;
  let server: Running;
  beforeAll(async () => {
    path = await ownStore("served");
    server = await run(folder, { DATABASE_PATH: path, ...patient });
  });
  afterAll(() => server.stop());

  const faults: [name: string, spoil: (path: string) => void, reason: RegExp][] = [
    ["removed", (path) => rmSync(path), /there is no such file/],
    ["emptied", (path) => truncateSync(path, 0), /it is empty/],
    ["cut short", (path) => truncateSync(path, 8_192), /it is cut short/],
    ["damaged where it is", (path) => overwrite(path, 50_000, Buffer.from("damage")), /it is damaged/],
    ["replaced by a damaged one", replaceByDamaged, /it is damaged/],
    ["replaced by a directory", (path) => (rmSync(path), mkdirSync(path)), /it is a directory/],
  ];
  it.each(faults)(
    "logs, counts and shows that it was %s, and serves the last good edition on",
    async (_, spoil, reason) => {
      const [before, turn] = [await versionOf(server), server.lines.length];
      const later = (isSo: (line: Record<string, unknown>) => boolean) => server.logged(isSo, turn);
      const failed = await failures(server);
      spoil(path);
      const { level, err } = await later(({ msg }) => unusable.test(String(msg)));
      expect([level, (err as Error).message]).toEqual(["error", expect.stringMatching(reason)]);
      expect((await postQuery(server, "{ meetings(first: 1) { totalCount } }")).body.errors).toBeUndefined();
      expect(await versionOf(server)).toBe(before);
      const ready = await tell(`${server.url}/readyz`);
      expect([ready.status, ready.body]).toEqual([
        200,
        { status: "ready", store: "not readable: the last good edition is served" },
      ]);
      expect(await failures(server)).toBe(failed + 1);

      rmSync(path, { recursive: true, force: true });
      const next = before === "1.0.0" ? "2.0.0" : "1.0.0";
      await reseed(path, next);
      await later(({ msg }) => newEdition.test(String(msg)));
      expect(await versionOf(server)).toBe(next);
      expect((await tell(`${server.url}/readyz`)).body).toEqual({ status: "ready", store: "ok" });
    },
  );
});

/** How often the server could not read its store. */
async function failures(server: Running): Promise<number> {
  const { text } = await tell(`${server.url}/metrics`);
  return Number(/^liqa_store_reloads_total\{outcome="failed"\} (\d+)$/m.exec(text)?.[1] ?? 0);
}

function replaceByDamaged(path: string): void {
  writeFileSync(`${path}.damaged`, readFileSync(path));
  overwrite(`${path}.damaged`, 50_000, Buffer.from("damage"));
  renameSync(`${path}.damaged`, path);
}
