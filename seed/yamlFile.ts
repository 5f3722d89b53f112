import { readFileSync } from "node:fs";
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Scalar,
} from "yaml";
import type { Fault, Place } from "./faults";

/** A way into a file: keys of mappings and places in lists, counted from 0. */
export type Keys = readonly PropertyKey[];

/** A YAML file as read: its value, every scalar as the text that it is, trimmed and in Unicode's normal form C. */
export interface YamlFile {
  readonly path: string;
  readonly value: unknown;
  /** Where the value at these keys stands; where there is none, the deepest value on the way. */
  at(...keys: Keys): Place;
  /** Where in the value at these keys a text stands for the nth time, from 0; where the value starts if an escape hides it. */
  atText(text: string, nth: number, ...keys: Keys): Place;
  /** Where the last of these keys itself stands. */
  atKey(...keys: Keys): Place;
  /** The keys of the mapping at these keys, in the order in which they are written. */
  keysAt(...keys: Keys): string[];
  /** Every word that stands in it, a slug being one, whether or not it is YAML. */
  readonly words: readonly string[];
  readonly faults: readonly Fault[];
}

/** Reads a file of one YAML document; what the project does not allow in one is in its faults, and then `value` may be incomplete. */
export function readYaml(path: string): YamlFile {
  const bytes = readFileSync(path);
  const source = bytes.toString("utf8");
  const lines = new LineCounter();
  const document = parseDocument(source, {
    schema: "failsafe",
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "error",
  });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const placeOf = (node: unknown): Place => place(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  return {
    path,
    value: plain(document.contents),
    at: (...keys) => placeOf(walk(document, keys).node),
    atText: (text, nth, ...keys) => {
      const [start, end] = walk(document, keys).node?.range ?? [0, 0];
      let offset = source.indexOf(text, start);
      for (let count = 0; count < nth && offset !== -1; count++) offset = source.indexOf(text, offset + text.length);
      return place(offset === -1 || offset >= end ? start : offset);
    },
    atKey: (...keys) => {
      const { node, key } = walk(document, keys);
      return placeOf(key ?? node);
    },
    keysAt: (...keys) => {
      const { node, whole } = walk(document, keys);
      return whole && isMap(node) ? node.items.map((pair) => String(plain(pair.key))) : [];
    },
    words: source.match(/[\p{L}\p{N}-]+/gu) ?? [],
    faults: offences(bytes, source, document).map(([offset, message]) => ({ path, ...place(offset), message })),
  };
}

type Offence = readonly [offset: number, message: string];

function offences(bytes: Buffer, source: string, document: Document.Parsed): Offence[] {
  if (source.startsWith("\ufeff")) return [[0, "starts with a byte order mark: save it as UTF-8 without one"]];
  if (!Buffer.from(source, "utf8").equals(bytes)) return [[source.indexOf("\ufffd"), "is not UTF-8: save it as UTF-8"]];
  if (source.includes("\t")) return [...source.matchAll(/\t/g)].map((tab) => [tab.index, "has a tab: write spaces"]);
  const found = [...syntaxErrors(document), ...refusedSyntax(document)];
  if (found.length > 0 || isMap(document.contents)) return found;
  if (document.contents === null) return [[0, "is empty: write its record, or remove the file"]];
  return [[source.search(/\S/), "is no mapping: a file is one record, a mapping of keys to values"]];
}

function syntaxErrors({ errors, warnings }: Document.Parsed): Offence[] {
  return [...errors, ...warnings]
    .filter(({ code }) => code !== "TAG_RESOLVE_FAILED")
    .map(({ code, message, pos }) => [pos[0], sentences[code] ?? `is not YAML: ${message.split("\n", 1)[0]}`]);
}

/** What YAML allows and would make a file say more than it shows. */
function refusedSyntax(document: Document.Parsed): Offence[] {
  const found: Offence[] = [];
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node)) found.push([offset, `has an alias, *${node.source}: write the value out`]);
    else if (node.anchor) found.push([offset, `has an anchor, &${node.anchor}: write the value out`]);
    if (node.tag) found.push([offset, `has a tag, ${node.tag}: write the value without it`]);
  });
  return found;
}

const sentences: Record<string, string> = {
  DUPLICATE_KEY: "has this key twice: keep one of the two",
  MULTIPLE_DOCS: "has more than one document: a file is one record",
};

function plain(node: unknown): unknown {
  if (isScalar(node)) return isNull(node) ? "" : String(node.value).normalize("NFC").trim();
  if (isSeq(node)) return node.items.map(plain);
  if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [String(plain(pair.key)), plain(pair.value)]));
  return "";
}

function isNull({ value, type }: Scalar): boolean {
  return value == null || (type === "PLAIN" && /^(~|null|Null|NULL)$/.test(String(value)));
}

function walk(document: Document, keys: Keys): { node: Node | null; key?: unknown; whole: boolean } {
  let node = document.contents as Node | null;
  let key: unknown;
  for (const step of keys) {
    const pair = isMap(node) ? node.items.find((each) => plain(each.key) === step) : undefined;
    const next = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    if (!isNode(next)) return { node, key, whole: false };
    [node, key] = [next, pair?.key];
  }
  return { node, key, whole: true };
}
