import type { TypedFastBitSet } from "typedfastbitset";
import { Country } from "../entities/Country";
import { Organization } from "../entities/Organization";
import { type SearchResult, SearchType } from "../schema/search";
import { empty } from "../snapshot/bits";
import type { MeetingFacetName } from "../snapshot/meetingFacets";
import type { Snapshot } from "../snapshot/Snapshot";
import { compareText, type Dated, firstDay } from "../snapshot/sortKeys";
import * as fields from "./fields";

/** The records of one type, in the order of their ranks, and how their texts are read. */
interface RankedType {
  type: SearchType;
  start: number;
  end: number;
  textsOf: (record: SearchResult) => fields.RecordText[];
}

/**
 * All records that search finds, numbered by rank. Of records that are found equally well, parties, officials and topics
 * come before what deals with them; of one type, those of most meetings come first, or the latest.
 */
export class RankedRecords {
  private readonly records: SearchResult[] = [];
  private readonly types: RankedType[] = [];

  constructor(private readonly snapshot: Snapshot) {
    const { agreements, meetings } = snapshot;
    const parties = this.byMeetings("PARTY", snapshot.parties, ({ code }) => code);
    const countries = parties.filter((party): party is Country => party instanceof Country);
    const organizations = parties.filter((party): party is Organization => party instanceof Organization);
    this.add(SearchType.COUNTRY, countries, fields.partyFields);
    this.add(SearchType.ORGANIZATION, organizations, fields.partyFields);
    this.add(SearchType.OFFICIAL, this.byMeetings("OFFICIAL", snapshot.officials, slug), fields.officialFields);
    this.add(SearchType.TOPIC, this.byMeetings("TOPIC", snapshot.topics, slug), fields.topicFields);
    this.add(SearchType.AGREEMENT, agreements.toSorted(latestFirst), fields.agreementFields);
    this.add(SearchType.MEETING, meetings.toSorted(latestFirst), fields.meetingFields);
    this.add(SearchType.SOURCE, this.byMeetings("SOURCE", snapshot.sources, slug), fields.sourceFields);
  }

  get size(): number {
    return this.records.length;
  }

  at(rank: number): SearchResult {
    return this.records[rank]!;
  }

  /** Returns the texts of a record that search reads. */
  textsOf(rank: number): fields.RecordText[] {
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

  private add<T extends SearchResult>(type: SearchType, records: readonly T[], from: readonly fields.FieldReader<T>[]) {
    const start = this.size;
    for (const record of records) this.records.push(record);
    const textsOf = (record: SearchResult) => fields.readTexts(from, record as T, this.snapshot);
    this.types.push({ type, start, end: this.size, textsOf });
  }
}

function slug(record: { slug: string }): string {
  return record.slug;
}

/** Compares by first day from the last, those without a date last, then by slug ascending. */
function latestFirst(a: Dated, b: Dated): number {
  const [dayOfA, dayOfB] = [firstDay(a.dateEdtf, a.dateEarliest), firstDay(b.dateEdtf, b.dateEarliest)];
  return compareText(dayOfB, dayOfA) || compareText(a.slug, b.slug);
}
