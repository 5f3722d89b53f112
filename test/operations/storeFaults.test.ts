import Database from "better-sqlite3";
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { LiveStore } from "../../src/operations/liveStore";
import { seal } from "../../src/storeSeal";
import { folderOfRun } from "../folderOfRun";
import { ask } from "./ask";
import { build } from "./built";
import { run, runToEnd } from "./running";
import { overwrite, ownStore } from "./store";

const silent = { switched: () => undefined, refused: () => undefined };
const statements = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};

/** Why a store is not opened. */
async function refusal(path: string): Promise<string> {
  try {
    const store = await LiveStore.open(path, statements, silent);
    await store.close();
    return "it was opened";
  } catch (error) {
    return (error as Error).message;
  }
}

describe("A store that cannot be served", () => {
  it("is told apart from one that can", async () => {
    expect(await refusal(await ownStore("sound"))).toBe("it was opened");
  });

  const faults: [name: string, spoil: (path: string) => void, reason: RegExp][] = [
    ["missing", (path) => rmSync(path), /there is no such file\. Run `npm run seed`/],
    ["empty", (path) => writeFileSync(path, ""), /it is empty\. Run `npm run seed`/],
    [
      "a directory",
      (path) => (rmSync(path), mkdirSync(path)),
      /it is a directory\. Name another file in DATABASE_PATH/,
    ],
    ["a pipe", (path) => (rmSync(path), execFileSync("mkfifo", [path])), /it is no regular file/],
    ["a text", (path) => writeFileSync(path, "records: none\n".repeat(100)), /it is no SQLite database/],
    ["a header alone", (path) => truncateSync(path, 100), /it is cut short/],
    ["less than a header", (path) => truncateSync(path, 50), /it is cut short/],
    ["cut in the middle", (path) => truncateSync(path, 20_000), /it is cut short: it has 20000 bytes and not \d+/],
    ["without its last byte", (path) => truncateSync(path, readFileSync(path).length - 1), /it is cut short/],
    [
      "of another version",
      (path) => sqlite(path, "PRAGMA user_version = 7"),
      /it was written by another version of Liqa\. Run `npm run seed`/,
    ],
    ["of nothing", (path) => sqlite(path, "PRAGMA foreign_keys = OFF; DELETE FROM dataset"), /it holds no dataset/],
    ["written to by another program", (path) => overwrite(path, 40, Buffer.alloc(4)), /it is damaged, or not written/],
  ];

  it.each(faults)("is named with what to do: %s", async (name, spoil, reason) => {
    const path = await ownStore(`fault ${name}`);
    spoil(path);
    const words = await refusal(path);
    expect(words).toContain(`The store ${path} cannot be used: `);
    expect(words).toMatch(reason);
  });

  it("is named with what to do: unreadable", async () => {
    const path = await ownStore("fault unreadable");
    chmodSync(path, 0o000);
    expect(await asNobody(() => refusal(path))).toBe(
      `The store ${path} cannot be used: it may not be read. Let the server's user read it and its folder.`,
    );
  });

  it("is found wherever one bit of it has changed, in any page", async () => {
    const path = await ownStore("bits");
    const whole = readFileSync(path);
    const pageSize = whole.readUInt16BE(16);
    for (let page = 0; page * pageSize < whole.length; page++) {
      const spoilt = Buffer.from(whole);
      // Another place in each page, the first and the last byte among them.
      const place = page * pageSize + ((page * 1021) % pageSize);
      spoilt[place]! ^= 1 << (page % 8);
      writeFileSync(path, spoilt);
      expect([page, await refusal(path)]).toEqual([page, expect.stringContaining("cannot be used: ")]);
    }
  });
});

describe("The server", () => {
  const folder = build("faults");

  it("ends with exit code 1, naming the store's file and what to do", async () => {
    const path = await ownStore("damaged");
    overwrite(path, 100_000, Buffer.from("not what was written"));
    const { code, said } = await runToEnd(folder, { DATABASE_PATH: path });
    expect({ code, said }).toEqual({
      code: 1,
      said: `The store ${path} cannot be used: it is damaged, or not written by \`npm run seed\`: its bytes are not those of its seal. Run \`npm run seed\`, which writes it anew.\n`,
    });
  });

  it("reads a store in a file system that cannot be written to, and leaves nothing beside it", async () => {
    const place = mkdtempSync(join(folderOfRun(), "read-only-"));
    const path = join(place, "liqa.sqlite");
    cpSync(await ownStore("to be read"), path);
    const unlock = lock(place);
    try {
      const server = await run(folder, { DATABASE_PATH: path });
      const { body } = await ask(server, "{ meetings(first: 3) { totalCount nodes { title } } }");
      await server.stop();
      expect(body.errors).toBeUndefined();
      expect(readdirSync(place)).toEqual(["liqa.sqlite"]);
    } finally {
      unlock();
    }
  });
});

/** Makes a folder unwritable: by a mount where that is allowed, by its mode in any case. */
function lock(place: string): () => void {
  chmodSync(join(place, "liqa.sqlite"), 0o444);
  chmodSync(place, 0o555);
  const mount = (...words: string[]) => spawnSync(words[0]!, words.slice(1)).status === 0;
  const isMounted = mount("mount", "--bind", place, place);
  if (isMounted) mount("mount", "-o", "remount,ro,bind", place);
  return () => {
    if (isMounted) mount("umount", place);
    chmodSync(place, 0o755);
  };
}

/** Who may read anything, which root does, is somebody else for the time of a test. */
async function asNobody<T>(act: () => Promise<T>): Promise<T> {
  if (process.geteuid!() !== 0) return act();
  process.seteuid!(65_534);
  try {
    return await act();
  } finally {
    process.seteuid!(0);
  }
}

/** Has SQLite change a store, and seals it as if it had been written so. */
function sqlite(path: string, statement: string): void {
  const database = new Database(path);
  database.exec(statement);
  database.close();
  seal(path);
}
