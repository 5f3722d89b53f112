import { readdirSync, type Dirent } from "node:fs";
import { basename, join } from "node:path";
import type { Fault } from "./faults";
import type { z } from "zod";
import { fit } from "./fit";
import { nearest } from "./nearest";
import { header, keyOf, kinds, shapes, type Dataset, type Header, type Kind, type RecordOf } from "./shapes";
import { readYaml, type Keys } from "./yamlFile";

/** A record of sound shape, with the file that it was read from. */
export interface Filed<T = unknown> {
  readonly path: string;
  /** What the file is called, without `.yaml`: what others refer to the record by. */
  readonly key: string;
  readonly record: T;
  /** A fault of the value at these keys. */
  fault(message: string, ...keys: Keys): Fault;
  /** A fault of the last of these keys itself. */
  faultOfKey(message: string, ...keys: Keys): Fault;
}

/** What a folder holds: the records of sound shape by the names of their files, and the names of those without. */
export interface Files {
  readonly folder: string;
  readonly header: Filed<Header> | undefined;
  readonly sound: { readonly [K in Kind]: ReadonlyMap<string, Filed<RecordOf<K>>> };
  readonly broken: { readonly [K in Kind]: ReadonlySet<string> };
  /** What is wrong with files and shapes; the rules say what is wrong with records. */
  readonly faults: readonly Fault[];
}

/** Reads every file of a dataset's folder. Throws where the folder, or a file in it, cannot be read. */
export function readDataset(folder: string): Files {
  const faults: Fault[] = [];
  const entries = list(folder);
  const known = ["dataset.yaml", ...kinds];
  for (const entry of entries)
    if (!known.includes(entry.name) || entry.isDirectory() !== (entry.name !== "dataset.yaml"))
      faults.push(
        fault(join(folder, entry.name), `is unknown here: the nearest known is ${nearest(entry.name, known)}`),
      );
  if (!entries.some((entry) => entry.name === "dataset.yaml"))
    faults.push(fault(join(folder, "dataset.yaml"), "is missing: it holds version, license, citation and minimum"));

  const read = <S extends z.ZodType>(path: string, shape: S): Filed<z.output<S>> | undefined => {
    const file = readYaml(path);
    const { record, faults: found } =
      file.faults.length > 0 ? { record: undefined, faults: file.faults } : fit(file, shape);
    faults.push(...found);
    return (
      record && {
        path,
        key: basename(path, ".yaml"),
        record,
        fault: (message, ...keys) => ({ path, ...file.at(...keys), message }),
        faultOfKey: (message, ...keys) => ({ path, ...file.atKey(...keys), message }),
      }
    );
  };

  const sound = byKind(() => new Map<string, Filed<never>>());
  const broken = byKind(() => new Set<string>());
  for (const kind of kinds) {
    if (!entries.some((entry) => entry.name === kind && entry.isDirectory())) continue;
    for (const entry of list(join(folder, kind))) {
      const path = join(folder, kind, entry.name);
      const key = basename(entry.name, ".yaml");
      if (!entry.isFile() || key === entry.name) {
        faults.push(fault(path, "is unknown here: a folder of records has files named KEY.yaml, and nothing else"));
        continue;
      }
      const filed = read(path, shapes[kind]);
      if (filed) sound[kind].set(key, filed as Filed<never>);
      else broken[kind].add(key);
    }
  }
  const isFile = entries.some((entry) => entry.name === "dataset.yaml" && entry.isFile());
  return { folder, header: isFile ? read(join(folder, "dataset.yaml"), header) : undefined, sound, broken, faults };
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

function byKind<T>(make: (kind: Kind) => T): { [K in Kind]: T } {
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as { [K in Kind]: T };
}

function list(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function fault(path: string, message: string): Fault {
  return { path, line: 1, column: 1, message };
}
