import type { TypedFastBitSet } from "typedfastbitset";
import { empty, emptySet } from "../snapshot/bits";
import { type ExpandedQuery, qualities, Quality, type Term } from "./expandQuery";
import { FieldWeight } from "./Field";
import type { Terms, Wholes } from "./IndexBuilder";
import { Lookup, type SearchQuery } from "./parseQuery";

/** A tier of records with a name or title that is the query as a whole, or begins with its words. */
interface WholeTier {
  of: keyof Wholes<unknown>;
  /** Whether the query may end within a word of the name. */
  isPrefix: boolean;
}

/** A tier of records that have each word of the query in a text of a weight, in a quality or a better one. */
interface WordTier {
  quality: Quality;
  weight: FieldWeight;
}

export type Tier = WholeTier | WordTier;

const { NAME, TITLE, TEXT, RELATED } = FieldWeight;
const wordTiers = (...found: Quality[]): WordTier[] =>
  found.flatMap((quality) => [NAME, TITLE, TEXT, RELATED].map((weight) => ({ quality, weight })));
const [wholeWordsInNames, ...wholeWordsElsewhere] = wordTiers(Quality.WHOLE) as [WordTier, ...WordTier[]];

/** The tiers of equally good hits, the best first. A record is a hit of the first that it matches. Their numbers are in cursors. */
export const tiers: readonly Tier[] = [
  { of: "names", isPrefix: false },
  { of: "phoneticNames", isPrefix: false },
  { of: "titles", isPrefix: false },
  { of: "nameBeginnings", isPrefix: false },
  wholeWordsInNames,
  { of: "titleBeginnings", isPrefix: false },
  ...wholeWordsElsewhere,
  ...wordTiers(Quality.PHONETIC),
  { of: "names", isPrefix: true },
  { of: "phoneticNames", isPrefix: true },
  ...wordTiers(Quality.BEGINNING, Quality.SIMILAR),
];

export function isWholeTier(tier: Tier): tier is WholeTier {
  return "of" in tier;
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
    return all
      .intersection(within)
      .union(this.matchWords(query, { quality: Quality.SIMILAR, weight: RELATED }, within));
  }

  /** Returns the records of a set that match a tier; it may leave out those that match a better one. */
  match(query: ExpandedQuery, tier: Tier, within: TypedFastBitSet): TypedFastBitSet {
    const matched = empty(this.matched);
    if (isWholeTier(tier)) {
      this.addWholes(matched, query, tier);
      return matched.intersection(within);
    }
    return canMatch(query, tier) ? this.matchWords(query, tier, within) : matched;
  }

  private addWholes(set: TypedFastBitSet, { words, whole, phonetic }: SearchQuery, { of, isPrefix }: WholeTier): void {
    // Of what an article begins, nothing is known yet.
    if (isPrefix && words.every(({ lookup }) => lookup === Lookup.WHOLE)) return;
    const { terms, lists } = this.terms[of];
    for (const name of of === "phoneticNames" ? phonetic : [whole])
      lists.addTo(set, ...(isPrefix ? terms.prefixRange(name) : terms.range(name)));
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

  /** Adds the records that have a term in texts of a weight or a greater one, as far as it counts there. */
  private addTerm(set: TypedFastBitSet, { start, end, weights }: Term, weight: FieldWeight): void {
    const { lists } = this.terms.vocabulary;
    if (weights & weight & RELATED) lists[RELATED].addTo(set, start, end);
    // Each of these lists has the records of those before it, too.
    const widest = [TEXT, TITLE, NAME].find((each) => each <= weight && (weights & each) > 0);
    if (widest !== undefined) lists[widest].addTo(set, start, end);
  }
}

/** Tells whether a tier can have what better tiers do not: it has terms of its own, and each word has a term. */
function canMatch({ expansions }: ExpandedQuery, { quality }: WordTier): boolean {
  const isNew = expansions.some((expansion) => expansion[quality].length > 0);
  return (
    isNew && expansions.every((expansion) => qualities.some((each) => each <= quality && expansion[each].length > 0))
  );
}
