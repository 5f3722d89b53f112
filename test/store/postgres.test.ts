import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { writeDatabase } from "../../seed/writeDatabase";
import { PostgresStore } from "../../src/store/postgres/PostgresStore";
import { StoreWatcher } from "../../src/store/StoreWatcher";
import { folderOfRun } from "../folderOfRun";
import { compiled } from "../seed/compiled";
import { generated } from "../seed/generated";
import { printedBy } from "../seed/printedBy";
import { describePostgres, execute, type PostgresServer, sharedPostgres } from "./postgresServer";

const isLong = process.env.TEST_LONG !== undefined;
const swaps = isLong ? 50 : 3;
// Longer than one seeding takes.
const seedingMs = 1_500;

/** Two editions that are told apart by their number of meetings. */
const editions = [generated(100, "1.0.0"), generated(200, "2.0.0")] as const;
const meetingsOf: Record<string, number> = Object.fromEntries(
  editions.map(({ header, meetings }) => [header.version, meetings.length]),
);

/** Reads the edition in a database as servers do, and returns its version; fails unless all its rows are there. */
async function versionIn(url: string): Promise<string> {
  const store = new PostgresStore(url);
  try {
    const opened = await store.open();
    return await opened
      .load(async ({ dataset, meetings, citations }) => {
        expect([dataset.version, meetings.length]).toEqual([dataset.version, meetingsOf[dataset.version]]);
        let count = 0;
        for await (const chunk of citations) count += chunk.length;
        expect(count).toBeGreaterThan(meetings.length);
        return dataset.version;
      })
      .finally(() => opened.close());
  } finally {
    await store.close();
  }
}

async function schemasIn(url: string): Promise<unknown[]> {
  const rows = await execute(url, "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'liqa%' ORDER BY 1");
  return rows.map(({ nspname }) => nspname);
}

describePostgres("A seeding of a database", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await sharedPostgres();
  });

  it("that is killed at any moment leaves the edition before or a new one whole, and nothing else", async () => {
    const url = await server.createDatabase("killed");
    await writeDatabase(url, editions[0]);
    const program = join(compiled(), "test/seed/seedDatabase.js");
    const files = editions.map((edition) => {
      const file = join(folderOfRun(), `postgres-${edition.header.version}.json`);
      writeFileSync(file, JSON.stringify(edition));
      return file;
    });
    const kills = isLong ? 100 : 3;
    const versions = new Set<string>();
    for (let kill = 0; kill < kills; kill++) {
      const child = spawn(process.execPath, [program, url, ...files], { stdio: ["ignore", "pipe", "inherit"] });
      await once(child.stdout, "data");
      await wait(((kill + Math.random()) / kills) * seedingMs);
      child.kill("SIGKILL");
      await once(child, "close");
      versions.add(await versionIn(url));
    }
    await writeDatabase(url, editions[1]);
    expect(await versionIn(url)).toBe("2.0.0");
    expect(await schemasIn(url)).toEqual(["liqa"]);
  }, 300_000);

  it("whose connection is cut at any moment says so, and leaves the edition before", async () => {
    const url = await server.createDatabase("cut");
    await writeDatabase(url, editions[0]);
    const cuts = isLong ? 100 : 3;
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'cut' AND application_name = 'liqa'`;
    let failures = 0;
    for (let time = 0; time < cuts; time++) {
      const seeding = writeDatabase(url, editions[1]).then(
        () => "seeded",
        ({ message }: Error) => message,
      );
      await wait(((time + Math.random()) / cuts) * 500);
      await execute(url, cut);
      const words = await seeding;
      if (words === "seeded") continue;
      failures++;
      expect(words).toMatch(
        /^postgres:\/\/postgres@127\.0\.0\.1:\d+\/cut was not seeded: the connection was lost\. .* The edition before is as it was\.$/,
      );
      expect(Object.keys(meetingsOf)).toContain(await versionIn(url));
    }
    expect(failures).toBeGreaterThan(0);
    expect(await schemasIn(url)).toEqual(["liqa"]);
  }, 300_000);

  it("waits for another one to end, and says so", async () => {
    const url = await server.createDatabase("twice");
    const { printed } = await printedBy(async () => {
      await Promise.all([writeDatabase(url, editions[0]), writeDatabase(url, editions[1])]);
      return 0;
    });
    expect(printed).toMatch(/^postgres:\/\/\S+\/twice is being seeded by another process: waiting for it to end$/);
    expect(Object.keys(meetingsOf)).toContain(await versionIn(url));
  });

  it(
    "replaces nothing that a server is reading, and no server reads half of it",
    async () => {
      const url = await server.createDatabase("swapped");
      await writeDatabase(url, editions[0]);
      let isOver = false;
      const readers = [1, 2].map(async () => {
        const versions: string[] = [];
        while (!isOver) versions.push(await versionIn(url));
        return versions;
      });
      for (let time = 1; time <= swaps; time++) await writeDatabase(url, editions[time % 2]!);
      isOver = true;
      const seen = new Set((await Promise.all(readers)).flat());
      expect([...seen].sort()).toEqual(["1.0.0", "2.0.0"]);
    },
    swaps * 30_000,
  );

  it("drops an edition that was left over, and no schema that is not Liqa's, whatever its name", async () => {
    const url = await server.createDatabase("others");
    await writeDatabase(url, editions[0]);
    await execute(url, "ALTER SCHEMA liqa RENAME TO liqa_next", "CREATE SCHEMA liqa");
    await writeDatabase(url, editions[0]);
    expect(await schemasIn(url)).toEqual(["liqa"]);
    await execute(url, "CREATE SCHEMA liqa_next", "CREATE TABLE liqa_next.of_another (a int)");
    await expect(writeDatabase(url, editions[1])).rejects.toThrow(
      /was not seeded: its schema liqa_next holds something else than an edition\. Rename that schema, or name another/,
    );
    expect(await versionIn(url)).toBe("1.0.0");
    await execute(url, "DROP SCHEMA liqa_next CASCADE", "DROP SCHEMA liqa CASCADE", "CREATE SCHEMA liqa");
    await execute(url, "CREATE TABLE liqa.dataset (digest text)");
    await expect(writeDatabase(url, editions[0])).rejects.toThrow(
      /was not seeded: its schema liqa holds something else than an edition\. /,
    );
    expect(await execute(url, "SELECT digest FROM liqa.dataset")).toEqual([]);
  });

  it("refuses records with a broken reference", async () => {
    const url = await server.createDatabase("unsound");
    const broken = {
      ...editions[0],
      statements: [],
      topics: editions[0].topics.filter(({ slug }) => slug !== "security"),
    };
    await expect(writeDatabase(url, broken)).rejects.toThrow(
      /was not seeded: a row of topic refers to a record that is not there\. .*The edition before is as it was\.$/,
    );
    expect(await schemasIn(url)).toEqual([]);
  });
});

/** A watcher that looks by itself only once an hour, and what it tells. */
async function watch(store: PostgresStore) {
  const told: string[] = [];
  const watcher = await StoreWatcher.open(store, ({ dataset }) => dataset.version, {
    changed: (edition) => void told.push(`changed to ${edition}`),
    failed: ({ message }) => void told.push(/used: (.*?)\. /.exec(message)![1]!),
    recovered: () => void told.push("recovered"),
  });
  watcher.start(3_600_000);
  const until = async (words: string) => {
    for (let time = 0; !told.includes(words) && time < 3_000; time++) await wait(10);
    expect(told).toContain(words);
  };
  return { watcher, told, until };
}

describePostgres("A watcher of a database", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await sharedPostgres();
  });

  it("serves the last edition on while there is no database, and takes up what comes after by itself", async () => {
    const url = await server.createDatabase("restarted");
    await writeDatabase(url, editions[0]);
    const { watcher, until } = await watch(new PostgresStore(url));
    await writeDatabase(url, editions[1]);
    await until("changed to 2.0.0");
    await server.stop();
    await until("nothing listens there");
    expect(watcher.current).toBe("2.0.0");
    await server.start();
    await until("recovered");
    await server.crash();
    await server.start();
    await writeDatabase(url, editions[0]);
    await until("changed to 1.0.0");
    await watcher.close();
  }, 120_000);

  it("is told of the next edition also after one that it cannot read", async () => {
    const url = await server.createDatabase("structures");
    await writeDatabase(url, editions[0]);
    const { watcher, told, until } = await watch(new PostgresStore(url));
    const backend = "SELECT pid FROM pg_stat_activity WHERE datname = 'structures' AND application_name = 'liqa'";
    const before = await execute(url, backend);
    await execute(url, `UPDATE liqa.dataset SET "schemaVersion" = 'another'`, "NOTIFY liqa");
    await until("it was written by another version of Liqa");
    await execute(url, `ALTER TABLE liqa.dataset RENAME COLUMN digest TO checksum`, "NOTIFY liqa");
    await execute(url, "DROP SCHEMA liqa CASCADE", "NOTIFY liqa");
    await until("no dataset was seeded there");
    expect(await execute(url, backend)).toEqual(before);
    await writeDatabase(url, editions[1]);
    await until("changed to 2.0.0");
    expect(told).toHaveLength(3);
    await watcher.close();
  });

  it("connects again by itself where its connection is cut or hangs, and the state of the store with it", async () => {
    const url = await server.createDatabase("hanging");
    await writeDatabase(url, editions[0]);
    const proxied: Socket[] = [];
    const hanging = new Set<Socket>();
    const [host, port] = server.address.split(":");
    const proxy = createServer((client) => {
      const database = connect(Number(port), host);
      proxied.push(client, database);
      for (const [from, to] of [
        [client, database],
        [database, client],
      ] as const) {
        from.on("error", () => to.destroy()).on("close", () => to.destroy());
        from.on("data", (part) => hanging.has(from) || to.write(part));
      }
    }).listen(0, "127.0.0.1");
    await once(proxy, "listening");
    const { port: ownPort } = proxy.address() as AddressInfo;
    const store = new PostgresStore(url.replace(server.address, `127.0.0.1:${ownPort}`), 500);
    const { watcher, told, until } = await watch(store);

    for (const socket of proxied.splice(0)) socket.destroy();
    await writeDatabase(url, editions[1]);
    await until("changed to 2.0.0");

    const connections = proxied.length;
    for (const socket of proxied) hanging.add(socket);
    const startedAt = performance.now();
    await watcher.check();
    expect(performance.now() - startedAt).toBeLessThan(20_000);
    expect(watcher.fault).toBeUndefined();
    expect(proxied.length).toBeGreaterThan(connections);
    await writeDatabase(url, editions[0]);
    await until("changed to 1.0.0");
    expect(told.filter((words) => words.startsWith("changed"))).toHaveLength(2);
    await watcher.close();
    proxy.close();
  });
});
