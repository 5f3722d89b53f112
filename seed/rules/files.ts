import type { SourceFile } from "../readDataset";
import { keyOf, kinds, type Kind } from "../shapes";
import { nouns } from "./references";
import type { Rule } from "./Rule";

/** A file is named after the key of its record. */
export const filesAreNamedAfterKeys: Rule = function* (files) {
  for (const kind of kinds)
    for (const filed of files.sound[kind].values()) {
      const key = keyOf(filed.record);
      if (key !== filed.key)
        yield filed.fault(
          `"${key}" is in a file named ${filed.key}.yaml: name both alike`,
          kind === "parties" ? "code" : "slug",
        );
    }
};

/** A slug can stand in an address as it is, and tells no day, which might have to be corrected. */
export const slugsAreStable: Rule = function* (files) {
  for (const kind of kinds)
    for (const filed of files.sound[kind].values()) {
      if (kind === "parties") continue;
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(filed.key))
        yield filed.fault(
          `"${filed.key}" is no slug: use lower-case letters a to z and digits, joined by single hyphens`,
          "slug",
        );
      else if (/\d{4}-\d{2}-\d{2}/.test(filed.key))
        yield filed.fault(`"${filed.key}" has a day in it: a date may be corrected, a slug may not`, "slug");
    }
};

/** There are as many records of each kind as the dataset says that there must be at least. */
export const minimumsAreMet: Rule = function* ({ header, sound, broken }) {
  if (!header) return;
  for (const kind of kinds) {
    const [least, count] = [header.record.minimum[kind], sound[kind].size + broken[kind].size];
    if (count < least)
      yield header.fault(
        `there must be ${least} ${kind} at least, and there are ${count}: bring back what is lost, or lower this`,
        "minimum",
        kind,
      );
  }
};

/** The dataset has a semantic version, a licence with an address, and a citation of this version. */
export const headerIsUsable: Rule = function* ({ header }) {
  if (!header) return;
  const { version, license, citation } = header.record;
  if (!/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version))
    yield header.fault(`"${version}" is no semantic version: write one such as 1.2.0`, "version");
  if (!isWebAddress(license))
    yield header.fault(`"${license}" is no address of a licence: write one such as https://…`, "license");
  const cited = /\d+\.\d+\.\d+/.exec(citation)?.[0];
  if (cited === undefined) yield header.fault(`the citation names no version: write ${version} in it`, "citation");
  else if (cited !== version)
    yield header.fault(`the citation is of ${cited}, and the version is ${version}: write the same`, "citation");
};

/** Whether a text is an absolute address that a browser opens. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && !/\s/.test(text);
}

/**
 * No two records of a kind have the same title in a language, nor two statements at a meeting the same text;
 * people and parties have a rule of their own, with aliases.
 */
export const namesAreDistinct: Rule = function* ({ sound }) {
  const named: Partial<Record<Kind, readonly Named[]>> = {
    sources: [...sound.sources.values()].map((filed) => ({
      filed,
      field: "title",
      words: filed.record.title,
      within: filed.record.publisher?.en,
    })),
    positions: [...sound.positions.values()].map((filed) => ({ filed, field: "title", words: filed.record.title })),
    topics: [...sound.topics.values()].map((filed) => ({ filed, field: "label", words: filed.record.label })),
    agreements: [...sound.agreements.values()].map((filed) => ({ filed, field: "title", words: filed.record.title })),
    meetings: [...sound.meetings.values()].map((filed) => ({ filed, field: "title", words: filed.record.title })),
    statements: [...sound.statements.values()].map((filed) => ({
      filed,
      field: "text",
      words: filed.record.text,
      within: filed.record.meeting,
    })),
  };
  for (const [kind, records] of Object.entries(named)) {
    const first = new Map<string, string>();
    for (const { filed, field, words, within = "" } of records)
      for (const [language, text] of Object.entries(words)) {
        const identity = JSON.stringify([within, language, text]);
        const of = first.get(identity);
        if (of === undefined) first.set(identity, filed.key);
        else
          yield filed.fault(
            `"${text}" is the ${field} of the ${nouns[kind as Kind]} "${of}" too: keep one record, or tell them apart`,
            field,
            ...(language ? [language] : []),
          );
      }
  }
};

interface Named {
  readonly filed: SourceFile;
  readonly field: string;
  /** By language, or by none. */
  readonly words: Readonly<Record<string, string>>;
  /** What the words need to be distinct within; the kind unless given. */
  readonly within?: string | undefined;
}
