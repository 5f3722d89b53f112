import { relative } from "node:path";

/** Something wrong in a file: where, and what would be right. Lines and columns count from 1. */
export interface Fault extends Place {
  readonly path: string;
  readonly message: string;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Every fault on a line of its own, `path:line:column: message`, by path and place, paths as seen from `folder`. */
export function listFaults(faults: readonly Fault[], folder = process.cwd()): string {
  const lines = [...faults]
    .sort((a, b) => compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.message, b.message))
    .map((fault) => `${shorter(fault.path, folder)}:${fault.line}:${fault.column}: ${fault.message}`);
  return [...new Set(lines)].join("\n");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function shorter(path: string, folder: string): string {
  const fromFolder = relative(folder, path);
  return fromFolder.startsWith("..") ? path : fromFolder;
}
