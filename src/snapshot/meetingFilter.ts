import type { TypedFastBitSet } from "typedfastbitset";
import { DateMatch, type DateRange, type MeetingFilter } from "../schema/MeetingFilter";
import { emptySet, forEachMember, setRange } from "./bits";
import type { Facet } from "./Facet";
import { dayNumber, type MeetingDays } from "./MeetingDays";
import type { MeetingFacets } from "./meetingFacets";
import { firstIndex } from "./Members";
import { keepAnyOf, keepMatching, type RecordsOf } from "./setFilter";

/**
 * Evaluates filters of meetings, which are numbered from the latest first day to the earliest and then those without a
 * date. A filter is set algebra over the facets' records; ranges of dates narrow what is left of it.
 */
export class MeetingFilters {
  // Sets are reused: fresh ones for every filter would keep the garbage collector busy.
  private readonly scratch: TypedFastBitSet[] = [];
  private evaluated: { filter: MeetingFilter; found: TypedFastBitSet } | undefined;

  constructor(
    private readonly days: MeetingDays,
    private readonly facets: MeetingFacets,
  ) {}

  /** Returns the meetings that a filter within its bounds admits. The set is overwritten when another filter is evaluated. */
  evaluate(filter: MeetingFilter): TypedFastBitSet {
    if (this.evaluated?.filter !== filter) this.evaluated = { filter, found: this.find(filter, 0) };
    return this.evaluated.found;
  }

  private find(filter: MeetingFilter, depth: number): TypedFastBitSet {
    const kept = setRange(this.scratchSet(depth, 0), 0, this.days.first.length);
    const other = this.scratchSet(depth, 1);
    const { facets } = this;
    keepMatching(kept, other, recordsOf(facets.PARTY), filter.party);
    keepMatching(kept, other, recordsOf(facets.HOST), filter.host);
    keepMatching(kept, other, recordsOf(facets.OFFICIAL), filter.official);
    keepMatching(kept, other, recordsOf(facets.TOPIC), filter.topic);
    keepMatching(kept, other, recordsOf(facets.AGREEMENT), filter.agreement);
    keepMatching(kept, other, recordsOf(facets.SOURCE), filter.source);
    keepAnyOf(kept, other, recordsOf(facets.KIND), filter.kind);
    keepAnyOf(kept, other, recordsOf(facets.STATUS), filter.status);
    for (const inner of filter.and ?? []) kept.intersection(this.find(inner, depth + 1));
    if (filter.or) {
      const either = setRange(other, 0, 0);
      for (const inner of filter.or) either.union(this.find(inner, depth + 1));
      kept.intersection(either);
    }
    if (filter.not) kept.difference(this.find(filter.not, depth + 1));
    if (filter.date) this.keepInRange(kept, other, filter.date);
    return kept;
  }

  /** Keeps the dated meetings whose first day is where the range allows it, then looks at the last day of each. */
  private keepInRange(kept: TypedFastBitSet, other: TypedFastBitSet, { from, to, match }: DateRange): void {
    const { first, last, datedCount } = this.days;
    const [start, end] = [dayNumber(from) ?? -Infinity, dayNumber(to) ?? Infinity];
    const isWithin = match === DateMatch.WITHIN;
    const lowest = firstIndex(datedCount, (meeting) => first[meeting]! <= end);
    const beyond = isWithin ? firstIndex(datedCount, (meeting) => first[meeting]! < start) : datedCount;
    kept.intersection(setRange(other, lowest, beyond));
    if (isWithin ? end === Infinity : start === -Infinity) return;
    forEachMember(kept, (meeting) => {
      const isInRange = isWithin ? last[meeting]! <= end : last[meeting]! >= start;
      if (!isInRange) kept.remove(meeting);
    });
  }

  private scratchSet(depth: number, place: 0 | 1): TypedFastBitSet {
    return (this.scratch[depth * 2 + place] ??= emptySet(this.days.first.length));
  }
}

function recordsOf(facet: Facet): RecordsOf {
  return (key) => facet.recordsOf(key);
}
