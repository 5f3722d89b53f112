import { transformFileSync } from "@swc/core";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { temporaryFolder } from "./temporaryFolder";

const root = join(__dirname, "..", "..");

/** Compiles the project's sources for processes of their own, and gives the folder: `seed/seed.js` and so on. */
export function compiled(): string {
  const folder = temporaryFolder();
  for (const path of ["src", "seed", "test/seed"].flatMap((name) => typeScript(join(root, name)))) {
    const to = join(folder, relative(root, path)).replace(/\.ts$/, ".js");
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, transformFileSync(path, options).code);
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), "{}");
  return folder;
}

function typeScript(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const options = {
  jsc: {
    parser: { syntax: "typescript", decorators: true },
    transform: { legacyDecorator: true, useDefineForClassFields: true },
    target: "es2022",
  },
  module: { type: "commonjs" },
} as const;
