import { isLanguageCode } from "../isoCodes";
import { isWebAddress } from "./files";
import type { Rule } from "./Rule";

/** An article has its number of paragraphs and its fingerprint, a reference has neither. */
export const articlesHaveFingerprints: Rule = function* ({ sound }) {
  for (const source of sound.sources.values()) {
    const { kind, paragraphCount, sha256 } = source.record;
    for (const key of ["paragraphCount", "sha256"] as const) {
      const there = source.record[key] !== undefined;
      if (kind === "ARTICLE" && !there)
        yield source.fault(`${key} is missing: an article has it, so that citations can be checked`, "kind");
      if (kind === "REFERENCE" && there) yield source.faultOfKey(`a reference has no ${key}: leave it out`, key);
    }
    if (kind === "ARTICLE" && paragraphCount === 0)
      yield source.fault("an article has one paragraph at least", "paragraphCount");
    if (kind === "ARTICLE" && sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256))
      yield source.fault(`"${sha256}" is no SHA-256: write its 64 hexadecimal digits in lower case`, "sha256");
  }
};

/** No two articles are the same text. */
export const fingerprintsAreDistinct: Rule = function* ({ sound }) {
  const first = new Map<string, string>();
  for (const { key, record, fault } of sound.sources.values()) {
    if (record.sha256 === undefined) continue;
    const of = first.get(record.sha256);
    if (of === undefined) first.set(record.sha256, key);
    else yield fault(`this is the text of "${of}" too: keep one of the two sources`, "sha256");
  }
};

/** A source's language is of ISO 639-1. */
export const languagesAreKnown: Rule = function* ({ sound }) {
  for (const source of sound.sources.values())
    if (!isLanguageCode(source.record.language))
      yield source.fault(
        `"${source.record.language}" is no language of ISO 639-1: write its two letters, such as ar or en`,
        "language",
      );
};

/** A source's address can be opened. */
export const addressesAreWhole: Rule = function* ({ sound }) {
  for (const source of sound.sources.values())
    if (source.record.url !== undefined && !isWebAddress(source.record.url))
      yield source.fault(`"${source.record.url}" is no address: write it whole, from https:// on`, "url");
};
