import { firstDay, lastDay, readDate } from "../dates";

/** The columns of a date that rows are sorted by: its days, and stand-ins that put rows without a date last either way. */
export function sortedDate(text: string | undefined) {
  const date = readDate(text);
  return {
    dateEdtf: date?.edtf ?? null,
    dateEarliest: date?.earliest ?? null,
    dateLatest: date?.latest ?? null,
    dateAsc: date?.earliest ?? "9999-99-99",
    dateDesc: date?.earliest ?? "0000-00-00",
  };
}

/** The same for a meeting, whose last day is compared with and so is never null. */
export function meetingDate(text: string | undefined) {
  const date = sortedDate(text);
  return { ...date, dateLatest: date.dateLatest ?? "0000-00-00" };
}

/** The columns of a date under a prefix: `startEdtf`, `startEarliest`, `startLatest`. */
export function dateColumns<P extends string>(prefix: P, text: string | undefined) {
  const date = readDate(text);
  return {
    [`${prefix}Edtf`]: date?.edtf ?? null,
    [`${prefix}Earliest`]: date?.earliest ?? null,
    [`${prefix}Latest`]: date?.latest ?? null,
  } as Record<`${P}Edtf` | `${P}Earliest` | `${P}Latest`, string | null>;
}

/** From the first to the last day of all dates, as `a/b`; ends that are open or unknown do not count. */
export function coverage(dates: Iterable<string | undefined>) {
  let [earliest, latest] = [lastDay, firstDay];
  for (const text of dates) {
    const date = readDate(text);
    if (!date) continue;
    if (date.earliest !== firstDay && date.earliest < earliest) earliest = date.earliest;
    if (date.latest !== lastDay && date.latest > latest) latest = date.latest;
  }
  if (earliest > latest) [earliest, latest] = [firstDay, lastDay];
  return { coverageEdtf: `${earliest}/${latest}`, coverageEarliest: earliest, coverageLatest: latest };
}
