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
import { FoundWords, highlighter } from "./highlight";
import { IndexBuilder } from "./IndexBuilder";
import { matchedFields } from "./matchedFields";
import { memoize } from "./memoize";
import { parseQuery, type SearchQuery, withoutFormsOfAddress } from "./parseQuery";
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

/** What is found for a query. */
interface Found {
  query: ExpandedQuery;
  records: TypedFastBitSet;
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
    let found: Found | undefined;
    const find = () => (found ??= this.find(text, types));
    return new SearchConnection({
      page: () => this.readPage(find(), list, size, after),
      count: () => find().records.size(),
    });
  }

  /**
   * Returns the records of a list of the snapshot that `search` finds for a text, by their places in the list, in no
   * order: none for a text without a letter or digit. The text is taken to be within its bound.
   */
  findByWords(text: string, list: SearchableList): Uint32Array {
    const { records } = this.find(text, listedTypes[list]);
    const places = new Uint32Array(records.size());
    let count = 0;
    forEachMember(records, (record) => (places[count++] = this.records.placeOf(record)));
    return places;
  }

  /** Finds records of some types: without forms of address where no record of any type has them beside the other words. */
  private find(text: string, types: readonly SearchType[] | null): Found {
    const parsed = parseQuery(text);
    const found = this.findWith(parsed, types);
    const others = withoutFormsOfAddress(parsed);
    if (others === null || !found.records.isEmpty()) return found;
    const isElsewhere = types !== null && !this.findWith(parsed, null).records.isEmpty();
    return isElsewhere ? found : this.findWith(others, types);
  }

  private findWith(parsed: SearchQuery, types: readonly SearchType[] | null): Found {
    const query = expandQuery(parsed, this.words, this.records.size);
    const records = this.matcher.matchAny(query, this.records.fillWithTypes(this.ofTypes, types));
    return { query, records: records.clone() };
  }

  private readPage({ query, records }: Found, list: string, size: number, after: CursorKey[] | null): SearchPage {
    const hits = this.readHits(query, records.clone(), after, size + 1);
    const words = new FoundWords(query);
    const highlighterOf = memoize((tier: number) => highlighter(query, words, tiers[tier]!));
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

  /**
   * Returns the first hits after a cursor's place among the records that are found, which it takes out of the set: at
   * most so many. No tier is looked at beyond those that they need.
   */
  private readHits(query: ExpandedQuery, remaining: TypedFastBitSet, after: CursorKey[] | null, most: number): Hit[] {
    const hits: Hit[] = [];
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
