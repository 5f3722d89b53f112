import { transformFileSync } from "@swc/core";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { folderOfRun } from "../folderOfRun";

const root = join(__dirname, "../..");

/**
 * The project as `npm run build` leaves it, in a folder that the test files of a run share, without the explorer: so
 * that tests start real processes of what the sources say now, and in the time that tests have.
 */
export function build(): string {
  const folder = join(folderOfRun(), "built");
  if (existsSync(folder)) return folder;
  const fresh = buildInto(`built-${process.pid}`);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another test file was faster.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The same in a folder of this name, for a test that changes something in it. */
export function buildInto(name: string): string {
  const folder = join(folderOfRun(), name);
  mkdirSync(folder);
  for (const part of ["src", "seed"]) compile(part, folder);
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  cpSync(join(root, "seed/data"), join(folder, "seed/data"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}

function compile(part: string, folder: string): void {
  const files = readdirSync(join(root, part), { recursive: true, encoding: "utf8" });
  for (const file of files) {
    if (!file.endsWith(".ts") || file.endsWith(".d.ts")) continue;
    const { code } = transformFileSync(join(root, part, file), {
      jsc: {
        parser: { syntax: "typescript", decorators: true },
        transform: { legacyDecorator: true, useDefineForClassFields: true },
        target: "es2022",
      },
      module: { type: "commonjs", ignoreDynamic: true },
    });
    const target = join(folder, "dist", part, file.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
}

/** The text of one of the project's files. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
