import { joined, loosened, served, squeezed } from "./terms";
import type { SearchQuery } from "./readQuery";
import { isExact, isOfWholes, qualityOf } from "./strata";
import { Prominence } from "./tables";
import type { RecordText } from "./texts";
import type { Quality, Term, Widened } from "./widen";
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

/**
 * Says where words of a query are in the texts of a record that was found in a stratum: as the stratum has them and
 * better, so that a word with a typing error is not shown where the word itself was found.
 */
export function spansOf(query: SearchQuery, terms: readonly Widened[], stratum: number) {
  const accepts = terms.map((word) => acceptor(word, qualityOf(stratum)));
  return ({ field, text }: RecordText): Spans => {
    const inText = words(text);
    const isHeading = isOfWholes(stratum) && field.prominence !== Prominence.TEXT;
    const whole = isHeading ? wholeWords(query, inText, isExact(stratum)) : 0;
    if (whole > 0) return { spans: inText.slice(0, whole), coverage: Infinity };
    const found = new Set<number>();
    const spans: Span[] = [];
    for (const [place, word] of inText.entries()) {
      const alone = accepts.flatMap((accept, of) =>
        forms(word).some((form) => accept(form, field.prominence)) ? [of] : [],
      );
      const next = inText[place + 1];
      const pair =
        alone.length > 0 || !next
          ? []
          : accepts.flatMap((accept, of) => (accept(joined(word, next), field.prominence) ? [of] : []));
      for (const of of [...alone, ...pair]) found.add(of);
      if (alone.length > 0) spans.push(word);
      else if (pair.length > 0) spans.push({ start: word.start, end: next!.end });
    }
    return { spans: apart(spans), coverage: found.size };
  };
}

function forms({ written, bare }: Word): string[] {
  const half = served(written);
  return half === null ? [written, bare] : [written, bare, half, half.slice(2)];
}

/** Whether a word of the index, in a text of a prominence, is one that a word of the query was widened to. */
function acceptor(terms: Widened, worst: Quality): (form: string, prominence: Prominence) => boolean {
  const counted = Object.entries(terms).flatMap(([quality, of]: [string, Term[]]) =>
    Number(quality) <= worst ? of : [],
  );
  const exact = new Set(counted.filter(({ isBeginning }) => !isBeginning).map(({ word }) => word));
  const beginnings = counted.filter(({ isBeginning }) => isBeginning);
  return (form, prominence) =>
    exact.has(form) ||
    beginnings.some((term) => (term.prominence & (prominence | Prominence.TEXT)) > 0 && form.startsWith(term.word));
}

/** How many words of a text the query is, all of them or the first, taken as a whole; none where it is not. */
function wholeWords({ whole, loose }: SearchQuery, inText: readonly Word[], isExact: boolean): number {
  const isIn = (text: string, asked: string) => (isExact ? text === asked : text.startsWith(asked));
  if (isIn(squeezed(inText), whole)) return reaching(inText, (some) => squeezed(some).length >= whole.length);
  const all = loosened(inText);
  const sounds = loose.filter((name) => all.some((reading) => isIn(reading, name)));
  if (sounds.length === 0) return 0;
  return reaching(inText, (some) => loosened(some).some((reading) => sounds.some((name) => reading.startsWith(name))));
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
