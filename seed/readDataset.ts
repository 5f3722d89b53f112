import { readdirSync, type Dirent } from "node:fs";
import { basename, join } from "node:path";
import type { Fault } from "./faults";
import type { z } from "zod";
import { parseShape } from "./parseShape";
import { suggest } from "./suggest";
import { header, keyOf, kinds, shapes, type Dataset, type Header, type Kind, type RecordOf } from "./shapes";
import { readYaml, type Keys, type YamlFile } from "./yamlFile";

/** A record of sound shape, with the file that it was read from. */
export interface SourceFile<T = unknown> {
  readonly path: string;
  /** What the file is called, without `.yaml`: what others refer to the record by. */
  readonly key: string;
  readonly record: T;
  /** A fault of the value at these keys. */
  fault(message: string, ...keys: Keys): Fault;
  /** A fault of a text where it stands for the nth time, from 0, in the value at these keys. */
  faultOfText(message: string, text: string, nth: number, ...keys: Keys): Fault;
  /** A fault of the last of these keys itself. */
  faultOfKey(message: string, ...keys: Keys): Fault;
}

/** What a folder holds: the records of sound shape by the names of their files, and the names of those without. */
export interface Files {
  readonly folder: string;
  readonly header: SourceFile<Header> | undefined;
  readonly sound: { readonly [K in Kind]: ReadonlyMap<string, SourceFile<RecordOf<K>>> };
  readonly broken: Readonly<Record<Kind, ReadonlySet<string>>>;
  /** Every word of the files without: what they refer to is among them. Undefined if one could not be read at all. */
  readonly brokenWords: ReadonlySet<string> | undefined;
  /** What is wrong with files and shapes; the rules say what is wrong with records. */
  readonly faults: readonly Fault[];
}

/** Reads every file of a dataset's folder, and tells what cannot be read. Hidden files are none of the dataset's. */
export function readDataset(folder: string): Files {
  const faults: Fault[] = [];
  let brokenWords: Set<string> | undefined = new Set();
  const tell = (path: string, message: string) => faults.push({ path, line: 1, column: 1, message });
  const list = (path: string) => tryRead(path, tell, () => visible(readdirSync(path, { withFileTypes: true }))) ?? [];
  const read = <S extends z.ZodType>(path: string, shape: S): SourceFile<z.output<S>> | undefined => {
    const file = tryRead(path, tell, () => readYaml(path));
    if (!file) {
      brokenWords = undefined;
      return undefined;
    }
    const { record, faults: found } = file.faults.length > 0 ? { ...file, record: undefined } : parseShape(file, shape);
    faults.push(...found);
    if (!record) for (const word of file.words) brokenWords?.add(word);
    return record && sourceFile(file, record);
  };

  const isFolder = new Map(list(folder).map((entry) => [entry.name, entry.isDirectory()]));
  const known = ["dataset.yaml", ...kinds];
  if (faults.length === 0 && !isFolder.has("dataset.yaml"))
    tell(join(folder, "dataset.yaml"), "is missing: it holds version, license, citation and minimum");
  for (const [name, is] of isFolder)
    if (!known.includes(name) || is !== (name !== "dataset.yaml"))
      tell(join(folder, name), `is unknown here: ${suggestionFor(name, known)}`);

  const sound = byKind(() => new Map<string, SourceFile<never>>());
  const broken = byKind(() => new Set<string>());
  for (const kind of kinds)
    for (const entry of isFolder.get(kind) ? list(join(folder, kind)) : []) {
      const path = join(folder, kind, entry.name);
      const key = basename(entry.name, ".yaml");
      if (!entry.isFile() || key === entry.name) {
        tell(path, "is unknown here: a folder of records has files named KEY.yaml, and nothing else");
        continue;
      }
      const record = read(path, shapes[kind]);
      if (record) sound[kind].set(key, record as SourceFile<never>);
      else broken[kind].add(key);
    }
  const hasHeader = isFolder.get("dataset.yaml") === false;
  const filedHeader = hasHeader ? read(join(folder, "dataset.yaml"), header) : undefined;
  return { folder, header: filedHeader, sound, broken, brokenWords, faults };
}

/** Whether there is a file for a record, sound or not. */
export function isThere({ sound, broken }: Files, kind: Kind, key: string): boolean {
  return sound[kind].has(key) || broken[kind].has(key);
}

/** The dataset that the files hold, once they are without fault. */
export function datasetOf(files: Files): Dataset {
  if (!files.header) throw new Error(`${join(files.folder, "dataset.yaml")}: is missing or at fault`);
  const records = byKind((kind) =>
    [...files.sound[kind].values()]
      .map((filed) => filed.record)
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0)),
  );
  return { header: files.header.record, ...records } as Dataset;
}

function suggestionFor(name: string, known: readonly string[]): string {
  const meant = suggest(name, known);
  return meant === undefined ? `a dataset has ${known.join(", ")}` : `the nearest known is ${meant}`;
}

function byKind<T>(make: (kind: Kind) => T): Record<Kind, T> {
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as Record<Kind, T>;
}

function sourceFile<T>({ path, at, atText, atKey }: YamlFile, record: T): SourceFile<T> {
  return {
    path,
    key: basename(path, ".yaml"),
    record,
    fault: (message, ...keys) => ({ path, ...at(...keys), message }),
    faultOfText: (message, text, nth, ...keys) => ({ path, ...atText(text, nth, ...keys), message }),
    faultOfKey: (message, ...keys) => ({ path, ...atKey(...keys), message }),
  };
}

function visible(entries: Dirent[]): Dirent[] {
  return entries.filter(({ name }) => !name.startsWith(".")).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function tryRead<T>(path: string, tell: (path: string, message: string) => void, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    tell(path, `cannot be read (${code}): ${code === "ENOENT" ? "put it there" : "make it readable"}`);
    return undefined;
  }
}
