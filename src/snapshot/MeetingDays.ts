import type { Meeting } from "../entities/Meeting";
import type { Members } from "./Members";

// An end that is open or unknown: before or after every day that a date can name.
const open = { first: 101, last: 9999_12_31 };

/**
 * The first and the last days of meetings as numbers such as 20210904. Meetings are numbered from the latest first day
 * to the earliest, and then those without a date.
 */
export class MeetingDays {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** How many meetings have a date. */
  readonly datedCount: number;

  constructor(meetings: readonly Meeting[]) {
    this.datedCount = meetings.filter(({ dateEdtf }) => dateEdtf !== null).length;
    this.first = Int32Array.from(meetings, ({ dateEarliest }) => dayNumber(dateEarliest) ?? open.first);
    this.last = Int32Array.from(meetings, ({ dateLatest }) => dayNumber(dateLatest) ?? open.last);
  }

  /** Returns the first and the last day that any of some meetings can have been on; null where none is known. */
  range(members: Members): [first: string | null, last: string | null] {
    let [earliest, latest]: number[] = [open.last, open.first];
    members.forEach((meeting) => {
      const [first, last] = [this.first[meeting]!, this.last[meeting]!];
      if (first < earliest! && first !== open.first) earliest = first;
      if (last > latest! && last !== open.last) latest = last;
    });
    return [earliest === open.last ? null : dayText(earliest!), latest === open.first ? null : dayText(latest!)];
  }
}

/** Returns a day such as `2021-09-04` as a number such as 20210904; undefined for none. */
export function dayNumber(day: string): number;
export function dayNumber(day: string | null | undefined): number | undefined;
export function dayNumber(day: string | null | undefined): number | undefined {
  return day ? Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8, 10)) : undefined;
}

function dayText(day: number): string {
  const digits = String(day).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
