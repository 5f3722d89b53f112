import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { writeStore } from "../../seed/writeStore";
import { readStoreFile } from "../../src/store/storeFile";
import { compiled } from "./compiled";
import { generated } from "./generated";
import { temporaryFolder } from "./temporaryFolder";
import { versionIn } from "./versionIn";

// All of them take minutes.
const kills = process.env.TEST_LONG ? 200 : 10;
// Longer than one seeding takes.
const seedingMs = 1_500;

describe("the store's file", () => {
  const program = join(compiled(), "test/seed/seedOverAndOver.js");
  const [old, ...fresh] = [generated(100, "1.0.0"), generated(100, "2.0.0"), generated(500, "3.0.0")] as const;
  const workshop = temporaryFolder();
  const [oldFile, ...freshFiles] = [old, ...fresh].map((dataset) => {
    const file = join(workshop, `${dataset.header.version}.json`);
    writeFileSync(file, JSON.stringify(dataset));
    return file;
  }) as [string, ...string[]];
  const oldStore = join(workshop, "old.sqlite");
  beforeAll(() => writeStore(oldStore, old));

  test("is the same, byte for byte, for the same data, whatever was written before and however modules were loaded", async () => {
    await writeStore(join(workshop, "again.sqlite"), old);
    expect(fingerprint(join(workshop, "again.sqlite"))).toBe(fingerprint(oldStore));
    const other = join(workshop, "other.sqlite");
    const first = join(program, "../../../src/entities/StatementTopic.js");
    const options = ["--require", "reflect-metadata", "--require", first];
    const seeding = start(other, { times: 3, files: [...freshFiles, oldFile], options });
    expect(await seeding.ended).toMatchObject({ code: 0 });
    expect(fingerprint(other)).toBe(fingerprint(oldStore));
  });

  test(
    "is the old one as it was or a new one whole when a seed is killed at any moment, and the next seed clears up",
    async () => {
      let littered = 0;
      const lane = async (moments: readonly number[]) => {
        const store = folderWithOldStore();
        for (const moment of moments) {
          const seeding = start(store, { times: 1_000, files: freshFiles });
          await seeding.begun;
          await wait(moment);
          seeding.kill();
          expect((await seeding.ended).signal).toBe("SIGKILL");
          await expectOldOrWhole(store);
          littered += beside(store).length;
        }
        await writeStore(store, old);
        expect(fingerprint(store)).toBe(fingerprint(oldStore));
        expect(beside(store)).toEqual([]);
      };
      const moments = Array.from({ length: kills }, (_, kill) => ((kill + Math.random()) / kills) * seedingMs);
      await Promise.all([0, 1].map((each) => lane(moments.filter((_, kill) => kill % 2 === each))));
      // Of a few moments, none may be while a file is written.
      for (let more = 0; littered === 0 && more < kills; more++) await lane([Math.random() * seedingMs]);
      expect(littered).toBeGreaterThan(0);
    },
    kills * 30_000,
  );

  test("is the old one, byte for byte and with nothing beside it, when the disk is full at any write", async () => {
    const size = statSync(oldStore).size;
    const attempt = async (bytes: number, files: string[]) => {
      const store = folderWithOldStore();
      const { code, printed } = await start(store, { bytes, times: files.length, files }).ended;
      const complaint = `${store} was not written: the disk is full; free some space in ${join(store, "..")} and seed again. The store is as it was.`;
      expect(printed).toBe(["seeding", ...files.map(() => complaint), ""].join("\n"));
      expect(code).toBe(1);
      expect(fingerprint(store)).toBe(fingerprint(oldStore));
      expect(beside(store)).toEqual([]);
    };
    // After the first page, a part of the way, and before the last pages.
    await Promise.all([attempt(4_096, freshFiles), attempt(100_000, freshFiles), attempt(size - 8_192, freshFiles)]);
  }, 120_000);

  test("is one of them, whole, when several seeds run at the same time", async () => {
    const store = folderWithOldStore();
    const other = start(store, { times: 3, files: freshFiles });
    await other.begun;
    await Promise.all([old, fresh[0], fresh[0]].map((dataset) => writeStore(store, dataset)));
    expect(await other.ended).toMatchObject({ code: 0, printed: "seeding\n" });
    await expectOldOrWhole(store);
    expect(beside(store)).toEqual([]);
  }, 120_000);

  /** Starts a process that seeds a store, which can write files of no more than so many bytes if that is given. */
  function start(store: string, { bytes, times, files, options = [] }: Seeding) {
    const limit = bytes === undefined ? "" : `ulimit -f ${Math.floor(bytes / 512)}; `;
    const words = [`${limit}exec "$@"`, "sh", process.execPath, ...options, program, store, String(times), ...files];
    const child = spawn("sh", ["-c", ...words]);
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

  async function expectOldOrWhole(store: string): Promise<void> {
    if ((await versionIn(store)) === "1.0.0") expect(fingerprint(store)).toBe(fingerprint(oldStore));
    else await expect(readStoreFile(store)).resolves.toBeDefined();
  }
});

interface Seeding {
  /** How many bytes its files may have; any number if undefined. */
  bytes?: number;
  times: number;
  files: string[];
  /** Options of Node's own. */
  options?: string[];
}

/** What is in a store's folder beside it. */
function beside(store: string): string[] {
  return readdirSync(join(store, "..")).filter((name) => name !== "liqa.sqlite");
}

function fingerprint(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
