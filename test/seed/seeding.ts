import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { main, seed } from "../../seed/seed";
import { soundDataset } from "../../seed/soundDataset";
import { writeStore } from "../../seed/writeStore";
import { openStore } from "../../src/store";
import { isSealed } from "../../src/storeSeal";
import { printedBy } from "./printedBy";
import { replace, soundFiles, writeDataset } from "./soundFiles";
import { temporaryFolder } from "./temporaryFolder";
import { versionIn } from "./versionIn";

describe("a seed", () => {
  test("makes the folder and the store, sealed, and says what is in it", async () => {
    const path = join(temporaryFolder(), "var", "deep", "liqa.sqlite");
    expect(await seed(writeDataset(), path)).toMatch(/^.+liqa\.sqlite seeded: version 1\.0\.0, 3 meetings, \d+ rows$/);
    expect(await versionIn(path)).toBe("1.0.0");
    expect(await isSealed(path)).toBe(true);
    expect(readdirSync(join(path, ".."))).toEqual(["liqa.sqlite"]);
  });

  test("makes a store that a read-only file system can serve: one file, with no journal to write", async () => {
    const path = join(temporaryFolder(), "liqa.sqlite");
    await seed(writeDataset(), path);
    const store = await openStore(path);
    expect(await store.query("PRAGMA journal_mode")).toEqual([{ journal_mode: "delete" }]);
    await store.destroy();
  });

  test("replaces the file that a link leads to, not the link", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "disk"));
    writeFileSync(join(folder, "disk", "real.sqlite"), "");
    symlinkSync(join(folder, "disk", "real.sqlite"), join(folder, "liqa.sqlite"));
    await seed(writeDataset(), join(folder, "liqa.sqlite"));
    expect(await versionIn(join(folder, "disk", "real.sqlite"))).toBe("1.0.0");
  });

  test("lists every fault of the files and leaves the store", async () => {
    const path = join(temporaryFolder(), "liqa.sqlite");
    await seed(writeDataset(), path);
    const before = readFileSync(path);
    const faulty = writeDataset({ "parties/EG.yaml": replace("EGY", "EGP"), "topics/security.yaml": "" });
    await expect(seed(faulty, path)).rejects.toThrow(/EG\.yaml:3:9: .*\n.*security\.yaml:1:1: is empty/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("refuses records with a broken reference, even when no rule has seen them", async () => {
    const path = join(temporaryFolder(), "liqa.sqlite");
    const dataset = soundDataset(writeDataset());
    const broken = { ...dataset, statements: [], topics: dataset.topics.filter(({ slug }) => slug !== "security") };
    await expect(writeStore(path, broken)).rejects.toThrow(
      `${path} was not written: the new store did not verify: a row of topic refers to a topic that is not there`,
    );
    expect(readdirSync(join(path, ".."))).toEqual([]);
  });
});

describe("a path where no store can be", () => {
  test("a directory", async () => {
    const path = temporaryFolder();
    await expect(seed(writeDataset(), path)).rejects.toThrow(
      `${path} is a directory: remove it, or name another file in DATABASE_PATH`,
    );
  });

  test("below a file", async () => {
    await expect(seed(writeDataset(), "/dev/null/liqa.sqlite")).rejects.toThrow(
      "/dev/null/liqa.sqlite was not written: /dev/null is no folder; name another file in DATABASE_PATH",
    );
  });

  (process.platform === "linux" ? test : test.skip)("in a folder that takes no files", async () => {
    await expect(seed(writeDataset(), "/proc/liqa.sqlite")).rejects.toThrow(
      "/proc/liqa.sqlite was not written: /proc cannot be written to; make it writable or name another file in DATABASE_PATH",
    );
  });

  test("beside a journal, which SQLite would play into the new store", async () => {
    const path = join(temporaryFolder(), "liqa.sqlite");
    writeFileSync(`${path}-journal`, "");
    await expect(seed(writeDataset(), path)).rejects.toThrow(
      `${path}-journal says that another program has written to the store`,
    );
  });
});

describe("what killed seeds have left", () => {
  const host = hostname().replace(/[^A-Za-z0-9-]/g, "_");
  const dead = spawnSync("true").pid;
  const anHourAgo = Date.now() / 1000 - 3_700;

  test("is removed when its process is gone, and not before", async () => {
    const folder = temporaryFolder();
    const litter = [
      `${host}.${dead}.00c0ffee.new`,
      `${host}.${dead}.00c0ffee.new-journal`,
      `${host}.${process.pid}.00c0ffee.new`,
      "elsewhere.1.00c0ffee.new",
    ];
    const kept = [`${host}.${process.ppid}.00c0ffee.new`, "elsewhere.2.00c0ffee.new", "notes"];
    for (const name of [...litter, ...kept]) writeFileSync(join(folder, `.liqa.sqlite.${name}`), "");
    for (const name of [`.other.sqlite.${host}.${dead}.00c0ffee.new`, "liqa.sqlite.bak"])
      writeFileSync(join(folder, name), "");
    utimesSync(join(folder, ".liqa.sqlite.elsewhere.1.00c0ffee.new"), anHourAgo, anHourAgo);
    await seed(writeDataset(), join(folder, "liqa.sqlite"));
    expect(readdirSync(folder).sort()).toEqual(
      [
        `.other.sqlite.${host}.${dead}.00c0ffee.new`,
        "liqa.sqlite",
        "liqa.sqlite.bak",
        ...kept.map((name) => `.liqa.sqlite.${name}`),
      ].sort(),
    );
  });
});

describe("the command", () => {
  const path = join(temporaryFolder(), "liqa.sqlite");
  const before = process.env["DATABASE_PATH"];
  beforeAll(() => (process.env["DATABASE_PATH"] = path));
  afterAll(() =>
    before === undefined ? delete process.env["DATABASE_PATH"] : (process.env["DATABASE_PATH"] = before),
  );

  test("seeds the store of the settings", async () => {
    expect(await printedBy(() => main([], writeDataset()))).toMatchObject({
      code: 0,
      printed: expect.stringContaining(`${path} seeded`),
    });
    expect(await printedBy(() => main(["--if-stale"], writeDataset()))).toMatchObject({
      code: 0,
      printed: `${path} is up to date`,
    });
  });

  test("explains itself when asked, and when told what it does not know", async () => {
    expect(await printedBy(() => main(["--help"]))).toMatchObject({
      code: 0,
      printed: expect.stringMatching(/^usage: seed \[--if-stale\]/),
    });
    expect(await printedBy(() => main(["--stale"]))).toMatchObject({
      code: 2,
      printed: expect.stringMatching(/^unknown option --stale\nusage: seed/),
    });
  });

  test("fails with the faults of the files", async () => {
    const files = writeDataset({
      "topics/security.yaml": soundFiles["topics/security.yaml"]!.replace("slug: security\n", ""),
    });
    expect(await printedBy(() => main([], files))).toMatchObject({
      code: 1,
      printed: expect.stringMatching(/security\.yaml:1:1: slug is missing$/),
    });
  });
});
