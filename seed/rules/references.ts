import type { Keys } from "../yamlFile";
import { suggest } from "../suggest";
import { isThere, type SourceFile, type Files } from "../readDataset";
import { type Evidence, type Kind, type RecordOf } from "../shapes";
import type { Rule } from "./Rule";

/** That a record names another, and where it does. */
export interface Reference {
  readonly from: SourceFile;
  readonly keys: Keys;
  readonly kind: Kind;
  readonly to: string;
}

/** What a record of each kind is called in a message. */
export const nouns: Readonly<Record<Kind, string>> = {
  sources: "source",
  parties: "party",
  positions: "position",
  officials: "official",
  topics: "topic",
  agreements: "agreement",
  meetings: "meeting",
  statements: "statement",
};

/** A reference leads to a record. */
export const referencesLeadSomewhere: Rule = function* (files) {
  for (const { from, keys, kind, to } of references(files)) {
    if (isThere(files, kind, to)) continue;
    const meant = suggest(to, [...files.sound[kind].keys(), ...files.broken[kind]]);
    const advice = meant === undefined ? "add its file, or correct this" : `the nearest is "${meant}"`;
    yield from.fault(`there is no ${nouns[kind]} "${to}": ${advice}`, ...keys);
  }
};

/** A place is in a country. */
export const placesAreInCountries: Rule = function* (files) {
  for (const meeting of files.sound.meetings.values()) {
    const country = meeting.record.place?.country;
    if (country !== undefined && files.sound.parties.get(country)?.record.kind === "ORGANIZATION")
      yield meeting.fault(`"${country}" is an organization: a place is in a country`, "place", "country");
  }
};

/** Every source is cited by a record other than itself. */
export const sourcesAreCited: Rule = function* (files) {
  if (!files.brokenWords) return;
  const cited = new Set(files.brokenWords);
  for (const { from, kind, to } of references(files))
    if (kind === "sources" && from !== files.sound.sources.get(to)) cited.add(to);
  for (const source of files.sound.sources.values())
    if (!cited.has(source.key)) yield source.fault("no record cites this source: cite it, or remove the file", "slug");
};

/** Something leads to every party, office, person, agreement and meeting: a record that refers to it, or one that it refers to. */
export const recordsAreReached: Rule = function* (files) {
  if (!files.brokenWords) return;
  const reached = new Set<SourceFile>();
  for (const { from, kind, to } of references(files)) {
    const other: SourceFile | undefined = files.sound[kind].get(to);
    if (kind !== "sources" && other !== from) for (const each of other ? [from, other] : [from]) reached.add(each);
  }
  for (const kind of ["parties", "positions", "officials", "agreements", "meetings"] as const)
    for (const filed of files.sound[kind].values())
      if (!reached.has(filed) && !files.brokenWords.has(filed.key))
        yield filed.fault(
          `nothing leads to the ${nouns[kind]} "${filed.key}": refer to it in a record, or remove the file`,
          kind === "parties" ? "code" : "slug",
        );
};

/** Every reference of every record, those of its evidence included. */
export function* references({ sound }: Files): Iterable<Reference> {
  for (const from of sound.sources.values()) yield* cited(from, from.record.evidence);
  for (const from of sound.parties.values()) yield* cited(from, from.record.evidence);
  for (const from of sound.positions.values()) {
    yield { from, keys: ["party"], kind: "parties", to: from.record.party };
    yield* cited(from, from.record.evidence);
  }
  for (const from of sound.officials.values()) {
    yield* listed(from, ["occupancies"], "position", "positions", from.record.occupancies);
    yield* cited(from, from.record.evidence);
  }
  for (const from of sound.topics.values()) yield* one(from, ["broader"], "topics", from.record.broader);
  for (const from of sound.agreements.values()) {
    yield* listed(from, ["parties"], "party", "parties", from.record.parties);
    yield* listed(from, ["topics"], "topic", "topics", from.record.topics);
    yield* cited(from, from.record.evidence);
  }
  for (const from of sound.meetings.values()) yield* ofMeeting(from);
  for (const from of sound.statements.values()) {
    const { meeting, speaker, position, party, jointParties, about, agreements, topics, evidence } = from.record;
    yield* one(from, ["meeting"], "meetings", meeting);
    yield* one(from, ["speaker"], "officials", speaker);
    yield* one(from, ["position"], "positions", position);
    yield* one(from, ["party"], "parties", party);
    yield* several(from, "jointParties", "parties", jointParties);
    yield* several(from, "about", "parties", about);
    yield* several(from, "agreements", "agreements", agreements);
    yield* several(from, "topics", "topics", topics);
    yield* cited(from, evidence);
  }
}

function* ofMeeting(from: SourceFile<RecordOf<"meetings">>): Iterable<Reference> {
  const { place, host, partOf, participants, evidence } = from.record;
  const { parties = [], subjects = [], topics, agreements = [], links = [] } = from.record;
  yield* one(from, ["place", "country"], "parties", place?.country);
  yield* one(from, ["host"], "parties", host);
  yield* one(from, ["partOf"], "meetings", partOf);
  for (const [place, { official, position, party }] of participants.entries()) {
    yield* one(from, ["participants", place, "official"], "officials", official);
    yield* one(from, ["participants", place, "position"], "positions", position);
    yield* one(from, ["participants", place, "party"], "parties", party);
    yield* cited(from, participants[place]!.evidence, ["participants", place]);
  }
  yield* listed(from, ["parties"], "party", "parties", parties);
  yield* listed(from, ["subjects"], "party", "parties", subjects);
  yield* listed(from, ["topics"], "topic", "topics", topics);
  yield* listed(from, ["agreements"], "agreement", "agreements", agreements);
  yield* listed(from, ["links"], "meeting", "meetings", links);
  yield* cited(from, evidence);
}

function* one(from: SourceFile, keys: Keys, kind: Kind, to: string | undefined): Iterable<Reference> {
  if (to !== undefined) yield { from, keys, kind, to };
}

function* several(from: SourceFile, key: string, kind: Kind, to: readonly string[] = []): Iterable<Reference> {
  for (const [place, each] of to.entries()) yield { from, keys: [key, place], kind, to: each };
}

function* listed<N extends string>(
  from: SourceFile,
  keys: Keys,
  name: N,
  kind: Kind,
  items: readonly ({ evidence: readonly Evidence[] } & Record<N, string>)[],
): Iterable<Reference> {
  for (const [place, item] of items.entries()) {
    yield { from, keys: [...keys, place, name], kind, to: item[name] };
    yield* cited(from, item.evidence, [...keys, place]);
  }
}

function* cited(from: SourceFile, evidence: readonly Evidence[] = [], keys: Keys = []): Iterable<Reference> {
  for (const [place, { source }] of evidence.entries())
    yield { from, keys: [...keys, "evidence", place, "source"], kind: "sources", to: source };
}
