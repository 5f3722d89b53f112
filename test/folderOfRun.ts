import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Jest's globalSetup: a temporary folder for one run, whose test files share the stores in it. */
export default function makeFolderOfRun(): void {
  const folder = mkdtempSync(join(tmpdir(), "liqa-test-"));
  process.env.TEST_FOLDER = folder;
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
}

/** The folder of this run. */
export function folderOfRun(): string {
  const folder = process.env.TEST_FOLDER;
  if (folder === undefined) throw new Error("TEST_FOLDER is not set: jest's globalSetup makes it.");
  return folder;
}
