import type { Field } from "./fields";
import { isLittle, isPair, isServant, joined, loosened, served, squeezed } from "./terms";
import { mark, Prominence } from "./tables";
import type { RecordText } from "./texts";
import { type Word, words } from "./words";

/** What the vocabulary says of a word, as flags that add up: the prominences at which it stands, and these. */
export enum About {
  /** It is part of a proper name. */
  PROPER = 8,
  /** It is not merely two words of a name that only a query may write as one. */
  WORD = 16,
  /** The index has it without its article or clitics as well. */
  ARTICLED = 32,
}

/** A word of the index. */
export interface Entry {
  word: string;
  about: number;
  /** How many records it is in. */
  records: number;
}

const prominences = [Prominence.NAME, Prominence.TITLE, Prominence.TEXT] as const;

// FTS5 keeps whole names as terms, and a name longer than a query can be is never asked for.
const longestName = 200;

/** With how many of its first words a title is found as one that begins so. */
const mostBeginnings = 8;

/** Gives the terms of records in the index, one record after another, and counts their words into a vocabulary. */
export class Indexer {
  readonly vocabulary = new Map<string, Entry>();

  // Names, offices and topics come again and again.
  private readonly known = new Map<string, Map<string, TextTerms>>();

  terms(type: string, texts: readonly RecordText[]): string[] {
    const terms = new Set([mark.type + type.toLowerCase()]);
    const found = new Map<Entry, number>();
    for (const { field, text } of texts) {
      const { whole, words } = this.textTerms(text, field);
      for (const term of whole) terms.add(term);
      const about = field.prominence | Prominence.TEXT | (field.isProper ? About.PROPER : 0);
      for (const [entry, flags] of words) found.set(entry, (found.get(entry) ?? 0) | flags | about);
    }
    for (const [entry, about] of found) {
      entry.about |= about;
      entry.records++;
      for (const prominence of prominences) if (about & prominence) terms.add(mark[prominence] + entry.word);
    }
    return [...terms];
  }

  private textTerms(text: string, field: Field): TextTerms {
    const known = this.knownOf(field);
    const before = known.get(text);
    if (before) return before;
    const inText = words(text);
    const found = wordTerms(inText, field.prominence).map(([word, about]) => [this.entry(word), about] as const);
    const terms = { whole: wholeTerms(inText, field), words: found };
    if (known.size >= mostKnown) known.clear();
    known.set(text, terms);
    return terms;
  }

  /** The texts that give the same terms as those of a field. */
  private knownOf({ prominence, isProper, isPartOfTitle }: Field): Map<string, TextTerms> {
    const kind = `${prominence} ${isProper} ${isPartOfTitle}`;
    let known = this.known.get(kind);
    if (!known) this.known.set(kind, (known = new Map()));
    return known;
  }

  private entry(word: string): Entry {
    let entry = this.vocabulary.get(word);
    if (!entry) this.vocabulary.set(word, (entry = { word, about: 0, records: 0 }));
    return entry;
  }
}

const mostKnown = 20_000;

interface TextTerms {
  /** Terms for the text as a whole, complete. */
  whole: string[];
  /** Its words, each with what it says of them. */
  words: (readonly [word: Entry, about: number])[];
}

function wholeTerms(inText: readonly Word[], { prominence, isProper, isPartOfTitle }: Field): string[] {
  const whole = squeezed(inText);
  if (whole === "" || whole.length > longestName || isPartOfTitle) return [];
  if (prominence === Prominence.NAME) {
    // Topics and codes are not transliterated: a moment is no movement.
    const loose = isProper ? loosened(inText) : [];
    return [mark.name + whole, ...loose.map((name) => mark.looseName + name)];
  }
  if (prominence === Prominence.TEXT) return [];
  const beginnings = inText.slice(0, mostBeginnings).map((_, place) => squeezed(inText.slice(0, place + 1)));
  return [mark.title + whole, ...beginnings.map((beginning) => mark.titleBeginning + beginning)];
}

function wordTerms(inText: readonly Word[], prominence: Prominence): [string, number][] {
  const isName = prominence === Prominence.NAME;
  const found: [string, number][] = [];
  for (const [place, word] of inText.entries()) {
    const { written, bare } = word;
    const next = inText[place + 1];
    const half = served(written);
    if (isName || !isLittle(written)) {
      found.push([written, bare === written ? About.WORD : About.WORD | About.ARTICLED]);
      if (bare !== written) found.push([bare, About.WORD]);
      if (half !== null) found.push([half, About.WORD | About.ARTICLED], [half.slice(2), About.WORD]);
    }
    if (!next) continue;
    if (isServant(word) || next.isLinked) found.push([joined(word, next), About.WORD]);
    else if (isName && isPair(word, next)) found.push([joined(word, next), 0]);
  }
  return found;
}
