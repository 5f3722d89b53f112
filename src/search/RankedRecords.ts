import type { TypedFastBitSet } from "typedfastbitset";
import { Country } from "../entities/Country";
import { Organization } from "../entities/Organization";
import { type SearchResult, SearchType } from "../schema/search";
import { empty } from "../snapshot/bits";
import type { MeetingFacetName } from "../snapshot/meetingFacets";
import type { Snapshot } from "../snapshot/Snapshot";
import { compareText, latestFirst } from "../snapshot/sortKeys";
import { type FieldReader, readTexts, type RecordText } from "./Field";
import * as fields from "./fields";

/** The records of one type, in the order of their ranks, and how their texts are read. */
interface RankedType {
  type: SearchType;
  start: number;
  end: number;
  textsOf: (record: SearchResult) => RecordText[];
}

/**
 * All records that search finds, numbered by rank. Of records that are found equally well, parties, people, offices and
 * topics come before meetings, and meetings before what belongs to them; of one type, those of most meetings come first,
 * or the latest.
 */
export class RankedRecords {
  private readonly records: SearchResult[] = [];
  private readonly places: number[] = [];
  private readonly types: RankedType[] = [];

  constructor(private readonly snapshot: Snapshot) {
    const { agreements, meetings, parties, positions, statements } = snapshot;
    const byMeetings = this.byMeetings("PARTY", parties, ({ code }) => code);
    const countries = byMeetings.filter((party): party is Country => party instanceof Country);
    const organizations = byMeetings.filter((party): party is Organization => party instanceof Organization);
    this.add(SearchType.COUNTRY, countries, fields.partyFields, parties);
    this.add(SearchType.ORGANIZATION, organizations, fields.partyFields, parties);
    this.add(SearchType.OFFICIAL, this.byMeetings("OFFICIAL", snapshot.officials, slug), fields.officialFields);
    this.add(SearchType.POSITION, positions, fields.positionFields);
    this.add(SearchType.TOPIC, this.byMeetings("TOPIC", snapshot.topics, slug), fields.topicFields);
    this.add(SearchType.MEETING, meetings, fields.meetingFields);
    this.add(SearchType.AGREEMENT, agreements.toSorted(latestFirst), fields.agreementFields);
    this.add(SearchType.STATEMENT, statements, fields.statementFields);
    this.add(SearchType.SOURCE, this.byMeetings("SOURCE", snapshot.sources, slug), fields.sourceFields);
  }

  get size(): number {
    return this.records.length;
  }

  at(rank: number): SearchResult {
    return this.records[rank]!;
  }

  /** Returns where the snapshot's list of such records has it. */
  placeOf(rank: number): number {
    return this.places[rank]!;
  }

  /** Returns the texts of a record that search reads. */
  textsOf(rank: number): RecordText[] {
    return this.types.find(({ end }) => rank < end)!.textsOf(this.at(rank));
  }

  /** Makes a set consist of the records of some types, of all if none are given. */
  fillWithTypes(set: TypedFastBitSet, types: readonly SearchType[] | null): TypedFastBitSet {
    empty(set);
    for (const { type, start, end } of this.types) if (types?.includes(type) ?? true) set.addRange(start, end);
    return set;
  }

  private byMeetings<T>(facet: MeetingFacetName, records: readonly T[], keyOf: (record: T) => string): T[] {
    return records
      .map((record) => ({ record, key: keyOf(record), count: this.snapshot.meetingCount(facet, keyOf(record)) }))
      .sort((a, b) => b.count - a.count || compareText(a.key, b.key))
      .map(({ record }) => record);
  }

  /** Adds the records of a type, in the order of their ranks, with the list in which the snapshot has them. */
  private add<T extends SearchResult>(
    type: SearchType,
    records: readonly T[],
    from: readonly FieldReader<T>[],
    list: readonly SearchResult[] = records,
  ): void {
    const start = this.size;
    const placeOf = new Map(list.map((record, place) => [record, place]));
    for (const record of records) {
      this.records.push(record);
      this.places.push(placeOf.get(record)!);
    }
    const textsOf = (record: SearchResult) => readTexts(from, record as T, this.snapshot);
    this.types.push({ type, start, end: this.size, textsOf });
  }
}

function slug(record: { slug: string }): string {
  return record.slug;
}
