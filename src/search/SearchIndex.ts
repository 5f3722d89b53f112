import { setImmediate as nextTurn } from "node:timers/promises";
import type { TypedFastBitSet } from "typedfastbitset";
import { BadUserInput } from "../errors";
import { checkWords } from "../schema/filterBounds";
import type { PageInfo } from "../schema/Page";
import { type CursorKey, windowOf, writeCursor } from "../schema/paging";
import { type SearchArgs, SearchConnection, SearchEdge, type SearchPage, SearchType } from "../schema/search";
import { emptySet, forEachMember, nextMember } from "../snapshot/bits";
import type { SearchableList } from "../snapshot/findByWords";
import type { Snapshot } from "../snapshot/Snapshot";
import { type ExpandedQuery, expandQuery, type WordIndexes } from "./expandQuery";
import { highlighter, wordFinder } from "./highlight";
import { IndexBuilder } from "./IndexBuilder";
import { matchedFields } from "./matchedFields";
import { memoize } from "./memoize";
import { parseQuery, withoutFormsOfAddress } from "./parseQuery";
import { PhoneticIndex } from "./PhoneticIndex";
import { RankedRecords } from "./RankedRecords";
import { SpellingIndex } from "./SpellingIndex";
import { TierMatcher, tiers } from "./tiers";

/** The types of the records of each list that filters find by words. */
const listedTypes: Record<SearchableList, readonly SearchType[]> = {
  meetings: [SearchType.MEETING],
  statements: [SearchType.STATEMENT],
  parties: [SearchType.COUNTRY, SearchType.ORGANIZATION],
};

/** How many records are indexed in a turn of the event loop: some ten milliseconds' worth. */
const RECORDS_PER_TURN = 100;

/** A record that was found, by its place in the order of ranks, and the number of its tier. */
interface Hit {
  record: number;
  tier: number;
}

/** The search of a snapshot. */
export class SearchIndex {
  /** Builds the index of all records of a snapshot, in many turns of the event loop: meanwhile another one is served. */
  static async build(snapshot: Snapshot): Promise<SearchIndex> {
    const records = new RankedRecords(snapshot);
    const builder = new IndexBuilder(records.size);
    for (let record = 0; record < records.size; record++) {
      if (record % RECORDS_PER_TURN === 0) await nextTurn();
      builder.add(record, records.textsOf(record));
    }
    const terms = builder.build();
    await nextTurn();
    const { vocabulary } = terms;
    const phonetic = new PhoneticIndex(vocabulary);
    await nextTurn();
    const words = { vocabulary, phonetic, spelling: new SpellingIndex(vocabulary) };
    return new SearchIndex(records, words, new TierMatcher(terms, records.size));
  }

  private readonly ofTypes: TypedFastBitSet;

  private constructor(
    private readonly records: RankedRecords,
    private readonly words: WordIndexes,
    private readonly matcher: TierMatcher,
  ) {
    this.ofTypes = emptySet(records.size);
  }

  /** Searches. Throws at once where an argument is out of bounds, and looks for records only when they are asked for. */
  search(args: SearchArgs): SearchConnection {
    const { query: text } = args;
    checkWords("query", text);
    const types = sortedTypes(args);
    const list = `search\n${types?.join() ?? ""}\n${text}`;
    const { size, after } = windowOf(() => list, 2, { first: args.first, after: args.after });
    const expand = memoize((query: string) => this.expand(query));
    return new SearchConnection({
      page: () => this.readPage(expand(text), types, list, size, after),
      count: () => this.matchAny(expand(text), types).size(),
    });
  }

  /**
   * Returns the records of a list of the snapshot that `search` finds for a text, by their places in the list, in no
   * order: none for a text without a letter or digit. The text is taken to be within its bound.
   */
  findByWords(text: string, list: SearchableList): Uint32Array {
    const found = this.matchAny(this.expand(text), listedTypes[list]);
    const places = new Uint32Array(found.size());
    let count = 0;
    forEachMember(found, (record) => (places[count++] = this.records.placeOf(record)));
    return places;
  }

  /** Returns a query with its terms: without its forms of address where nothing has them beside the other words. */
  private expand(text: string): ExpandedQuery {
    const query = parseQuery(text);
    const expanded = expandQuery(query, this.words, this.records.size);
    const others = withoutFormsOfAddress(query);
    if (others === null || !this.matchAny(expanded, null).isEmpty()) return expanded;
    return expandQuery(others, this.words, this.records.size);
  }

  private matchAny(query: ExpandedQuery, types: readonly SearchType[] | null): TypedFastBitSet {
    return this.matcher.matchAny(query, this.records.fillWithTypes(this.ofTypes, types));
  }

  private readPage(
    query: ExpandedQuery,
    types: readonly SearchType[] | null,
    list: string,
    size: number,
    after: readonly CursorKey[] | null,
  ): SearchPage {
    const hits = this.readHits(query, types, after, size + 1);
    const find = wordFinder(query);
    const highlighterOf = memoize((tier: number) => highlighter(query, find, tiers[tier]!));
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
    const remaining = this.matchAny(query, types);
    const [lastTier, lastRank] = (after ?? [-1, 0]).map(Number) as [number, number];
    for (let tier = 0; tier < tiers.length && hits.length < most && !remaining.isEmpty(); tier++) {
      const matched = this.matcher.match(query, tiers[tier]!, remaining);
      remaining.difference(matched);
      if (tier < lastTier) continue;
      let record = nextMember(matched, tier === lastTier ? lastRank : 0);
      for (; record >= 0 && hits.length < most; record = nextMember(matched, record + 1)) hits.push({ record, tier });
    }
    return hits;
  }
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
