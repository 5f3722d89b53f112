import { randomBytes } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/** The names of the stores that this process is writing. */
const underWay = new Set<string>();

/**
 * Returns where a new store is written before it takes the old one's place: beside it, under a name of this machine,
 * this process and this attempt. `discard` removes it where it is still there.
 */
export function tempStore(path: string): { readonly path: string; discard(): void } {
  const name = `${prefix(path)}${machine()}.${process.pid}.${randomBytes(4).toString("hex")}.new`;
  const newPath = join(dirname(path), name);
  underWay.add(name);
  return {
    path: newPath,
    discard() {
      rmSync(newPath, { force: true });
      underWay.delete(name);
    },
  };
}

/**
 * Removes what killed seeds of this store have left beside it: on this machine those whose process is gone,
 * and whatever another machine, or a container of another name, has not touched for an hour.
 */
export function removeStaleTempFiles(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(prefix(path))) continue;
    const [, store, host, pid] = pattern.exec(name.slice(prefix(path).length)) ?? [];
    if (store === undefined) continue;
    const file = join(dirname(path), name);
    const abandoned = host === machine() ? !isWriting(Number(pid), prefix(path) + store) : age(file) > 3_600_000;
    if (abandoned) tryToRemove(file);
  }
}

/** What cannot be removed is in nobody's way: every seed writes under a name of its own. */
function tryToRemove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    return;
  }
}

const pattern = /^(([^.]+)\.(\d+)\.[0-9a-f]+\.new)(?:-journal|-wal|-shm)?$/;

function isWriting(pid: number, name: string): boolean {
  if (pid === process.pid) return underWay.has(name);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

function age(file: string): number {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
}

function prefix(path: string): string {
  return `.${basename(path)}.`;
}

/** This machine's name, without what a file's name or the pattern above cannot hold. */
function machine(): string {
  return hostname().replace(/[^A-Za-z0-9-]/g, "_");
}
