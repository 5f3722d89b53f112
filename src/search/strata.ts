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

/** Names and titles that are the query, or begin with it, are strata 0 to 4; those of its words follow, three a quality. */
export const firstOfWords = 5;
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

  const named = wholes(query);
  for (const [number, match] of named.entries()) add(number, match, ...named.slice(0, number));
  let worse: string | null = null;
  for (const quality of qualities) {
    if (quality !== Quality.WHOLE && !words.some((word) => word[quality].length > 0)) continue;
    const found = prominences.map((prominence) => every(words, quality, prominence));
    for (const [place, match] of found.entries())
      add(firstOfWords + quality * 3 + place, match, ...named, worse, ...found.slice(0, place));
    worse = found.at(-1)!;
  }
  const all = either([...named, worse]);
  return { strata, all: all === null ? null : both(ofType, all) };
}

/** What matches exactly the whole query, and what begins with it, the best first. */
function wholes({ whole, loose }: SearchQuery): (string | null)[] {
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
  const at = counted & prominence ? [prominence] : prominence === Prominence.TEXT ? prominences.filter((one) => counted & one) : [];
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
