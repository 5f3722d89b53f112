import { copyFileSync, existsSync, readFileSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "../../seed/dataFolder";
import { loadDataset } from "../../seed/loadDataset";
import type { Dataset } from "../../seed/shapes";
import { writeStore } from "../../seed/writeStore";
import { folderOfRun } from "../folderOfRun";

let known: Dataset | undefined;

/** The dataset, as if it were of another version. */
export function ofVersion(version: string): Dataset {
  known ??= loadDataset(dataFolder);
  return { ...known, header: { ...known.header, version } };
}

/** A store of its own for a test, which may do with it as it likes. */
export async function ownStore(name: string): Promise<string> {
  const path = join(folderOfRun(), `own-${name}.sqlite`);
  copyFileSync(await storeOfVersion("1.0.0"), path);
  return path;
}

/** Replaces a store by one of the dataset of another version, by renaming, as `npm run seed` does in the end. */
export async function reseed(path: string, version: string): Promise<void> {
  const target = existsSync(path) ? realpathSync(path) : path;
  copyFileSync(await storeOfVersion(version), `${target}.new`);
  renameSync(`${target}.new`, target);
}

/** The store of a version, which is seeded once a run. */
async function storeOfVersion(version: string): Promise<string> {
  const path = join(folderOfRun(), `version-${version}.sqlite`);
  if (!existsSync(path)) await writeStore(path, ofVersion(version));
  return path;
}

/** Writes some bytes over a file's own, where they are. */
export function overwrite(path: string, at: number, bytes: Buffer): void {
  const whole = readFileSync(path);
  bytes.copy(whole, at);
  writeFileSync(path, whole);
}
