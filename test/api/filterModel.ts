import type { MeetingFacts } from "./meetingFacts";

export interface SetFilter {
  any?: string[];
  all?: string[];
  none?: string[];
}

export interface DateRange {
  from?: string;
  to?: string;
  match?: "OVERLAPS" | "WITHIN";
}

/** A MeetingFilter, as a client writes it. */
export interface Filter extends Partial<Record<SetField, SetFilter>> {
  date?: DateRange;
  kind?: string[];
  status?: string[];
  and?: Filter[];
  or?: Filter[];
  not?: Filter;
}

export const setFields = ["party", "host", "official", "topic", "agreement", "source", "subject", "place"] as const;
export type SetField = (typeof setFields)[number];

/** Whether a meeting is among those of a filter, from the filter's descriptions alone. */
export function isAmong(meeting: MeetingFacts, filter: Filter): boolean {
  return (
    setFields.every((field) => !filter[field] || isInSet(meeting[field], filter[field])) &&
    (!filter.date || isInRange(meeting.date, filter.date)) &&
    (!filter.kind || filter.kind.some((kind) => meeting.kind.includes(kind))) &&
    (!filter.status || filter.status.some((status) => meeting.status.includes(status))) &&
    (!filter.and || filter.and.every((inner) => isAmong(meeting, inner))) &&
    (!filter.or || filter.or.some((inner) => isAmong(meeting, inner))) &&
    (!filter.not || !isAmong(meeting, filter.not))
  );
}

export function isInSet(values: string[], { any, all, none }: SetFilter): boolean {
  return (
    (!any || any.some((value) => values.includes(value))) &&
    (!all || all.every((value) => values.includes(value))) &&
    (!none || !none.some((value) => values.includes(value)))
  );
}

export function isInRange(date: MeetingFacts["date"], { from, to, match = "OVERLAPS" }: DateRange): boolean {
  if (!date) return false;
  const [earliest, latest] = [date.earliest ?? "before all", date.latest ?? "after all"];
  const isOpenAtStart = earliest === "before all";
  const isOpenAtEnd = latest === "after all";
  if (match === "OVERLAPS") return (!from || isOpenAtEnd || latest >= from) && (!to || isOpenAtStart || earliest <= to);
  return (!from || (!isOpenAtStart && earliest >= from)) && (!to || (!isOpenAtEnd && latest <= to));
}

export interface MeetingOrder {
  field: "DATE" | "TITLE";
  direction: "ASC" | "DESC";
  language: "EN" | "AR";
}

/** Meetings in an order: undated ones last in either direction, equals by slug in the direction of the order. */
export function inOrder(meetings: MeetingFacts[], { field, direction, language }: MeetingOrder): MeetingFacts[] {
  const sign = direction === "ASC" ? 1 : -1;
  const { compare } = new Intl.Collator(language.toLowerCase());
  const bySlug = (a: MeetingFacts, b: MeetingFacts) => (a.slug < b.slug ? -sign : sign);
  const byTitle = (a: MeetingFacts, b: MeetingFacts) => sign * compare(a.title[language], b.title[language]);
  const byDate = (a: MeetingFacts, b: MeetingFacts) => {
    if (!a.date || !b.date) return Number(!a.date) - Number(!b.date);
    const [one, other] = [a.date.earliest ?? "", b.date.earliest ?? ""];
    return one === other ? 0 : one < other ? -sign : sign;
  };
  return [...meetings].sort((a, b) => (field === "DATE" ? byDate(a, b) : byTitle(a, b)) || bySlug(a, b));
}
