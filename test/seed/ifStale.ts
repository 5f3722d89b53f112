import { readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seed } from "../../seed/seed";
import { Dataset } from "../../src/entities/Dataset";
import { change } from "../store/change";
import { writeDataset } from "./soundFiles";
import { temporaryFolder } from "./temporaryFolder";
import { versionIn } from "./versionIn";

describe("a seed only if stale", () => {
  const files = writeDataset();
  const path = join(temporaryFolder(), "liqa.sqlite");
  const ifStale = (folder = files) => seed(folder, { DATABASE_PATH: path }, { ifStale: true });
  beforeEach(() => seed(files, { DATABASE_PATH: path }));

  test("does nothing when the store is of these files", async () => {
    const { ino, mtimeMs } = statSync(path);
    expect(await ifStale()).toBe(`${path} is up to date`);
    expect(await ifStale(writeDataset({ "topics/borders.yaml": (text) => `# A comment.\n${text}` }))).toBe(
      `${path} is up to date`,
    );
    expect(statSync(path)).toMatchObject({ ino, mtimeMs });
  });

  test("seeds when a fact has changed", async () => {
    expect(await ifStale(writeDataset({ "dataset.yaml": (text) => text.replaceAll("1.0.0", "1.0.1") }))).toContain(
      "seeded: version 1.0.1",
    );
    expect(await versionIn(path)).toBe("1.0.1");
  });

  test.each<[string, () => void]>([
    ["is empty", () => truncateSync(path, 0)],
    ["is cut off", () => truncateSync(path, 20_000)],
    ["is no database", () => writeFileSync(path, "Hello")],
    ["has a byte changed", () => changeByte(path, 50_000)],
  ])("seeds when the store %s", async (_, damage) => {
    damage();
    expect(await ifStale()).toContain("seeded");
    expect(await ifStale()).toContain("up to date");
  });

  test("seeds when the store is of another version of the program", async () => {
    await change(path, (store) =>
      store.createQueryBuilder().update(Dataset).set({ schemaVersion: "another" }).execute(),
    );
    expect(await ifStale()).toContain("seeded");
  });

  test("tells the faults of the files, though there is a store", async () => {
    await expect(ifStale(writeDataset({ "topics/security.yaml": "" }))).rejects.toThrow("security.yaml:1:1: is empty");
  });
});

function changeByte(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at]! ^= 1;
  writeFileSync(path, bytes);
}
