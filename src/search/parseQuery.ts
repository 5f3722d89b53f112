import { type Token, tokenize } from "./tokenize";
import { canJoin, concatenated, isStopword, phoneticNames } from "./wordForms";

/** What a query asks for. */
export interface SearchQuery {
  /** The words that must be found, each once. */
  words: QueryWord[];
  /** All of it as one word, as whole names and titles are indexed. */
  whole: string;
  /** All of it as `phoneticNames` has it. */
  phonetic: string[];
}

export interface QueryWord {
  surface: string;
  stem: string;
  /** With the word before or after it, for a name that is elsewhere written as one. */
  joined: string[];
  /** Whether it is so short, or so common, that it can only be the beginning of a name, or a word of its own. */
  isNameBeginning: boolean;
}

// An article that the query ends with: of its word, nothing is known yet.
const article = /^(?:[ae]l|ال)$/;

/** Parses a query, which has no operators. The result has no words where the text has no letter or digit. */
export function parseQuery(text: string): SearchQuery {
  const all = tokenize(text);
  const withoutArticles = all.filter(({ surface }) => !article.test(surface));
  const significant = withoutArticles.filter(({ surface }) => !isStopword(surface));
  const words = new Map<string, QueryWord>();
  for (const token of significant.length > 0 ? significant : withoutArticles) {
    const word = words.get(token.surface) ?? queryWord(token);
    word.joined.push(...joinedForms(all, all.indexOf(token)));
    words.set(token.surface, word);
  }
  return { words: [...words.values()], whole: concatenated(all), phonetic: phoneticNames(all) };
}

function queryWord({ surface, stem }: Token): QueryWord {
  return { surface, stem, joined: [], isNameBeginning: [...surface].length === 1 || isStopword(surface) };
}

function joinedForms(all: readonly Token[], place: number): string[] {
  const [before, token, after] = [all[place - 1], all[place]!, all[place + 1]];
  return [
    ...(before && canJoin(before, token) ? [before.surface + token.surface] : []),
    ...(after && canJoin(token, after) ? [token.surface + after.surface] : []),
  ];
}
