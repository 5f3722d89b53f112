import { type DocumentNode, Kind, type SelectionSetNode, type ValueNode } from "graphql";
import type { Limits } from "../../config/config";
import { formatNumber, HttpError } from "../../errors";
import { collectFields, type ConditionalSet } from "../document/collectFields";
import { countExpandedSelections, type DocumentParts, splitDocument } from "../document/documentParts";
import { visitArguments } from "../document/visitArguments";

/** The setting of each limit on documents, what is counted, and what a client can do. */
const LIMITS = {
  TOO_MANY_DIRECTIVES: ["MAX_DIRECTIVES", "directives", "Leave some out."],
  VALUE_TOO_DEEP: ["MAX_VALUE_DEPTH", "levels of lists and objects", "Nest less."],
  TOO_MANY_FRAGMENTS: ["MAX_FRAGMENTS", "fragments", "Define fewer, or send several requests."],
  TOO_MANY_SELECTIONS: ["MAX_SELECTIONS", "selections", "Spread fragments in fewer places, or send several requests."],
  TOO_MANY_ROOT_FIELDS: ["MAX_ROOT_FIELDS", "root fields", "Send several requests."],
  TOO_DEEP: ["MAX_DEPTH", "fields deep", "Ask for the inner records by their ids in a second request."],
  TOO_MANY_ALIASES: ["MAX_ALIASES", "aliases", "Send several requests, or use filters and `nodes`, which take lists."],
  TOO_MANY_DUPLICATES: ["MAX_DUPLICATES", "times at one place", "Select it once."],
} as const satisfies Record<string, readonly [keyof Limits, string, string]>;

/** Throws an HttpError where a document is past a limit. Takes time linear in the document, valid or not. */
export function checkDocument(document: DocumentNode, limits: Limits): void {
  const check = (code: keyof typeof LIMITS, sent: number, start: string) => {
    const [setting, unit, advice] = LIMITS[code];
    const limit = limits[setting];
    if (sent <= limit) return;
    const message = `${start} ${formatNumber(sent)} ${unit} (limit ${formatNumber(limit)}). ${advice}`;
    throw new HttpError(400, code, message, { limit, sent });
  };
  visitArguments(document, ({ name, directives, values }) => {
    check("TOO_MANY_DIRECTIVES", directives.length, `${name} has`);
    for (const { name, value } of values) check("VALUE_TOO_DEEP", literalDepth(value), `${name} has`);
  });
  const parts = splitDocument(document);
  check("TOO_MANY_FRAGMENTS", parts.fragments.size, "The document defines");
  const roots = countExpandedSelections(parts);
  const selections = [...roots.values()].reduce((sum, count) => sum + count, 0);
  check("TOO_MANY_SELECTIONS", selections, "With fragments expanded, the document has");
  for (const root of roots.keys()) {
    const shape = measureShape(root, parts.fragments);
    check("TOO_MANY_ROOT_FIELDS", shape.rootFields, "The operation selects");
    check("TOO_DEEP", shape.depth, `${formatPath(shape.deepest)} is`);
    check("TOO_MANY_ALIASES", shape.aliases, "The operation has");
    check("TOO_MANY_DUPLICATES", shape.duplicates, `${formatPath(shape.duplicated)} is selected`);
  }
}

/** Measures a selection set with its fragments expanded, which must form no cycle and not be too many. */
function measureShape(root: SelectionSetNode, fragments: DocumentParts["fragments"]) {
  const shape = { depth: 0, deepest: [""], aliases: 0, rootFields: 0, duplicates: 0, duplicated: [""] };
  const measure = (sets: ConditionalSet[], path: string[], depth: number, isIntrospection: boolean): void => {
    for (const [key, fields] of collectFields(sets, fragments)) {
      const { name, alias } = fields[0]!.node;
      const here = [...path, key];
      const isMeta = isIntrospection || name.value === "__schema" || name.value === "__type";
      // Each `ofType` unwraps one list or non-null of a type, so the schema itself ends the chain.
      const deep = isMeta && name.value === "ofType" ? depth : depth + 1;
      if (path.length === 0) shape.rootFields += fields.length;
      if (alias) shape.aliases++;
      if (fields.length > shape.duplicates) Object.assign(shape, { duplicates: fields.length, duplicated: here });
      if (deep > shape.depth) Object.assign(shape, { depth: deep, deepest: here });
      const inner = fields.flatMap(({ node: { selectionSet: set }, on }) => (set ? [{ set, on, conditions: [] }] : []));
      if (inner.length > 0) measure(inner, here, deep, isMeta);
    }
  };
  measure([{ set: root, on: "", conditions: [] }], [], 0, false);
  return shape;
}

/** Returns how deep lists and objects nest in a literal; 0 for anything else. */
function literalDepth(value: ValueNode): number {
  if (value.kind === Kind.LIST) return 1 + Math.max(0, ...value.values.map(literalDepth));
  if (value.kind === Kind.OBJECT) return 1 + Math.max(0, ...value.fields.map((field) => literalDepth(field.value)));
  return 0;
}

/** Shortens a path for a message: names are the client's own, and can be of any length and number. */
function formatPath(path: string[]): string {
  const names = path.map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return names.length > 16 ? [...names.slice(0, 8), "…", ...names.slice(-4)].join(".") : names.join(".");
}
