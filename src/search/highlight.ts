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

/** Returns what finds the words of a query in the texts of the hits of a tier. */
export function highlighter(query: ExpandedQuery, words: FoundWords, tier: Tier): Highlighter {
  // Many hits have the same offices, parties and topics.
  const highlightOf = memoize(({ weight, isPartOfTitle }: Field) =>
    memoize((text: string): Highlights => {
      const tokens = tokensOf(text);
      const isHeading = weight < FieldWeight.TEXT && !isPartOfTitle;
      const whole = isWholeTier(tier) && isHeading ? highlightWhole(query, tokens, isExact(tier)) : null;
      return whole ?? { marks: markWords(tokens, weight, words), whole: null };
    }),
  );
  return ({ field, text }) => highlightOf(field)(text);
}

function isExact(tier: Tier): boolean {
  return isWholeTier(tier) && !tier.isPrefix && !tier.of.endsWith("Beginnings");
}

function markWords(tokens: readonly Token[], weight: FieldWeight, words: FoundWords): Mark[] {
  const marks: Mark[] = [];
  for (const [place, token] of tokens.entries()) {
    const next = tokens[place + 1];
    const found = words.of(token.surface);
    const findings = findToken(token, found, weight, words);
    if (findings.length > 0) marks.push({ start: token.start, end: token.end, findings });
    else if (next && found.hasLonger) {
      const joined = atWeight(words.of(token.surface + next.surface), weight);
      if (joined.length > 0) marks.push({ start: token.start, end: next.end, findings: joined });
    }
  }
  return marks;
}

/** Returns the words of the query that a token in a text of a weight is found by, in any of its forms. */
function findToken(
  { surface, stem }: Token,
  ofSurface: FoundForm,
  weight: FieldWeight,
  words: FoundWords,
): readonly Finding[] {
  const suffix = abdSuffix(surface);
  const whole = atWeight(ofSurface, weight);
  if (surface === stem && suffix === null) return whole;
  const others = suffix === null ? [stem] : [stem, suffix, suffix.slice("ال".length)];
  return [...whole, ...others.flatMap((form) => atWeight(words.of(form), weight))];
}

type FoundTerm = Term & Finding;

/** What a form of a word in a text is found by. */
interface FoundForm {
  terms: readonly FoundTerm[];
  /** Whether a longer term begins with this form: otherwise, joining the next word finds nothing. */
  hasLonger: boolean;
}

function atWeight({ terms }: FoundForm, weight: FieldWeight): readonly Finding[] {
  return terms.length === 0 ? none : terms.filter(({ weights }) => (weights & weight) > 0);
}

const none: readonly never[] = [];
const nothing: FoundForm = { terms: none, hasLonger: false };

/** What the words of a query are found by in texts. */
export class FoundWords {
  private readonly exact = new Map<string, FoundTerm[]>();
  private readonly prefixes: FoundTerm[] = [];
  private readonly texts: readonly string[];
  // The same words come in many texts.
  readonly of = memoize((form: string): FoundForm => this.find(form));

  constructor({ expansions }: ExpandedQuery) {
    for (const [place, expansion] of expansions.entries())
      for (const quality of qualities)
        for (const term of expansion[quality]) {
          const found = { ...term, place, quality };
          if (term.isPrefix) this.prefixes.push(found);
          else this.exact.set(term.text, [...(this.exact.get(term.text) ?? []), found]);
        }
    this.texts = [...this.exact.keys(), ...this.prefixes.map(({ text }) => text)];
  }

  private find(form: string): FoundForm {
    const terms = [...(this.exact.get(form) ?? none), ...this.prefixes.filter(({ text }) => form.startsWith(text))];
    const hasLonger = this.texts.some((text) => text.length > form.length && text.startsWith(form));
    return terms.length === 0 && !hasLonger ? nothing : { terms, hasLonger };
  }
}

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
