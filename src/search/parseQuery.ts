import { isFormOfAddress, withoutAdditions } from "./formsOfAddress";
import { type Token, tokenize } from "./tokenize";
import { canJoin, concatenated, isStopword, phoneticNames } from "./wordForms";

/** What a query asks for. */
export interface SearchQuery {
  /** All of its words as they come, prepositions, articles and forms of address included. */
  tokens: readonly Token[];
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
  lookup: Lookup;
}

/** How a word of a query is looked up. */
export enum Lookup {
  /** As it is written, as it sounds, as a beginning, and with a typing error. */
  ANY,
  /** As a word of its own or the beginning of a name: it is so short, or so common. */
  NAME_BEGINNING,
  /** As a word of its own. */
  WHOLE,
}

// An article that the query ends with: of its word, nothing is known yet.
const article = /^(?:[ae]l|ال)$/;

/** Parses a query, which has no operators. The result has no words where the text has no letter or digit. */
export function parseQuery(text: string): SearchQuery {
  return queryOf(withoutAdditions(tokenize(text)));
}

/** Returns a query without its forms of address; null where it has none, or nothing else. */
export function withoutFormsOfAddress({ tokens }: SearchQuery): SearchQuery | null {
  const others = tokens.filter((token) => !isFormOfAddress(token));
  return others.length === tokens.length || others.length === 0 ? null : queryOf(others);
}

function queryOf(tokens: readonly Token[]): SearchQuery {
  const words = new Map<string, QueryWord>();
  const isName = !tokens.every(isFormOfAddress);
  for (const token of significant(tokens)) {
    const word = words.get(token.surface) ?? queryWord(token, isName && isFormOfAddress(token));
    word.joined.push(...joinedForms(tokens, tokens.indexOf(token)));
    words.set(token.surface, word);
  }
  return { tokens, words: [...words.values()], whole: concatenated(tokens), phonetic: phoneticNames(tokens) };
}

/** Returns the words that must be found: those that say most. A lone article may be a code. */
function significant(tokens: readonly Token[]): readonly Token[] {
  const withoutArticles = tokens.filter(({ surface }) => !article.test(surface));
  const withoutStopwords = withoutArticles.filter(({ surface }) => !isStopword(surface));
  return [withoutStopwords, withoutArticles].find(({ length }) => length > 0) ?? tokens;
}

function queryWord({ surface, stem }: Token, isBeforeName: boolean): QueryWord {
  const isWhole = isBeforeName || article.test(surface);
  return { surface, stem, joined: [], lookup: isWhole ? Lookup.WHOLE : lookupOf(surface) };
}

function lookupOf(surface: string): Lookup {
  return [...surface].length === 1 || isStopword(surface) ? Lookup.NAME_BEGINNING : Lookup.ANY;
}

function joinedForms(all: readonly Token[], place: number): string[] {
  const [before, token, after] = [all[place - 1], all[place]!, all[place + 1]];
  return [
    ...(before && canJoin(before, token) ? [before.surface + token.surface] : []),
    ...(after && canJoin(token, after) ? [token.surface + after.surface] : []),
  ];
}
