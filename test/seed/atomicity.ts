import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { writeStore } from "../../seed/writeStore";
import { compiled } from "./compiled";
import { generated } from "./generated";
import { temporaryFolder } from "./temporaryFolder";

describe("the store's file", () => {
  const workshop = temporaryFolder();
  const [oldData, newData, moreData] = [generated(100, "1.0.0"), generated(100, "2.0.0"), generated(500, "3.0.0")];
  const [oldStore, newStore] = [join(workshop, "old.sqlite"), join(workshop, "new.sqlite")];
  const [oldFile, newFile, moreFile] = [oldData, newData, moreData].map((dataset) => {
    const file = join(workshop, `${dataset.header.version}.json`);
    writeFileSync(file, JSON.stringify(dataset));
    return file;
  }) as [string, string, string];
  let program: string;
  beforeAll(async () => {
    program = join(compiled(), "test/seed/seedOverAndOver.js");
    await writeStore(oldStore, oldData);
    await writeStore(newStore, newData);
  });

  test("is the same, byte for byte, for the same data", async () => {
    await writeStore(join(workshop, "again.sqlite"), oldData);
    expect(fingerprint(join(workshop, "again.sqlite"))).toBe(fingerprint(oldStore));
    expect(fingerprint(newStore)).not.toBe(fingerprint(oldStore));
  });

  test("is the old one or the new one, whole, when a seed is killed at any moment, and the next seed clears up", async () => {
    const whole = [fingerprint(oldStore), fingerprint(newStore)];
    let littered = 0;
    const lane = async (kills: number) => {
      const store = folderWithOldStore();
      for (let kill = 0; kill < kills; kill++) {
        const seeding = start(store, { times: 1_000, files: [newFile, oldFile] });
        await seeding.begun;
        await wait(Math.random() * 500);
        seeding.kill();
        expect((await seeding.ended).signal).toBe("SIGKILL");
        expect(whole).toContain(fingerprint(store));
        littered += beside(store).length;
      }
      await writeStore(store, oldData);
      expect(fingerprint(store)).toBe(whole[0]);
      expect(beside(store)).toEqual([]);
    };
    await Promise.all([lane(5), lane(5)]);
    expect(littered).toBeGreaterThan(0);
  }, 120_000);

  test("is the old one, byte for byte and with nothing beside it, when the disk is full at any write", async () => {
    const size = statSync(newStore).size;
    const attempt = async (bytes: number, files: string[]) => {
      const store = folderWithOldStore();
      const { code, printed } = await start(store, { bytes, times: files.length, files }).ended;
      const complaint = `${store} was not written: the disk failed or is full; check ${join(store, "..")} and seed again. The store is as it was.`;
      expect(printed).toBe(["seeding", ...files.map(() => complaint), ""].join("\n"));
      expect(code).toBe(1);
      expect(fingerprint(store)).toBe(fingerprint(oldStore));
      expect(beside(store)).toEqual([]);
    };
    // At the first page, in the schema, early, halfway, and at the last pages.
    await Promise.all([
      attempt(4_096, [newFile]),
      attempt(100_000, [newFile, moreFile]),
      attempt(size - 8_192, [newFile, moreFile]),
    ]);
  }, 120_000);

  test("is one of the two, whole, when several seeds run at the same time", async () => {
    const store = folderWithOldStore();
    const other = start(store, { times: 3, files: [newFile, oldFile] });
    await other.begun;
    await Promise.all([oldData, newData, newData].map((dataset) => writeStore(store, dataset)));
    expect(await other.ended).toMatchObject({ code: 0, printed: "seeding\n" });
    expect([fingerprint(oldStore), fingerprint(newStore)]).toContain(fingerprint(store));
    expect(beside(store)).toEqual([]);
  }, 120_000);

  /** Starts a process that seeds a store, which can write files of no more than so many bytes if that is given. */
  function start(store: string, { bytes, times, files }: { bytes?: number; times: number; files: string[] }) {
    const limit = bytes === undefined ? "" : `ulimit -f ${Math.floor(bytes / 512)}; `;
    const command = `${limit}exec "$@"`;
    const child = spawn("sh", ["-c", command, "sh", process.execPath, program, store, String(times), ...files]);
    let printed = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    return {
      begun: new Promise<void>((resolve) => child.stdout.once("data", () => resolve())),
      ended: new Promise<{ code: number | null; signal: string | null; printed: string }>((resolve) =>
        child.on("close", (code, signal) => resolve({ code, signal, printed })),
      ),
      kill: () => child.kill("SIGKILL"),
    };
  }

  function folderWithOldStore(): string {
    const store = join(temporaryFolder(), "liqa.sqlite");
    copyFileSync(oldStore, store);
    return store;
  }
});

/** What is in a store's folder beside it. */
function beside(store: string): string[] {
  return readdirSync(join(store, "..")).filter((name) => name !== "liqa.sqlite");
}

function fingerprint(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
