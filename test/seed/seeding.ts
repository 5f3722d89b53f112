import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { digestOf } from "../../seed/digest";
import { fillStore } from "../../seed/fillStore";
import { loadDataset } from "../../seed/loadDataset";
import { main, seed } from "../../seed/seed";
import type { Dataset } from "../../seed/shapes";
import { verifyStore } from "../../seed/verifyStore";
import { writeStore } from "../../seed/writeStore";
import { createStore } from "../../src/store/openStore";
import { readStoreFile } from "../../src/store/storeFile";
import { printedBy } from "./printedBy";
import { replace, soundFiles, writeDataset } from "./soundFiles";
import { temporaryFolder } from "./temporaryFolder";
import { versionIn } from "./versionIn";

describe("a seed", () => {
  test("makes the folder and the store, with its checksum, and says what is in it", async () => {
    const path = join(temporaryFolder(), "var", "deep", "liqa.sqlite");
    expect(await seed(writeDataset(), { DATABASE_PATH: path })).toMatch(
      /^.+liqa\.sqlite seeded: version 1\.0\.0, 3 meetings, \d+ rows$/,
    );
    expect(await versionIn(path)).toBe("1.0.0");
    await expect(readStoreFile(path)).resolves.toBeDefined();
    expect(readdirSync(join(path, ".."))).toEqual(["liqa.sqlite"]);
  });

  test("makes an SQLite file that a read-only file system can serve: one file, with no write-ahead log", async () => {
    const path = join(temporaryFolder(), "liqa.sqlite");
    await seed(writeDataset(), { DATABASE_PATH: path });
    const bytes = readFileSync(path);
    expect([bytes.toString("latin1", 0, 15), bytes[18], bytes[19]]).toEqual(["SQLite format 3", 1, 1]);
  });

  test("replaces the file that a link leads to, not the link", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "disk"));
    writeFileSync(join(folder, "disk", "real.sqlite"), "");
    symlinkSync(join(folder, "disk", "real.sqlite"), join(folder, "liqa.sqlite"));
    await seed(writeDataset(), { DATABASE_PATH: join(folder, "liqa.sqlite") });
    expect(await versionIn(join(folder, "disk", "real.sqlite"))).toBe("1.0.0");
  });

  test("lists every fault of the files and leaves the store", async () => {
    const path = join(temporaryFolder(), "liqa.sqlite");
    await seed(writeDataset(), { DATABASE_PATH: path });
    const before = readFileSync(path);
    const faulty = writeDataset({ "parties/EG.yaml": replace("EGY", "EGP"), "topics/security.yaml": "" });
    await expect(seed(faulty, { DATABASE_PATH: path })).rejects.toThrow(
      /EG\.yaml:3:9: .*\n.*security\.yaml:1:1: is empty/,
    );
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("refuses records with a broken reference, even when no rule has seen them", async () => {
    const path = join(temporaryFolder(), "liqa.sqlite");
    const dataset = loadDataset(writeDataset());
    const broken = { ...dataset, statements: [], topics: dataset.topics.filter(({ slug }) => slug !== "security") };
    await expect(writeStore(path, broken)).rejects.toThrow(
      `${path} was not written: a row of topic refers to a record that is not there`,
    );
    expect(readdirSync(join(path, ".."))).toEqual([]);
  });
});

describe("the new store is read back, and refused", () => {
  const dataset = loadDataset(writeDataset());
  const path = join(temporaryFolder(), "liqa.sqlite");
  beforeAll(() => writeStore(path, dataset));

  /** What is wrong with the store as one of another dataset. */
  async function fault(other: Dataset, digest = digestOf(dataset)): Promise<string> {
    const store = await createStore();
    try {
      await verifyStore(path, digest, await fillStore(store.manager, other, digest));
      return "it is right";
    } catch (error) {
      return (error as Error).message;
    } finally {
      await store.destroy();
    }
  }

  test("unless it is as it was written", async () => expect(await fault(dataset)).toBe("it is right"));

  test("where its digest is another", async () => {
    const digest = "0".repeat(64);
    expect(await fault(dataset, digest)).toBe(
      `the new store did not verify: Dataset has a row that is not as it was written; its digest is ${digestOf(dataset)} and not the files', ${digest}`,
    );
  });

  test("where a table has more rows or fewer", async () => {
    expect(await fault({ ...dataset, statements: [] })).toBe(
      "the new store did not verify: Citation has 93 rows and not 78; Statement has 2 rows and not 0; StatementParty has 2 rows and not 0; StatementTopic has 1 rows and not 0",
    );
  });

  test.each<[string, Dataset]>([
    [
      "Meeting",
      { ...dataset, meetings: dataset.meetings.map((each) => ({ ...each, title: { ...each.title, ar: "" } })) },
    ],
    ["Official", { ...dataset, officials: dataset.officials.map((each) => ({ ...each, aliases: [] })) }],
    ["Country", { ...dataset, parties: dataset.parties.map((each) => ({ ...each, alpha3: "XXX" })) }],
    ["Topic", { ...dataset, topics: dataset.topics.map(({ slug, label }) => ({ slug, label })) }],
  ])("where one value of %s is another", async (entity, other) => {
    expect(await fault(other)).toBe(`the new store did not verify: ${entity} has a row that is not as it was written`);
  });
});

describe("a path where no store can be", () => {
  test("a directory", async () => {
    const path = temporaryFolder();
    await expect(seed(writeDataset(), { DATABASE_PATH: path })).rejects.toThrow(
      `${path} is a directory: remove it, or name another file in DATABASE_PATH`,
    );
  });

  test("below a file", async () => {
    await expect(seed(writeDataset(), { DATABASE_PATH: "/dev/null/liqa.sqlite" })).rejects.toThrow(
      "/dev/null/liqa.sqlite was not written: /dev/null is not a folder; name another file in DATABASE_PATH",
    );
  });

  (process.platform === "linux" ? test : test.skip)("in a folder that takes no files", async () => {
    await expect(seed(writeDataset(), { DATABASE_PATH: "/proc/liqa.sqlite" })).rejects.toThrow(
      "/proc/liqa.sqlite was not written: /proc cannot be written to; make it writable or name another file in DATABASE_PATH",
    );
  });

  test("beside a journal, which SQLite would play into the new store", async () => {
    const path = join(temporaryFolder(), "liqa.sqlite");
    writeFileSync(`${path}-journal`, "");
    await expect(seed(writeDataset(), { DATABASE_PATH: path })).rejects.toThrow(
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
    await seed(writeDataset(), { DATABASE_PATH: join(folder, "liqa.sqlite") });
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
  const before = process.env.DATABASE_PATH;
  beforeAll(() => (process.env.DATABASE_PATH = path));
  afterAll(() => (before === undefined ? delete process.env.DATABASE_PATH : (process.env.DATABASE_PATH = before)));

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

  test("explains itself on request, and where it is given what it does not know", async () => {
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
