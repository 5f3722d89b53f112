import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const all = mkdtempSync(join(tmpdir(), "liqa-tests-"));
afterAll(() => rmSync(all, { recursive: true, force: true }));

/** A new folder, which is gone after the tests. */
export function temporaryFolder(): string {
  return mkdtempSync(join(all, "folder-"));
}
