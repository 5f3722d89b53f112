import type { TypedFastBitSet } from "typedfastbitset";
import { empty, emptySet } from "../snapshot/bits";
import { type Expansion, qualities, Quality, type Term } from "./expandTerms";
import { FieldWeight } from "./fields";
import type { Terms } from "./IndexBuilder";
import type { SearchQuery } from "./parseQuery";

/** A tier of records with a name or title that is the query as a whole, or begins with it. */
interface WholeTier {
  of: "names" | "phoneticNames" | "titles";
  /** Whether the query may be the beginning only: any beginning of a name, or whole words of a title. */
  isBeginning: boolean;
}

/** A tier of records that have each word of the query in a text of a weight, in a quality or a better one. */
interface WordTier {
  quality: Quality;
  weight: FieldWeight;
}

export type Tier = WholeTier | WordTier;

const { NAME, TITLE, TEXT } = FieldWeight;
const wordTiers = (...found: Quality[]): WordTier[] =>
  found.flatMap((quality) => [NAME, TITLE, TEXT].map((weight) => ({ quality, weight })));
const [wholeWordsInNames, ...wholeWordsElsewhere] = wordTiers(Quality.WHOLE) as [WordTier, ...WordTier[]];

/** The tiers of equally good hits, the best first. A record is a hit of the first that it matches. Their numbers are in cursors. */
export const tiers: readonly Tier[] = [
  { of: "names", isBeginning: false },
  { of: "phoneticNames", isBeginning: false },
  { of: "titles", isBeginning: false },
  { of: "names", isBeginning: true },
  { of: "phoneticNames", isBeginning: true },
  wholeWordsInNames,
  { of: "titles", isBeginning: true },
  ...wholeWordsElsewhere,
  ...wordTiers(Quality.PHONETIC, Quality.BEGINNING, Quality.TYPO),
];

export function isWholeTier(tier: Tier): tier is WholeTier {
  return "of" in tier;
}

/** A query, and the terms of each of its words. */
export interface ExpandedQuery extends SearchQuery {
  expansions: readonly Expansion[];
}

/** Matches records with tiers. What it returns is overwritten by the next call: fresh sets would keep the garbage collector busy. */
export class TierMatcher {
  private readonly all: TypedFastBitSet;
  private readonly matched: TypedFastBitSet;
  private readonly ofWord: TypedFastBitSet;

  constructor(
    private readonly terms: Terms,
    size: number,
  ) {
    this.all = emptySet(size);
    this.matched = emptySet(size);
    this.ofWord = emptySet(size);
  }

  /** Returns the records of a set that match any tier. */
  matchAny(query: ExpandedQuery, within: TypedFastBitSet): TypedFastBitSet {
    const all = empty(this.all);
    if (query.words.length === 0) return all;
    for (const tier of tiers) if (isWholeTier(tier)) this.addWholes(all, query, tier);
    return all.intersection(within).union(this.matchWords(query, { quality: Quality.TYPO, weight: TEXT }, within));
  }

  /** Returns the records of a set that match a tier; it may leave out those that match a better one. */
  match(query: ExpandedQuery, tier: Tier, within: TypedFastBitSet): TypedFastBitSet {
    const matched = empty(this.matched);
    if (isWholeTier(tier)) {
      this.addWholes(matched, query, tier);
      return matched.intersection(within);
    }
    // Without terms of its own, the tier has what better tiers have.
    const hasTerms = query.expansions.some((expansion) => expansion[tier.quality].length > 0);
    return hasTerms ? this.matchWords(query, tier, within) : matched;
  }

  private addWholes(set: TypedFastBitSet, { whole, phonetic }: SearchQuery, { of, isBeginning }: WholeTier): void {
    const isOfTitles = of === "titles";
    const { terms, lists } = this.terms[isOfTitles && isBeginning ? "titleBeginnings" : of];
    for (const name of of === "phoneticNames" ? phonetic : [whole])
      lists.addTo(set, ...(isBeginning && !isOfTitles ? terms.prefixRange(name) : terms.range(name)));
  }

  private matchWords({ expansions }: ExpandedQuery, { quality, weight }: WordTier, within: TypedFastBitSet) {
    const { matched, ofWord } = this;
    matched.words.set(within.words);
    for (const expansion of expansions) {
      empty(ofWord);
      for (const each of qualities)
        if (each <= quality) for (const term of expansion[each]) this.addTerm(ofWord, term, weight);
      if (matched.intersection(ofWord).isEmpty()) break;
    }
    return matched;
  }

  /** Adds the records that have a term in texts of a weight. What counts in names and titles only is found there among all texts. */
  private addTerm(set: TypedFastBitSet, { start, end, weights }: Term, weight: FieldWeight): void {
    const { lists } = this.terms.vocabulary;
    if (weights & weight) lists[weight].addTo(set, start, end);
    else if (weight === TEXT)
      for (const each of [NAME, TITLE] as const) if (weights & each) lists[each].addTo(set, start, end);
  }
}
