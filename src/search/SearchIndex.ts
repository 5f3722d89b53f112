import { BadUserInput } from "../errors";
import type { PageInfo } from "../schema/Page";
import { type CursorKey, windowOf, writeCursor } from "../schema/paging";
import { type SearchArgs, SearchConnection, SearchEdge, type SearchPage, type SearchType } from "../schema/search";
import { emptySet, nextMember } from "../snapshot/bits";
import type { Snapshot } from "../snapshot/Snapshot";
import { expandTerms, type WordIndexes } from "./expandTerms";
import { type Highlighter, highlighter } from "./highlight";
import { IndexBuilder } from "./IndexBuilder";
import { matchedFields } from "./matchedFields";
import { parseQuery } from "./parseQuery";
import { PhoneticIndex } from "./PhoneticIndex";
import { RankedRecords } from "./RankedRecords";
import { SpellingIndex } from "./SpellingIndex";
import { type ExpandedQuery, TierMatcher, tiers } from "./tiers";

const longestQuery = 100;

/** A record that was found, by its place in the order of ranks, and the number of its tier. */
interface Hit {
  record: number;
  tier: number;
}

/** The search of a snapshot. */
export class SearchIndex {
  /** Builds the index of all records of a snapshot. */
  static build(snapshot: Snapshot): SearchIndex {
    const records = new RankedRecords(snapshot);
    const builder = new IndexBuilder(records.size);
    for (let record = 0; record < records.size; record++) builder.add(record, records.textsOf(record));
    const terms = builder.build();
    const { vocabulary } = terms;
    const words = { vocabulary, phonetic: new PhoneticIndex(vocabulary), spelling: new SpellingIndex(vocabulary) };
    return new SearchIndex(records, words, new TierMatcher(terms, records.size));
  }

  private readonly typed;

  private constructor(
    private readonly records: RankedRecords,
    private readonly words: WordIndexes,
    private readonly matcher: TierMatcher,
  ) {
    this.typed = emptySet(records.size);
  }

  /** Searches. Throws at once where an argument is out of bounds, and looks for records only when they are asked for. */
  search(args: SearchArgs): SearchConnection {
    const text = boundedText(args);
    const types = sortedTypes(args);
    const list = `search\n${types?.join() ?? ""}\n${text}`;
    const { size, after } = windowOf(() => list, 2, { first: args.first, after: args.after });
    const query = once(() => this.expand(text));
    return new SearchConnection({
      page: () => this.readPage(query(), types, list, size, after),
      count: () => this.matchTyped(query(), types).size(),
    });
  }

  private expand(text: string): ExpandedQuery {
    const query = parseQuery(text);
    return { ...query, expansions: expandTerms(query, this.words, this.records.size) };
  }

  private matchTyped(query: ExpandedQuery, types: readonly SearchType[] | null) {
    const matched = this.matcher.matchAny(query);
    return types === null ? matched : matched.intersection(this.records.ofTypes(types, this.typed));
  }

  private readPage(
    query: ExpandedQuery,
    types: readonly SearchType[] | null,
    list: string,
    size: number,
    after: readonly CursorKey[] | null,
  ): SearchPage {
    const hits = this.readHits(query, types, after, size + 1);
    const highlighterOf = remembering((tier: number): Highlighter => highlighter(query, tiers[tier]!));
    const edges = hits.slice(0, size).map(
      ({ record, tier }) =>
        new SearchEdge(
          this.records.at(record),
          () => writeCursor(list, [tier, record + 1]),
          () => matchedFields(this.records.textsOf(record), highlighterOf(tier)),
        ),
    );
    return { edges, pageInfo: pageInfo(edges, hits.length > size, after !== null) };
  }

  /** Returns the first hits after a cursor's place, at most so many. No tier is looked at beyond those that they need. */
  private readHits(
    query: ExpandedQuery,
    types: readonly SearchType[] | null,
    after: readonly CursorKey[] | null,
    most: number,
  ): Hit[] {
    const hits: Hit[] = [];
    const remaining = this.matchTyped(query, types);
    const [lastTier, lastRank] = (after ?? [-1, 0]).map(Number) as [number, number];
    for (let tier = 0; tier < tiers.length && hits.length < most && !remaining.isEmpty(); tier++) {
      const matched = this.matcher.match(query, tiers[tier]!).intersection(remaining);
      remaining.difference(matched);
      if (tier < lastTier) continue;
      let record = nextMember(matched, tier === lastTier ? lastRank : 0);
      for (; record >= 0 && hits.length < most; record = nextMember(matched, record + 1)) hits.push({ record, tier });
    }
    return hits;
  }
}

function boundedText({ query }: SearchArgs): string {
  const length = [...query].length;
  if (length > longestQuery) throw new BadUserInput("query", `${length} characters are more than ${longestQuery}.`);
  return query;
}

function sortedTypes({ types }: SearchArgs): SearchType[] | null {
  if (types?.length === 0)
    throw new BadUserInput("types", "an empty list would find nothing; leave it out or name a type.");
  return types ? [...new Set(types)].sort() : null;
}

function pageInfo(edges: readonly SearchEdge[], hasNextPage: boolean, hasPreviousPage: boolean): PageInfo {
  return {
    hasNextPage,
    hasPreviousPage,
    get startCursor() {
      return edges[0]?.cursor ?? null;
    },
    get endCursor() {
      return edges.at(-1)?.cursor ?? null;
    },
  };
}

/** Returns a function that is run at most once for each argument. */
function remembering<K, V>(read: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, read(key));
    return known.get(key)!;
  };
}

function once<T>(read: () => T): () => T {
  const remembered = remembering<null, T>(read);
  return () => remembered(null);
}
