import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
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
  const whole = join(folderOfRun(), "whole.sqlite");
  if (!existsSync(whole)) await writeStore(whole, ofVersion("1.0.0"));
  const path = join(folderOfRun(), `own-${name}.sqlite`);
  copyFileSync(whole, path);
  return path;
}

/** Seeds a store anew, as `npm run seed` does, with the dataset of another version. */
export async function reseed(path: string, version: string): Promise<void> {
  await writeStore(path, ofVersion(version));
}

/** Writes some bytes over a file's own, where they are. */
export function overwrite(path: string, at: number, bytes: Buffer): void {
  const whole = readFileSync(path);
  bytes.copy(whole, at);
  writeFileSync(path, whole);
}
