import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Tables } from "../../src/entities/tables";
import { FileStore } from "../../src/store/FileStore";
import { StoreWatcher } from "../../src/store/StoreWatcher";
import { overwrite, ownStore, reseed } from "./ownStore";

/** A watcher of a store's file, whose editions are the dataset's versions, and all that it told. */
async function watch(path: string, load: (tables: Tables) => string = ({ dataset }) => dataset.version) {
  const told: string[] = [];
  const watcher = await StoreWatcher.open(new FileStore(path), load, {
    changed: (edition) => void told.push(`changed to ${edition}`),
    failed: ({ message }) => void told.push(message.replace(`The store ${path} cannot be used: `, "")),
    recovered: () => void told.push("recovered"),
  });
  open.push(watcher);
  return { watcher, told };
}
const open: StoreWatcher<string>[] = [];
afterEach(() => Promise.all(open.splice(0).map((watcher) => watcher.close())));

describe("A store's file that goes bad while it is served", () => {
  const faults: [name: string, spoil: (path: string) => unknown, reason: RegExp][] = [
    ["removed", (path) => rmSync(path), /^there is no such file/],
    ["emptied", (path) => truncateSync(path, 0), /^it is empty/],
    ["cut short", (path) => truncateSync(path, 8_192), /^it is cut short/],
    ["damaged where it is", (path) => overwrite(path, 50_000, Buffer.from("damage")), /^it is damaged/],
    ["replaced by a damaged one", replaceByDamaged, /^it is damaged/],
    ["replaced by a directory", (path) => (rmSync(path), mkdirSync(path)), /^it is a directory/],
    ["replaced by a link to itself", (path) => (rmSync(path), symlinkSync(path, path)), /symbolic links form a loop/],
    ["replaced by a text", (path) => (rmSync(path), writeFileSync(path, "Hello, world.")), /^it is not an SQLite/],
  ];

  it.each(faults)("is told once and the last good edition is kept: %s", async (name, spoil, reason) => {
    const path = await ownStore(`watched ${name}`);
    copyFileSync(path, `${path}.whole`);
    const { watcher, told } = await watch(path);
    spoil(path);
    for (let time = 0; time < 3; time++) await watcher.check();
    expect(told).toEqual([expect.stringMatching(reason)]);
    expect(watcher.fault?.message).toContain(told[0]);
    expect(watcher.current).toBe("1.0.0");

    rmSync(path, { recursive: true, force: true });
    copyFileSync(`${path}.whole`, path);
    await watcher.check();
    expect(told.slice(1)).toEqual(["recovered"]);
    expect(watcher.fault).toBeUndefined();
  });

  it("tells each fault that is another, and the same one again once the file was whole", async () => {
    const path = await ownStore("several");
    const whole = readFileSync(path);
    const { watcher, told } = await watch(path);
    const steps = [
      () => truncateSync(path, 0),
      () => rmSync(path),
      () => writeFileSync(path, whole),
      () => rmSync(path),
    ];
    for (const step of steps) {
      step();
      await watcher.check();
    }
    expect(told.map((words) => words.split(".")[0])).toEqual([
      "it is empty",
      "there is no such file",
      "recovered",
      "there is no such file",
    ]);
  });
});

describe("A good new edition", () => {
  it("is taken up where the file is replaced, written over, or a link leads to another", async () => {
    const path = await ownStore("renewed");
    const link = `${path}.link`;
    symlinkSync(path, link);
    const { watcher, told } = await watch(link);
    await reseed(path, "2.0.0");
    await watcher.check();
    await reseed(`${path}.other`, "3.0.0");
    writeFileSync(path, readFileSync(`${path}.other`));
    await watcher.check();
    await reseed(`${path}.third`, "4.0.0");
    symlinkSync(`${path}.third`, `${link}.new`);
    renameSync(`${link}.new`, link);
    await watcher.check();
    expect(told).toEqual(["changed to 2.0.0", "changed to 3.0.0", "changed to 4.0.0"]);
    expect(watcher.current).toBe("4.0.0");
  });

  it("is taken up at once where it came between the start of a server and that of its watch", async () => {
    const path = await ownStore("between");
    const { watcher } = await watch(path);
    await reseed(path, "2.0.0");
    watcher.start(3_600_000);
    for (let time = 0; watcher.current !== "2.0.0" && time < 500; time++) await wait(10);
    expect(watcher.current).toBe("2.0.0");
  });

  it("is none where only the file's times or its mode are others", async () => {
    const path = await ownStore("touched");
    let loads = 0;
    const { watcher, told } = await watch(path, ({ dataset }) => (loads++, dataset.version));
    utimesSync(path, new Date(), new Date(0));
    await watcher.check();
    chmodSync(path, 0o600);
    await watcher.check();
    expect([loads, told]).toEqual([1, []]);
  });
});

function replaceByDamaged(path: string): void {
  copyFileSync(path, `${path}.damaged`);
  overwrite(`${path}.damaged`, 50_000, Buffer.from("damage"));
  renameSync(`${path}.damaged`, path);
}
