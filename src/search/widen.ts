import { isOneEdit } from "./edits";
import { mistakable, mostBeginnings, type WordRow } from "./lookUps";
import type { QueryWord, SearchQuery } from "./readQuery";
import { Prominence } from "./tables";

/** How well a word is found: the lower the better. */
export enum Quality {
  WHOLE,
  LOOSE,
  PART,
  TYPO,
}

/** A word of the index, or the beginning of words of it, that a word of the query can be found by. */
export interface Term {
  word: string;
  isBeginning: boolean;
  /** The sum of the prominences at which it counts. */
  prominence: number;
}

/** The terms of a word of the query that are of a quality and no better. */
export type Widened = Record<Quality, Term[]>;

const everywhere = Prominence.NAME | Prominence.TITLE | Prominence.TEXT;

/** How many comparisons parts and typing errors may cost in all, by which the rarer ones are left out in a vast store. */
const mostComparisons = 1_000_000;

/** What each word of a query can be found by, from the words looked up for it: every term once, under its best quality. */
export function widen(query: SearchQuery, rows: unknown): Widened[] {
  const all = rows as WordRow[];
  const size = all.find(({ way }) => way === "size")?.records ?? 0;
  return query.words.map((word, place) => {
    const mine = all.filter((row) => row.place === place);
    return termsOf(word, mine, new Budget(mostComparisons / query.words.length, size));
  });
}

function termsOf(word: QueryWord, rows: readonly WordRow[], budget: Budget): Widened {
  const seen = new Set<string>();
  const take = (ways: WordRow["way"][], isMeant: (row: WordRow) => boolean): Term[] =>
    rows.flatMap((row) => {
      if (!ways.includes(row.way) || seen.has(row.word) || !isMeant(row)) return [];
      seen.add(row.word);
      return [{ word: row.word, prominence: row.prominence, isBeginning: false }];
    });
  const isAny = () => true;
  const isOneEditOff = (row: WordRow) => mistakable(word).some((form) => isOneEdit(form, row.word));
  // What is a word of the index itself is not the beginning of another that is spelt in another way.
  const isKnown = rows.some(({ way, word: found }) => way === "word" && [word.written, word.bare].includes(found));
  const begun = rows.filter(({ way }) => way === "beginning").length;
  const areFew = !word.isBeginning && begun <= mostBeginnings;
  return {
    [Quality.WHOLE]: take(["word"], isAny),
    [Quality.LOOSE]: take(["key"], isAny),
    [Quality.PART]: [
      ...(areFew ? take(["beginning"], isAny).map(shortened(word)) : beginnings(word)),
      ...take(isKnown ? ["part"] : ["sound", "part"], (row) => budget.allows(row)),
    ],
    [Quality.TYPO]: take(["deletion"], (row) => isOneEditOff(row) && budget.allows(row)),
  };
}

/** Where words that a word is the beginning of are counted: a short one begins names and titles only. */
function whereItBegins({ written, isBeginning }: QueryWord): number {
  if (isBeginning) return Prominence.NAME;
  return [...written].length === 2 ? Prominence.NAME | Prominence.TITLE : everywhere;
}

function shortened(word: QueryWord): (term: Term) => Term {
  return (term) => ({ ...term, prominence: term.prominence & whereItBegins(word) });
}

/** Terms for all that begins with a word. */
function beginnings(word: QueryWord): Term[] {
  const forms = new Set([word.written, word.bare]);
  return [...forms].map((form) => ({ word: form, prominence: whereItBegins(word), isBeginning: true }));
}

/** What a word's terms may cost together. Each is compared with every record that any of them is in. */
class Budget {
  private terms = 0;
  private records = 0;

  constructor(
    private readonly most: number,
    private readonly size: number,
  ) {}

  allows({ records }: WordRow): boolean {
    const all = Math.min(this.size, this.records + records);
    if ((this.terms + 1) * all > this.most) return false;
    this.terms++;
    this.records = all;
    return true;
  }
}
