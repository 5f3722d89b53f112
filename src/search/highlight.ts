import { type ExpandedQuery, qualities, Quality, type Term } from "./expandQuery";
import { type Field, FieldWeight, type RecordText } from "./Field";
import { memoize } from "./memoize";
import type { SearchQuery } from "./parseQuery";
import type { Range } from "./snippet";
import { isWholeTier, type Tier } from "./tiers";
import { type Token, tokensOf } from "./tokenize";
import { abdSuffix, concatenated, phoneticNames } from "./wordForms";

/** A word of a query, by its place among the expansions, and how well it is found. */
export interface Finding {
  place: number;
  quality: Quality;
}

/** A stretch of a text in which words of a query are found. */
export interface Mark extends Range {
  findings: readonly Finding[];
}

/** Where words of a query are in a text, and whether the query as a whole is there: as it is written or as it sounds. */
export interface Highlights {
  marks: readonly Mark[];
  whole: Quality.WHOLE | Quality.PHONETIC | null;
}

/** Finds where words of a query are in a text. */
export type Highlighter = (text: RecordText) => Highlights;

/** Returns what finds the words of a query, by `find`, in the texts of the hits of a tier. */
export function highlighter(query: ExpandedQuery, find: WordFinder, tier: Tier): Highlighter {
  // Many hits have the same offices, parties and topics.
  const highlightOf = memoize(({ weight, isPartOfTitle }: Field) =>
    memoize((text: string): Highlights => {
      const tokens = tokensOf(text);
      const isHeading = weight < FieldWeight.TEXT && !isPartOfTitle;
      const whole = isWholeTier(tier) && isHeading ? highlightWhole(query, tokens, isExact(tier)) : null;
      return whole ?? { marks: markWords(tokens, weight, find), whole: null };
    }),
  );
  return ({ field, text }) => highlightOf(field)(text);
}

function isExact(tier: Tier): boolean {
  return isWholeTier(tier) && !tier.isPrefix && !tier.of.endsWith("Beginnings");
}

function markWords(tokens: readonly Token[], weight: FieldWeight, find: WordFinder): Mark[] {
  const marks: Mark[] = [];
  for (const [place, token] of tokens.entries()) {
    const next = tokens[place + 1];
    const findings = findToken(token, weight, find);
    if (findings.length > 0) marks.push({ start: token.start, end: token.end, findings });
    else if (next) {
      const joined = find(token.surface + next.surface, weight);
      if (joined.length > 0) marks.push({ start: token.start, end: next.end, findings: joined });
    }
  }
  return marks;
}

function findToken({ surface, stem }: Token, weight: FieldWeight, find: WordFinder): readonly Finding[] {
  const suffix = abdSuffix(surface);
  const whole = find(surface, weight);
  if (surface === stem && suffix === null) return whole;
  const others = suffix === null ? [stem] : [stem, suffix, suffix.slice("ال".length)];
  return [...whole, ...others.flatMap((form) => find(form, weight))];
}

/** Finds the words of the query that a form of a word in a text of a weight is found by. */
export type WordFinder = (form: string, weight: FieldWeight) => readonly Finding[];

type FoundTerm = Term & Finding;

/** Returns a finder of the words of a query. It remembers forms, as the same words come in many texts. */
export function wordFinder({ expansions }: ExpandedQuery): WordFinder {
  const exact = new Map<string, FoundTerm[]>();
  const prefixes: FoundTerm[] = [];
  for (const [place, expansion] of expansions.entries())
    for (const quality of qualities)
      for (const term of expansion[quality]) {
        const found = { ...term, place, quality };
        if (term.isPrefix) prefixes.push(found);
        else exact.set(term.text, [...(exact.get(term.text) ?? []), found]);
      }
  const findAnywhere = memoize((form: string): readonly FoundTerm[] => {
    const begun = prefixes.filter(({ text }) => form.startsWith(text));
    const found = exact.get(form) ?? none;
    return begun.length === 0 ? found : [...found, ...begun];
  });
  return (form, weight) => {
    const found = findAnywhere(form);
    return found.length === 0 ? none : found.filter(({ weights }) => (weights & weight) > 0);
  };
}

const none: readonly FoundTerm[] = [];

/** Finds the query as a whole in a text that is it or begins with it: as it is written or else as it sounds. */
function highlightWhole(
  { whole, phonetic }: SearchQuery,
  tokens: readonly Token[],
  isExact: boolean,
): Highlights | null {
  const matches = (text: string, name: string) => (isExact ? text === name : text.startsWith(name));
  const markFirst = (count: number) => tokens.slice(0, count).map(({ start, end }) => ({ start, end, findings: [] }));
  if (matches(concatenated(tokens), whole)) {
    const count = tokensUntil(tokens, (some) => concatenated(some).length >= whole.length);
    return { marks: markFirst(count), whole: Quality.WHOLE };
  }
  if (phonetic.length === 0) return null;
  const readings = phoneticNames(tokens);
  const sounding = phonetic.filter((name) => readings.some((reading) => matches(reading, name)));
  if (sounding.length === 0) return null;
  const count = tokensUntil(tokens, (some) =>
    phoneticNames(some).some((reading) => sounding.some((name) => reading.startsWith(name))),
  );
  return { marks: markFirst(count), whole: Quality.PHONETIC };
}

/** Returns how many of the first tokens are enough. */
function tokensUntil(tokens: readonly Token[], isEnough: (some: Token[]) => boolean): number {
  let count = 1;
  while (count < tokens.length && !isEnough(tokens.slice(0, count))) count++;
  return count;
}
