import type { SearchType } from "../schema/search";
import type { SearchQuery } from "./readQuery";
import { mark, Prominence } from "./tables";
import { Quality, type Term, type Widened } from "./widen";

/** A set of equally good finds: what the index must match for them. Better strata have lower numbers. */
export interface Stratum {
  number: number;
  match: string;
}

/** What the index must match for the finds of a query: by strata, no two of which share a record, and for all of them. */
export interface Matches {
  strata: Stratum[];
  all: string | null;
}

/**
 * The strata. Names that are the query: as it is written, and as it sounds. Titles that are it. Names that begin with
 * it: as it is written, and as it sounds. Then, where its words are found at all: as whole words, in names, at the
 * beginning of titles, in titles, in other texts; as they sound; as parts of words; with a typing error; each of these
 * in names, in titles and in other texts.
 */
const wholeNames = 0;
const nameBeginnings = 3;
const wholeWords = 5;
const titleBeginnings = 6;

/** Whether a stratum is of names and titles that are or begin with the query as a whole. */
export function isOfWholes(stratum: number): boolean {
  return stratum < wholeWords || stratum === titleBeginnings;
}

/** Whether a stratum is of names and titles that are the query, and do not merely begin with it. */
export function isExact(stratum: number): boolean {
  return stratum < nameBeginnings;
}

/** How well the words are found in a stratum. */
export function qualityOf(stratum: number): Quality {
  if (isOfWholes(stratum)) return Quality.LOOSE;
  return stratum < numberOf(Quality.LOOSE, 0) ? Quality.WHOLE : Math.floor((stratum - wholeWords - 1) / 3);
}

function numberOf(quality: Quality, place: number): number {
  return wholeWords + quality * 3 + place + (quality > Quality.WHOLE || place > 0 ? 1 : 0);
}

const prominences = [Prominence.NAME, Prominence.TITLE, Prominence.TEXT] as const;
const qualities = [Quality.WHOLE, Quality.LOOSE, Quality.PART, Quality.TYPO] as const;

/** The expressions of FTS5 for a query, of which every word is quoted and consists of letters and digits alone. */
export function matches(query: SearchQuery, words: Widened[], types: readonly SearchType[] | null): Matches {
  const ofType = types === null ? null : either(types.map((type) => term(mark.type + type.toLowerCase())));
  const strata: Stratum[] = [];
  const add = (number: number, match: string | null, ...better: (string | null)[]) => {
    const only = without(match, either(better));
    if (only !== null) strata.push({ number, match: both(ofType, only) });
  };

  const wholes = wholesOf(query);
  for (const [place, match] of wholes.entries()) add(wholeNames + place, match, ...wholes.slice(0, place));
  const titles = term(mark.titleBeginning + query.whole);
  let worse: string | null = null;
  for (const quality of qualities) {
    if (quality !== Quality.WHOLE && !words.some((word) => word[quality].length > 0)) continue;
    const [names, inTitles, texts] = prominences.map((prominence) => every(words, quality, prominence)) as Three;
    const better = [...wholes, worse, names];
    add(numberOf(quality, 0), names, ...wholes, quality === Quality.WHOLE ? null : titles, worse);
    if (quality === Quality.WHOLE) add(titleBeginnings, titles, ...better);
    add(numberOf(quality, 1), inTitles, ...better, titles);
    add(numberOf(quality, 2), texts, ...better, titles, inTitles);
    worse = texts;
  }
  const all = either([...wholes, titles, worse]);
  return { strata, all: all === null ? null : both(ofType, all) };
}

type Three = [string | null, string | null, string | null];

/** What matches exactly the whole query, and what begins with it, the best first. */
function wholesOf({ whole, loose }: SearchQuery): (string | null)[] {
  return [
    term(mark.name + whole),
    either(loose.map((name) => term(mark.looseName + name))),
    term(mark.title + whole),
    beginning(mark.name + whole),
    either(loose.map((name) => beginning(mark.looseName + name))),
  ];
}

/** What matches records with every word of the query, of a quality or a better one, in their texts of a prominence. */
function every(words: Widened[], worst: Quality, prominence: Prominence): string | null {
  const parts = words.map((word) =>
    either(
      qualities
        .filter((quality) => quality <= worst)
        .flatMap((quality) => word[quality])
        .flatMap((found) => termsAt(found, prominence)),
    ),
  );
  return parts.includes(null) ? null : `(${parts.join(" AND ")})`;
}

/** A term as the index has it for texts of a prominence. Among all texts, it may count in names and titles alone. */
function termsAt({ word, isBeginning, prominence: counted }: Term, prominence: Prominence): string[] {
  const at =
    counted & prominence
      ? [prominence]
      : prominence === Prominence.TEXT
        ? prominences.filter((one) => counted & one)
        : [];
  return at.map((one) => (isBeginning ? beginning(mark[one] + word) : term(mark[one] + word)));
}

function term(word: string): string {
  return `"${word}"`;
}

function beginning(word: string): string {
  return `"${word}" *`;
}

function either(matches: readonly (string | null)[]): string | null {
  const some = matches.filter((match) => match !== null);
  return some.length === 0 ? null : `(${some.join(" OR ")})`;
}

function both(one: string | null, other: string): string {
  return one === null ? other : `(${one} AND ${other})`;
}

function without(match: string | null, better: string | null): string | null {
  return match === null || better === null ? match : `(${match} NOT ${better})`;
}
