import { qualities, Quality, type Term } from "./expandTerms";
import { type Field, FieldWeight, type RecordText } from "./fields";
import { memoize } from "./memoize";
import type { SearchQuery } from "./parseQuery";
import type { Range } from "./snippet";
import { type ExpandedQuery, isWholeTier, type Tier } from "./tiers";
import { type Token, tokensOf } from "./tokenize";
import { abdSuffix, concatenated, phoneticNames } from "./wordForms";

/** Where words of a query are in a text, and how many of them. */
export interface Highlights {
  ranges: Range[];
  coverage: number;
}

/** Finds where words of a query are in a text. */
export type Highlighter = (text: RecordText) => Highlights;

/**
 * Returns what finds the words of a query in the texts of the hits of a tier: in the tier's quality and better ones, so
 * that a word with a typing error is not shown where the word itself was found.
 */
export function highlighter(query: ExpandedQuery, tier: Tier): Highlighter {
  const find = wordFinder(query, isWholeTier(tier) ? Quality.PHONETIC : tier.quality);
  // Many hits have the same offices, parties and topics.
  const highlightOf = memoize(({ weight, isPartOfTitle }: Field) =>
    memoize((text: string): Highlights => {
      const tokens = tokensOf(text);
      const isHeading = weight !== FieldWeight.TEXT && !isPartOfTitle;
      const whole = isWholeTier(tier) && isHeading ? highlightWhole(query, tokens, tier.isBeginning) : null;
      return whole ?? highlightWords(tokens, weight, find);
    }),
  );
  return ({ field, text }) => highlightOf(field)(text);
}

function highlightWords(tokens: readonly Token[], weight: FieldWeight, find: WordFinder): Highlights {
  const found = new Set<number>();
  const ranges: Range[] = [];
  const isFound = (form: string): boolean => {
    const words = find(form, weight);
    for (const word of words) found.add(word);
    return words.length > 0;
  };
  for (const [place, token] of tokens.entries()) {
    const next = tokens[place + 1];
    if (formsOf(token).filter(isFound).length > 0) ranges.push(token);
    else if (next && isFound(token.surface + next.surface)) ranges.push({ start: token.start, end: next.end });
  }
  return { ranges: withoutOverlaps(ranges), coverage: found.size };
}

function formsOf({ surface, stem }: Token): string[] {
  const suffix = abdSuffix(surface);
  const forms = surface === stem ? [surface] : [surface, stem];
  return suffix === null ? forms : [...forms, suffix, suffix.slice("ال".length)];
}

/** Returns the words of the query, by their places, that a form of a word in a text of a weight is found by. */
type WordFinder = (form: string, weight: FieldWeight) => readonly number[];

function wordFinder({ expansions }: ExpandedQuery, worst: Quality): WordFinder {
  const exact = new Map<string, number[]>();
  const prefixes: (Term & { place: number })[] = [];
  for (const [place, expansion] of expansions.entries())
    for (const quality of qualities) {
      if (quality > worst) continue;
      for (const term of expansion[quality])
        if (term.isPrefix) prefixes.push({ ...term, place });
        else exact.set(term.text, [...(exact.get(term.text) ?? []), place]);
    }
  return (form, weight) => {
    const found = exact.get(form) ?? none;
    const counted = weight | FieldWeight.TEXT;
    const begun = prefixes.filter(({ text, weights }) => (weights & counted) > 0 && form.startsWith(text));
    return begun.length === 0 ? found : [...found, ...begun.map(({ place }) => place)];
  };
}

const none: readonly number[] = [];

/** Finds the query as a whole in a text that is it or begins with it: as it is written or else as it sounds. */
function highlightWhole(
  { whole, phonetic }: SearchQuery,
  tokens: readonly Token[],
  isBeginning: boolean,
): Highlights | null {
  const matches = (text: string, name: string) => (isBeginning ? text.startsWith(name) : text === name);
  if (matches(concatenated(tokens), whole)) {
    const count = tokensUntil(tokens, (some) => concatenated(some).length >= whole.length);
    return { ranges: tokens.slice(0, count), coverage: Infinity };
  }
  if (phonetic.length === 0) return null;
  const readings = phoneticNames(tokens);
  const sounding = phonetic.filter((name) => readings.some((reading) => matches(reading, name)));
  if (sounding.length === 0) return null;
  const count = tokensUntil(tokens, (some) =>
    phoneticNames(some).some((reading) => sounding.some((name) => reading.startsWith(name))),
  );
  return { ranges: tokens.slice(0, count), coverage: Number.MAX_VALUE };
}

/** Returns how many of the first tokens are enough. */
function tokensUntil(tokens: readonly Token[], isEnough: (some: Token[]) => boolean): number {
  let count = 1;
  while (count < tokens.length && !isEnough(tokens.slice(0, count))) count++;
  return count;
}

/** Leaves out ranges that begin within the one before, as the second word of a joined pair does. */
function withoutOverlaps(ranges: Range[]): Range[] {
  return ranges.filter((range, place) => place === 0 || range.start >= ranges[place - 1]!.end);
}
