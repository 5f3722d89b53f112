import type { Meeting } from "../entities/Meeting";
import { DateMatch, type DateRange } from "../schema/DateRange";
import { forEachMember } from "./bits";
import { firstIndex, type Members } from "./Members";
import type { NarrowedSet } from "./NarrowedSet";

// An end that is open or unknown: before or after every day that a date can name.
const open = { first: 101, last: 9999_12_31 };

/**
 * The first and the last days of meetings, or of what hangs on meetings, as numbers such as 20210904. Records are
 * numbered from the latest first day to the earliest, and then those without a date.
 */
export class MeetingDays {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** How many have a date. */
  readonly datedCount: number;

  constructor(meetings: readonly Meeting[]) {
    this.datedCount = meetings.filter(({ dateEdtf }) => dateEdtf !== null).length;
    this.first = Int32Array.from(meetings, ({ dateEarliest }) => dayNumber(dateEarliest) ?? open.first);
    this.last = Int32Array.from(meetings, ({ dateLatest }) => dayNumber(dateLatest) ?? open.last);
  }

  /** Keeps the dated records whose first day is where the range allows it, then looks at the last day of each. */
  keepInRange(kept: NarrowedSet, { from, to, match }: DateRange): void {
    const { first, last, datedCount } = this;
    const [start, end] = [dayNumber(from) ?? -Infinity, dayNumber(to) ?? Infinity];
    const isWithin = match === DateMatch.WITHIN;
    const lowest = firstIndex(datedCount, (record) => first[record]! <= end);
    const beyond = isWithin ? firstIndex(datedCount, (record) => first[record]! < start) : datedCount;
    const { set } = kept.between(lowest, beyond);
    if (isWithin ? end === Infinity : start === -Infinity) return;
    forEachMember(set, (record) => {
      const isInRange = isWithin ? last[record]! <= end : last[record]! >= start;
      if (!isInRange) set.remove(record);
    });
  }

  /** Returns the first and the last day that any of some records can have been on; null where none is known. */
  range(members: Members): [first: string | null, last: string | null] {
    let [earliest, latest]: number[] = [open.last, open.first];
    members.forEach((record) => {
      const [first, last] = [this.first[record]!, this.last[record]!];
      if (first < earliest! && first !== open.first) earliest = first;
      if (last > latest! && last !== open.last) latest = last;
    });
    return [earliest === open.last ? null : dayText(earliest!), latest === open.first ? null : dayText(latest!)];
  }
}

/** Returns a day such as `2021-09-04` as a number such as 20210904; undefined for none. */
function dayNumber(day: string | null | undefined): number | undefined {
  return day ? Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8, 10)) : undefined;
}

function dayText(day: number): string {
  const digits = String(day).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
