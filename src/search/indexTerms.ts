import { isLittle, isServant, joined, loosened, served, squeezed } from "./terms";
import { mark, Prominence } from "./tables";
import type { RecordText } from "./texts";
import { type Word, words } from "./words";

/** A word of the index, and what the vocabulary says of it. */
export interface Entry {
  prominence: number;
  records: number;
  isProper: boolean;
  /** Whether it is two words that only a query may write as one. */
  isPair: boolean;
  /** Whether the index has it without its article as well. */
  hasBare: boolean;
}

export type Vocabulary = Map<string, Entry>;

// FTS5 keeps whole names as terms, and a name longer than a query can be is never asked for.
const longestName = 200;

/** The terms of a record in the index. Counts its words into the vocabulary. */
export function indexTerms(type: string, texts: readonly RecordText[], vocabulary: Vocabulary): string[] {
  const terms = new Set([mark.type + type.toLowerCase()]);
  const found = new Map<string, Omit<Entry, "records">>();
  for (const { field, text } of texts) {
    const inText = words(text);
    for (const term of wholeTerms(inText, field.prominence)) terms.add(term);
    for (const [word, entry] of forms(inText, field.prominence)) {
      const { isProper, prominence } = field;
      const before = found.get(word) ?? { prominence: 0, isProper: false, isPair: true, hasBare: false };
      found.set(word, {
        prominence: before.prominence | prominence | Prominence.TEXT,
        isProper: before.isProper || isProper,
        isPair: before.isPair && entry.isPair,
        hasBare: before.hasBare || entry.hasBare,
      });
    }
  }
  for (const [word, entry] of found) {
    for (const prominence of [Prominence.NAME, Prominence.TITLE, Prominence.TEXT] as const)
      if (entry.prominence & prominence) terms.add(mark[prominence] + word);
    count(word, entry, vocabulary);
  }
  return [...terms];
}

function count(word: string, entry: Omit<Entry, "records">, vocabulary: Vocabulary): void {
  const known = vocabulary.get(word);
  if (!known) return void vocabulary.set(word, { ...entry, records: 1 });
  known.records++;
  known.prominence |= entry.prominence;
  known.isProper ||= entry.isProper;
  known.isPair &&= entry.isPair;
  known.hasBare ||= entry.hasBare;
}

/** The terms for a name or a title as a whole. */
function wholeTerms(inText: readonly Word[], prominence: Prominence): string[] {
  const whole = squeezed(inText);
  if (whole === "" || whole.length > longestName) return [];
  if (prominence === Prominence.NAME) return [mark.name + whole, ...loosened(inText).map((name) => mark.looseName + name)];
  return prominence === Prominence.TITLE ? [mark.title + whole] : [];
}

/** The words under which a text is found, each with what the vocabulary must know of it. */
function* forms(
  inText: readonly Word[],
  prominence: Prominence,
): Generator<[word: string, entry: { isPair: boolean; hasBare: boolean }]> {
  for (const [place, word] of inText.entries()) {
    if (prominence === Prominence.NAME || !isLittle(word.written)) {
      const { written, bare } = word;
      yield [written, { isPair: false, hasBare: bare !== written }];
      if (bare !== written) yield [bare, { isPair: false, hasBare: false }];
      const half = served(written);
      if (half !== null) {
        yield [half, { isPair: false, hasBare: true }];
        yield [half.slice(2), { isPair: false, hasBare: false }];
      }
    }
    const next = inText[place + 1];
    if (!next) continue;
    if (isServant(word) || next.isLinked) yield [joined(word, next), { isPair: false, hasBare: false }];
    else if (prominence === Prominence.NAME) yield [joined(word, next), { isPair: true, hasBare: false }];
  }
}
