import { FieldWeight } from "./Field";
import { Lookup, type QueryWord, type SearchQuery } from "./parseQuery";
import type { PhoneticIndex } from "./PhoneticIndex";
import { phoneticKeys } from "./phoneticKeys";
import type { SpellingIndex } from "./SpellingIndex";
import { type Vocabulary, WordFlags } from "./Vocabulary";
import { phoneticNames } from "./wordForms";

/** How well a word is found, the best first. */
export enum Quality {
  /** As a word of its own. */
  WHOLE,
  /** As a word that sounds alike, or without the particles joined to it. */
  PHONETIC,
  /** As the beginning of a word. */
  BEGINNING,
  /** With one typing error, or as the beginning of what sounds alike. */
  SIMILAR,
}
export const qualities = [Quality.WHOLE, Quality.PHONETIC, Quality.BEGINNING, Quality.SIMILAR] as const;

/** A word of the index that a word of a query is found by, or a prefix of several. */
export interface Term {
  text: string;
  isPrefix: boolean;
  /** Its words: the places from `start` up to `end`, exclusive, in the vocabulary. */
  start: number;
  end: number;
  /** The weights at which it counts, as a sum. */
  weights: number;
}

/** The terms of a word of a query: each once, under its best quality. */
export type Expansion = Record<Quality, Term[]>;

/** What finds the words of the index. */
export interface WordIndexes {
  vocabulary: Vocabulary;
  phonetic: PhoneticIndex;
  spelling: SpellingIndex;
}

const everywhere = FieldWeight.NAME | FieldWeight.TITLE | FieldWeight.TEXT | FieldWeight.RELATED;

/** A prefix of more words than this is one term; of fewer, each is. */
const mostBeginnings = 12;

/** At most this many words that begin as a word of the query sounds are looked at, for all words of it together. */
const mostPhoneticBeginnings = 256;
const fewestPhoneticBeginnings = 16;

/** A phonetic key says something of the longer ones that begin with it from this length on. */
const shortestPhoneticBeginning = 4;

/** A word that is longer than any name is looked up as it is written, and in no other way. */
const longestWord = 40;

/** With five letters of which one is left out, four are typed. */
const shortestMistaken = 4;

/** How many comparisons of terms with records a query may cost; beyond that, the rarer words are left out. */
const mostComparisons = 1_000_000;

/** A query, and the terms of each of its words. */
export interface ExpandedQuery extends SearchQuery {
  expansions: readonly Expansion[];
}

/** Finds the terms of each word of a query. The rarest words come first: what has none of them needs no further look. */
export function expandQuery(query: SearchQuery, indexes: WordIndexes, recordCount: number): ExpandedQuery {
  return {
    ...query,
    phonetic: [...query.phonetic, ...phoneticWithoutParticles(query, indexes.vocabulary)],
    expansions: expandTerms(query, indexes, recordCount),
  };
}

/** Returns how the query sounds as a name, without the particles of its words. */
function phoneticWithoutParticles({ tokens }: SearchQuery, vocabulary: Vocabulary): string[] {
  const without = tokens.map((token) => {
    const [rest] = vocabulary.withoutParticles(token.surface);
    return rest === undefined ? token : { ...token, surface: rest, stem: rest };
  });
  return without.some((token, place) => token !== tokens[place]) ? phoneticNames(without) : [];
}

function expandTerms(query: SearchQuery, indexes: WordIndexes, recordCount: number): Expansion[] {
  const { length } = query.words;
  const most = Math.max(fewestPhoneticBeginnings, Math.floor(mostPhoneticBeginnings / length));
  const { lists } = indexes.vocabulary;
  const sizeOf = (terms: readonly Term[]) =>
    terms.reduce((size, { start, end }) => size + lists[FieldWeight.TEXT].stored(start, end).length, 0);
  return query.words
    .map((word) => expand(word, indexes, most, new Budget(mostComparisons / length, recordCount)))
    .map((expansion) => ({ expansion, size: sizeOf(Object.values(expansion).flat()) }))
    .sort((a, b) => a.size - b.size)
    .map(({ expansion }) => expansion);
}

function expand(word: QueryWord, indexes: WordIndexes, mostPhonetic: number, budget: Budget): Expansion {
  const { vocabulary, phonetic, spelling } = indexes;
  const seen = new Set<number>();
  const take = (found: Iterable<number>, weights = everywhere, isAffordable = (_: number) => true): Term[] =>
    [...new Set(found)].sort(vocabulary.byFrequency).flatMap((place) => {
      if (seen.has(place) || !isAffordable(place)) return [];
      seen.add(place);
      return [{ text: vocabulary.words.at(place), isPrefix: false, start: place, end: place + 1, weights }];
    });
  const takeAffordable = (found: Iterable<number>) =>
    take(found, everywhere, (place) => budget.allows(vocabulary.counts[place]!));

  const ownForms = [...new Set([word.surface, word.stem])];
  const forms = [...new Set([...ownForms, ...word.joined])];
  const beginningWeights = weightsOfBeginnings(word);
  const prefixes = () => ownForms.map((form) => prefixTerm(form, beginningWeights, vocabulary));
  const terms: Expansion = {
    [Quality.WHOLE]: take(forms.flatMap((form) => vocabulary.find(form))),
    [Quality.PHONETIC]: [],
    [Quality.BEGINNING]: word.lookup === Lookup.NAME_BEGINNING ? prefixes() : [],
    [Quality.SIMILAR]: [],
  };
  if (word.lookup !== Lookup.ANY || word.surface.length > longestWord) return terms;

  const isCode = vocabulary.find(word.surface).some((place) => vocabulary.has(place, WordFlags.CODE));
  const withoutParticles = vocabulary.withoutParticles(word.surface);
  const sounding = isCode ? withoutParticles : [...forms, ...withoutParticles];
  terms[Quality.PHONETIC] = take([
    ...withoutParticles.flatMap((form) => vocabulary.find(form)),
    ...sounding.flatMap(phoneticKeys).flatMap((key) => [...phonetic.find(key)]),
  ]);
  const begun = ownForms.flatMap((form) => vocabulary.findBeginning(form, mostBeginnings + 1));
  terms[Quality.BEGINNING] = begun.length > mostBeginnings ? prefixes() : take(begun, beginningWeights);
  // What is surely meant is no other word with a typing error: يمنية is not أمنية.
  const isName = terms[Quality.WHOLE].some(({ start }) => vocabulary.lists[FieldWeight.NAME].count(start) > 0);
  if (isCode || isName || withoutParticles.length > 0) return terms;

  const mistakable = forms.filter(({ length }) => length >= shortestMistaken && length <= longestWord);
  terms[Quality.SIMILAR] = takeAffordable(mistakable.flatMap((form) => spelling.find(form)));
  // A word of the index itself is not the beginning of another that is spelt in another way.
  const isKnown = ownForms.some((form) => vocabulary.find(form).length > 0);
  const keys = isKnown ? [] : ownForms.flatMap(phoneticKeys).filter((key) => key.length >= shortestPhoneticBeginning);
  const beginnings = [...new Set(keys)].flatMap((key) => phonetic.findBeginning(key, mostPhonetic));
  terms[Quality.SIMILAR].push(...takeAffordable(beginnings));
  return terms;
}

/** Returns where words that a word is the beginning of count: a short one begins names and titles only. */
function weightsOfBeginnings({ surface, lookup }: QueryWord): number {
  if (lookup === Lookup.NAME_BEGINNING) return FieldWeight.NAME;
  return [...surface].length === 2 ? FieldWeight.NAME | FieldWeight.TITLE : everywhere;
}

function prefixTerm(text: string, weights: number, { words }: Vocabulary): Term {
  const [start, end] = words.prefixRange(text);
  return { text, isPrefix: true, start, end, weights };
}

/** Bounds what the terms of a word cost together: each is compared with every record that any of them is in. */
class Budget {
  private terms = 0;
  private records = 0;

  constructor(
    private readonly mostComparisons: number,
    private readonly recordCount: number,
  ) {}

  allows(records: number): boolean {
    const all = Math.min(this.recordCount, this.records + records);
    if ((this.terms + 1) * all > this.mostComparisons) return false;
    this.terms++;
    this.records = all;
    return true;
  }
}
