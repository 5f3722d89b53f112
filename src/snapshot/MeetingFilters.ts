import type { MeetingFilter } from "../schema/MeetingFilter";
import type { FindByWords } from "./findByWords";
import type { MeetingDays } from "./MeetingDays";
import type { MeetingFacets } from "./meetingFacets";
import { NarrowedSet } from "./NarrowedSet";

/** Evaluates filters of meetings: set algebra over the facets' records; ranges of dates narrow what is left. */
export class MeetingFilters {
  /** The sets of inner filters, by their depth. */
  private readonly inner: NarrowedSet[] = [];

  constructor(
    private readonly days: MeetingDays,
    private readonly facets: MeetingFacets,
    private readonly findByWords: FindByWords,
  ) {}

  /** Keeps in a set the meetings that a filter within its bounds admits. */
  narrow(kept: NarrowedSet, filter: MeetingFilter, depth = 0): void {
    const { PARTY, HOST, OFFICIAL, TOPIC, AGREEMENT, SOURCE, SUBJECT, PLACE, KIND, STATUS } = this.facets;
    const find = (inner: MeetingFilter) => this.find(inner, depth);
    kept
      .matching(PARTY, filter.party)
      .matching(HOST, filter.host)
      .matching(OFFICIAL, filter.official)
      .matching(TOPIC, filter.topic)
      .matching(AGREEMENT, filter.agreement)
      .matching(SOURCE, filter.source)
      .matching(SUBJECT, filter.subject)
      .matching(PLACE, filter.place)
      .anyOf(KIND, filter.kind)
      .anyOf(STATUS, filter.status)
      .inAnyOf(filter.or && map(filter.or, find));
    for (const inner of filter.and ?? []) kept.set.intersection(find(inner));
    if (filter.not) kept.set.difference(find(filter.not));
    if (filter.search != null) kept.among(this.findByWords(filter.search, "meetings"));
    if (filter.date) this.days.keepInRange(kept, filter.date);
  }

  private find(filter: MeetingFilter, depth: number) {
    const kept = (this.inner[depth] ??= new NarrowedSet(this.days.first.length)).fill();
    this.narrow(kept, filter, depth + 1);
    return kept.set;
  }
}

/** Maps lazily: each set is read before the next overwrites it. */
function* map<T, U>(items: Iterable<T>, change: (item: T) => U): Iterable<U> {
  for (const item of items) yield change(item);
}
