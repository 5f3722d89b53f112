import { joined, loosened, served, squeezed } from "./terms";
import type { SearchQuery } from "./readQuery";
import { isExact, isOfWholes, qualityOf } from "./strata";
import { Prominence } from "./tables";
import type { RecordText } from "./texts";
import type { Term, Widened } from "./widen";
import { type Word, words } from "./words";

/** A stretch of a text, its end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Where words of a query are in a text, and how many of them. */
export interface Spans {
  spans: Span[];
  coverage: number;
}

/** Says where words of a query are in a text. */
export type FindSpans = (text: RecordText) => Spans;

/**
 * Says where words of a query are in the texts of records that were found in a stratum: as the stratum has them and
 * better, so that a word with a typing error is not shown where the word itself was found.
 */
export function spansOf(query: SearchQuery, terms: readonly Widened[], stratum: number): FindSpans {
  const find = finder(terms, stratum);
  return ({ field: { prominence, isPartOfTitle }, text }) => {
    const inText = words(text);
    const isHeading = isOfWholes(stratum) && prominence !== Prominence.TEXT && !isPartOfTitle;
    const whole = isHeading ? spansOfWhole(query, inText, isExact(stratum)) : null;
    return whole ?? spansOfWords(inText, prominence, find);
  };
}

function spansOfWords(inText: readonly Word[], prominence: Prominence, find: Find): Spans {
  const found = new Set<number>();
  const spans: Span[] = [];
  for (const [place, word] of inText.entries()) {
    const next = inText[place + 1];
    const alone = formsOf(word).flatMap((form) => find(form, prominence));
    const pair = alone.length === 0 && next ? find(joined(word, next), prominence) : [];
    for (const of of alone.length > 0 ? alone : pair) found.add(of);
    if (alone.length > 0) spans.push(word);
    else if (pair.length > 0) spans.push({ start: word.start, end: next!.end });
  }
  return { spans: apart(spans), coverage: found.size };
}

function formsOf({ written, bare }: Word): string[] {
  const half = served(written);
  const forms = written === bare ? [written] : [written, bare];
  return half === null ? forms : [...forms, half, half.slice(2)];
}

/** Which words of the query, by their places, a word of the index is in a text of a prominence. */
type Find = (form: string, prominence: Prominence) => readonly number[];

function finder(terms: readonly Widened[], stratum: number): Find {
  const exact = new Map<string, number[]>();
  const beginnings: (Term & { place: number })[] = [];
  for (const [place, widened] of terms.entries())
    for (const [quality, of] of Object.entries(widened) as [string, Term[]][]) {
      if (Number(quality) > qualityOf(stratum)) continue;
      for (const term of of)
        if (term.isBeginning) beginnings.push({ ...term, place });
        else exact.set(term.word, [...(exact.get(term.word) ?? []), place]);
    }
  return (form, prominence) => {
    const counted = prominence | Prominence.TEXT;
    const begun = beginnings.filter((term) => (term.prominence & counted) > 0 && form.startsWith(term.word));
    const found = exact.get(form) ?? [];
    return begun.length === 0 ? found : [...found, ...begun.map(({ place }) => place)];
  };
}

/** The words of a text that the query is, all of them or the first, taken as a whole; best as it is written. */
function spansOfWhole({ whole, loose }: SearchQuery, inText: readonly Word[], isExact: boolean): Spans | null {
  const isIn = (text: string, asked: string) => (isExact ? text === asked : text.startsWith(asked));
  if (isIn(squeezed(inText), whole)) {
    const written = reaching(inText, (some) => squeezed(some).length >= whole.length);
    return { spans: inText.slice(0, written), coverage: Infinity };
  }
  const all = loosened(inText);
  const sounds = loose.filter((name) => all.some((reading) => isIn(reading, name)));
  if (sounds.length === 0) return null;
  const sounding = reaching(inText, (some) =>
    loosened(some).some((reading) => sounds.some((name) => reading.startsWith(name))),
  );
  return { spans: inText.slice(0, sounding), coverage: Number.MAX_VALUE };
}

function reaching(inText: readonly Word[], isEnough: (some: Word[]) => boolean): number {
  let count = 1;
  while (count < inText.length && !isEnough(inText.slice(0, count))) count++;
  return count;
}

/** Spans without those that lie within the one before, as the second word of a pair does. */
function apart(spans: Span[]): Span[] {
  return spans.filter((span, place) => place === 0 || span.start >= spans[place - 1]!.end);
}
