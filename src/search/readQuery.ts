import { isLittle, isPair, joined, loosened, squeezed } from "./terms";
import { type Word, words } from "./words";

/** What a query asks for. */
export interface SearchQuery {
  /** The words that must be found, each once. */
  words: QueryWord[];
  /** All of it as one word, as a whole name is. */
  whole: string;
  /** All of it as one word, as `loosened` has it. */
  loose: string[];
}

export interface QueryWord {
  written: string;
  bare: string;
  /** With the word before or after it, for a name that is elsewhere written in one. */
  joined: string[];
  /** Whether it is so short, or so common, that only names that begin with it are meant. */
  isBeginning: boolean;
}

// Of what an article stands before, nothing is known yet.
const article = /^(?:[ae]l|ال)$/;

/** Reads a query. It has no words where there is no letter or digit in the text. */
export function readQuery(text: string): SearchQuery {
  const all = words(text);
  const some = all.filter(({ written }) => !article.test(written));
  const telling = some.filter(({ written }) => !isLittle(written));
  const found = new Map<string, QueryWord>();
  for (const word of telling.length > 0 ? telling : some) {
    const known = found.get(word.written) ?? { ...forms(word), joined: [] };
    known.joined.push(...pairs(all, all.indexOf(word)));
    found.set(word.written, known);
  }
  return { words: [...found.values()], whole: squeezed(all), loose: loosened(all) };
}

function forms({ written, bare }: Word): Omit<QueryWord, "joined"> {
  const isBeginning = [...written].length === 1 || isLittle(written);
  return { written, bare, isBeginning };
}

function pairs(all: readonly Word[], place: number): string[] {
  const [before, word, after] = [all[place - 1], all[place]!, all[place + 1]];
  return [
    ...(before && isPair(before, word) ? [joined(before, word)] : []),
    ...(after && isPair(word, after) ? [joined(word, after)] : []),
  ];
}
