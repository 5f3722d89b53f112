import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeStore } from "../../seed/writeStore";
import type { Tables } from "../../src/entities/tables";
import { loadStore } from "../../src/store/readStore";
import { readError, StoreError, writeError } from "../../src/store/StoreError";
import { readStoreFile } from "../../src/store/storeFile";
import { build } from "../process/builds";
import { runToEnd } from "../process/running";
import { change } from "./change";
import { ofVersion, overwrite, ownStore } from "./ownStore";

/** Returns why a store cannot be read. */
async function refusal(path: string, load: (tables: Tables) => unknown = () => undefined): Promise<string> {
  try {
    await loadStore(await readStoreFile(path), load);
    return "it was read";
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError);
    return (error as Error).message;
  }
}

describe("A store that cannot be read", () => {
  it("is told apart from one that can", async () => {
    expect(await refusal(await ownStore("sound"))).toBe("it was read");
  });

  const faults: [name: string, spoil: (path: string) => unknown, reason: RegExp][] = [
    ["missing", (path) => rmSync(path), /there is no such file\. Run `npm run seed`/],
    ["empty", (path) => writeFileSync(path, ""), /it is empty\. Run `npm run seed`/],
    [
      "a directory",
      (path) => (rmSync(path), mkdirSync(path)),
      /it is a directory\. Name another file in DATABASE_PATH/,
    ],
    ["a pipe", (path) => (rmSync(path), execFileSync("mkfifo", [path])), /it is not a regular file/],
    ["a link that leads nowhere", (path) => link(path, `${path}.none`), /there is no such file/],
    [
      "a link to itself",
      (path) => link(path, path),
      /its symbolic links form a loop\. Name another file in DATABASE_PATH/,
    ],
    ["a text", (path) => writeFileSync(path, "records: none\n".repeat(100)), /it is not an SQLite database/],
    ["a header alone", (path) => truncateSync(path, 100), /it is cut short/],
    ["less than a header", (path) => truncateSync(path, 50), /it is cut short/],
    ["cut in the middle", (path) => truncateSync(path, 20_000), /it is cut short: it has 20000 bytes and not \d+/],
    ["without its last byte", (path) => truncateSync(path, readFileSync(path).length - 1), /it is cut short/],
    ["written to by another program", (path) => overwrite(path, 40, Buffer.alloc(4)), /it is damaged, or was not/],
    ["of another program", (path) => change(path, (store) => store.dropDatabase()), /another version of Liqa/],
  ];

  it.each(faults)("is named with what to do: %s", async (name, spoil, reason) => {
    const path = await ownStore(`fault ${name}`);
    await spoil(path);
    const words = await refusal(path);
    expect(words).toContain(`The store ${path} cannot be used: `);
    expect(words).toMatch(reason);
  });

  it("is named with what to do: a name that is too long", async () => {
    const path = join(dirname(await ownStore("long")), `${"long".repeat(100)}.sqlite`);
    expect(await refusal(path)).toMatch(/its name is too long\. Name another file in DATABASE_PATH\.$/);
    await expect(writeStore(path, ofVersion("1.0.0"))).rejects.toThrow(/its name is too long; name another file/);
  });

  it("is named with what to do: below a file", async () => {
    expect(await refusal(join(await ownStore("below"), "liqa.sqlite"))).toMatch(/its folder is not a folder/);
  });

  it.each([
    ["EACCES", "it may not be read. Let the server's user read it and its folder."],
    ["EIO", "the disk failed. Check the disk, then run `npm run seed`."],
    ["EMFILE", "too many files are open. Raise the limit on open files."],
  ])("is named with what to do: %s", (code, words) => {
    const error = Object.assign(new Error(`${code}: of the system`), { code });
    expect(readError("var/liqa.sqlite", error).message).toBe(`The store var/liqa.sqlite cannot be used: ${words}`);
  });

  it("is named with what to do: a file that is mounted, and so cannot be replaced", () => {
    const error = Object.assign(new Error("EBUSY: resource busy or locked, rename"), { code: "EBUSY" });
    expect(writeError("/data/liqa.sqlite", error).message).toBe(
      "/data/liqa.sqlite was not written: it is mounted by itself, and cannot be replaced; mount /data instead. The store is as it was.",
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

const folder = build();

it("A store that may not be read is named with what to do", async () => {
  const path = await ownStore("unreadable");
  chmodSync(path, 0o000);
  // Root may read anything: another process reads it as nobody, once it has loaded all that it needs.
  const program = `
    const { readStoreFile } = require(${JSON.stringify(join(folder, "dist/src/store/storeFile.js"))});
    if (process.getuid() === 0) process.setuid(65534);
    readStoreFile(process.argv[1]).catch((error) => console.log(error.message));`;
  expect(execFileSync(process.execPath, ["-e", program, path], { encoding: "utf8" })).toBe(
    `The store ${path} cannot be used: it may not be read. Let the server's user read it and its folder.\n`,
  );
});

describe("A server", () => {
  it("ends with exit code 1, naming the store's file and what to do", async () => {
    const path = await ownStore("damaged");
    overwrite(path, 100_000, Buffer.from("not what was written"));
    expect(await runToEnd(folder, { DATABASE_PATH: path })).toEqual({
      code: 1,
      said: `The store ${path} cannot be used: it is damaged, or was not written by \`npm run seed\`: its bytes do not have its checksum. Run \`npm run seed\`, which writes it anew.\n`,
    });
  });
});

function link(path: string, target: string): void {
  rmSync(path);
  symlinkSync(join(dirname(path), target.slice(dirname(path).length + 1)), path);
}
