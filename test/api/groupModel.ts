import type { MeetingFacts } from "./meetingFacts";

export const groups = [
  "YEAR",
  "MONTH",
  "PARTY",
  "HOST",
  "OFFICIAL",
  "TOPIC",
  "KIND",
  "STATUS",
  "SOURCE",
  "AGREEMENT",
  "SUBJECT",
  "PLACE",
] as const;
export type Group = (typeof groups)[number];

/** The values of a group with the numbers of the meetings that have them: largest first, years and months in order. */
export function bucketsOf(meetings: MeetingFacts[], group: Group): { key: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const meeting of meetings)
    for (const key of valuesOf(meeting, group)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const buckets = [...counts].map(([key, count]) => ({ key, count }));
  const isInTime = group === "YEAR" || group === "MONTH";
  return buckets.sort((a, b) => (isInTime ? 0 : b.count - a.count) || (a.key < b.key ? -1 : 1)).slice(0, 100);
}

/** The values that a meeting counts under. */
export function valuesOf(meeting: MeetingFacts, group: Group): string[] {
  if (group !== "YEAR" && group !== "MONTH") return meeting[group.toLowerCase() as "party"];
  const length = group === "YEAR" ? 4 : 7;
  const [first, last] = [meeting.date?.earliest?.slice(0, length), meeting.date?.latest?.slice(0, length)];
  return first !== undefined && first === last ? [first] : [];
}
