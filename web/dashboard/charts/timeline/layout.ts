import { scaleUtc, type ScaleTime } from "d3-scale";
import type { MeetingMarkFragment } from "../../graphql/__generated__/documents";

export type MarkedMeeting = MeetingMarkFragment;
export type TimeScale = ScaleTime<number, number>;

/** A meeting in its place on a timeline. */
export interface PlacedMark {
  meeting: MarkedMeeting;
  /** Where its date begins and ends, from left to right. */
  left: number;
  right: number;
  /** Where it is pointed at: its middle, or what is known of it where an end is open. */
  middle: number;
  row: number;
  /** Whether the date has no known beginning or end. */
  isOpen: boolean;
}

const DAY = 86_400_000;
/** What lies closer together is drawn as if on one day. */
const LEAST_DAYS = 90;

export function instantOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Returns the day of an instant, such as 2021-09-04. */
export function dayOf(instant: Date | number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Returns the first and the last instant that dates name, in whole years where they lie years apart; undefined without a date. */
export function extentOf(days: readonly string[]): [number, number] | undefined {
  if (days.length === 0) return undefined;
  const instants = days.map(instantOf);
  const [first, last] = [Math.min(...instants), Math.max(...instants) + DAY];
  const span = Math.max(last - first, LEAST_DAYS * DAY);
  if (span > 700 * DAY)
    return [Date.UTC(new Date(first).getUTCFullYear(), 0), Date.UTC(new Date(last - DAY).getUTCFullYear() + 1, 0)];
  const middle = (first + last) / 2;
  return [middle - span * 0.54, middle + span * 0.54];
}

/** Returns the days that the dates of meetings begin and end with. */
export function daysOf(meetings: readonly MarkedMeeting[]): string[] {
  return meetings.flatMap(({ date }) => [date?.earliest ?? [], date?.latest ?? []].flat());
}

/** Returns the scale of a time axis, which runs in the direction in which the page is read. */
export function timeScale(
  extent: [number, number],
  [left, right]: [number, number],
  isRightToLeft: boolean,
): TimeScale {
  return scaleUtc()
    .domain(extent)
    .range(isRightToLeft ? [right, left] : [left, right]);
}

/** Puts dated meetings in rows from the bottom, each in the lowest in which it touches no other. */
export function placeMarks(meetings: readonly MarkedMeeting[], scale: TimeScale, radius: number): PlacedMark[] {
  const [start, end] = scale.domain().map(Number) as [number, number];
  const ends: number[] = [];
  return meetings
    .filter(({ date }) => date?.earliest ?? date?.latest)
    .map((meeting) => {
      const { earliest, latest } = meeting.date!;
      const from = earliest ? instantOf(earliest) : start;
      const to = latest ? instantOf(latest) + DAY : end;
      const [left, right] = [scale(from), scale(to)].sort((a, b) => a - b) as [number, number];
      const known = earliest ? (latest ? (from + to) / 2 : from) : to;
      return { meeting, left, right, middle: scale(known), isOpen: !earliest || !latest };
    })
    .sort((a, b) => a.left - b.left)
    .map((mark) => {
      const middle = (mark.left + mark.right) / 2;
      const [from, to] = [Math.min(mark.left, middle - radius), Math.max(mark.right, middle + radius)];
      const free = ends.findIndex((taken) => taken <= from);
      const row = free === -1 ? ends.length : free;
      ends[row] = to + 1.5;
      return { ...mark, row };
    });
}
