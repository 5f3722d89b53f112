import type { Keys } from "./yamlFile";
import type { SourceFile, Files } from "./readDataset";
import { fields as fieldsOf, type Evidence } from "./shapes";

/** A record or an item of one with its evidence: what it must be evidence for. */
export interface EvidenceItem {
  readonly filed: SourceFile;
  /** Where in the record the item is; empty for the record itself. */
  readonly keys: Keys;
  readonly thing: object;
  readonly evidence: readonly Evidence[];
  /** The fields that the thing has and a source could get wrong. */
  readonly present: readonly string[];
  /** The fields that evidence is for when it names none. */
  readonly unnamed: readonly string[];
}

/** Every record and item that has evidence. */
export function* evidenceItems({ sound }: Files): Iterable<EvidenceItem> {
  for (const filed of sound.sources.values()) {
    const { kind, evidence = [] } = filed.record;
    const item = evidenceItem(filed, [], filed.record, fieldsOf.sources, evidence);
    // A reference is cited for what it says, and need not be evidence for itself.
    yield kind === "ARTICLE" ? item : { ...item, present: [] };
  }
  for (const kind of ["parties", "positions", "statements"] as const)
    for (const filed of sound[kind].values())
      yield evidenceItem(filed, [], filed.record, fieldsOf[kind], filed.record.evidence);
  for (const filed of sound.officials.values()) {
    yield evidenceItem(filed, [], filed.record, fieldsOf.officials, filed.record.evidence);
    for (const occupancy of items(filed, "occupancies", fieldsOf.occupancies, filed.record.occupancies))
      yield { ...occupancy, unnamed: ["position"] };
  }
  for (const filed of sound.agreements.values()) {
    yield evidenceItem(filed, [], filed.record, fieldsOf.agreements, filed.record.evidence);
    yield* items(filed, "parties", fieldsOf.party, filed.record.parties);
    yield* items(filed, "topics", fieldsOf.topic, filed.record.topics);
  }
  for (const filed of sound.meetings.values()) {
    const { participants, parties = [], subjects = [], topics, agreements = [], links = [], evidence } = filed.record;
    const item = evidenceItem(filed, [], filed.record, fieldsOf.meetings, evidence);
    yield { ...item, present: item.present.filter((field) => field !== "place") };
    yield* items(filed, "participants", fieldsOf.participants, participants);
    yield* items(filed, "parties", fieldsOf.meetingParty, parties);
    yield* items(filed, "subjects", fieldsOf.subject, subjects);
    yield* items(filed, "topics", fieldsOf.topic, topics);
    yield* items(filed, "agreements", fieldsOf.mentions, agreements);
    yield* items(filed, "links", fieldsOf.links, links);
  }
}

/** The fields that an entry is evidence for; `place` is for all that a place has. */
export function fieldsFor({ present, unnamed }: EvidenceItem, { fields }: Evidence): readonly string[] {
  return (fields ?? unnamed).flatMap((field) => [field, ...present.filter((part) => part.startsWith(`${field}.`))]);
}

function* items(
  filed: SourceFile,
  name: string,
  fields: readonly string[],
  list: readonly { readonly evidence: readonly Evidence[] }[],
): Iterable<EvidenceItem> {
  for (const [place, item] of list.entries()) yield evidenceItem(filed, [name, place], item, fields, item.evidence);
}

function evidenceItem(
  filed: SourceFile,
  keys: Keys,
  thing: object,
  fields: readonly string[],
  evidence: readonly Evidence[],
): EvidenceItem {
  const present = fields.filter((field) => has(thing, field));
  return { filed, keys, thing, evidence, present, unnamed: present };
}

/** Whether a thing has a field, or a part of one such as `place.city`; an empty list is nothing to be evidence for. */
export function has(thing: object, field: string): boolean {
  const value = field
    .split(".")
    .reduce<unknown>((whole, key) => (whole as Record<string, unknown> | undefined)?.[key], thing);
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
