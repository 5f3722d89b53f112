import { dateIn } from "../dates";
import { isThere } from "../readDataset";
import type { Rule } from "./Rule";

/** A meeting is linked to others than itself, and two meetings by one link. */
export const linksJoinTwoMeetings: Rule = function* ({ sound: { meetings } }) {
  const linked = new Map<string, string>();
  for (const { key, record, fault } of meetings.values())
    for (const [place, { meeting }] of (record.links ?? []).entries()) {
      const pair = JSON.stringify([key, meeting].sort());
      const of = linked.get(pair);
      linked.set(pair, key);
      if (meeting === key)
        yield fault("the meeting is linked to itself: name the other one", "links", place, "meeting");
      else if (of !== undefined)
        yield fault(
          `"${key}" and "${meeting}" are linked already, in "${of}": keep one link`,
          "links",
          place,
          "meeting",
        );
    }
};

/** A meeting that follows another was not over before that began. */
export const followersComeAfter: Rule = function* ({ sound: { meetings } }) {
  for (const { record, fault } of meetings.values())
    for (const [place, { kind, meeting }] of (record.links ?? []).entries()) {
      const [date, followed] = [dateIn(record.date), dateIn(meetings.get(meeting)?.record.date)];
      if (kind === "FOLLOWS" && date && followed && date.latest < followed.earliest)
        yield fault(
          `${date.edtf} is before ${followed.edtf}, the date of "${meeting}", which this follows: correct a date or the link`,
          "links",
          place,
          "meeting",
        );
    }
};

/** No meeting follows itself, by however many steps. */
export const followersAreNoCycles: Rule = function* (files) {
  const { meetings } = files.sound;
  const followed = (key: string) =>
    (meetings.get(key)?.record.links ?? []).filter(({ kind }) => kind === "FOLLOWS").map(({ meeting }) => meeting);
  for (const { key, record, fault } of meetings.values())
    for (const [place, { kind, meeting }] of (record.links ?? []).entries())
      if (kind === "FOLLOWS" && meeting !== key && isThere(files, "meetings", meeting) && leads(meeting, key, followed))
        yield fault(
          `"${meeting}" follows this meeting, so this does not follow it: correct one of the links`,
          "links",
          place,
          "meeting",
        );
};

/** Whether steps lead from one key to another. */
function leads(from: string, to: string, next: (key: string) => readonly string[]): boolean {
  const seen = new Set([from]);
  for (const key of seen) {
    if (key === to) return true;
    for (const each of next(key)) seen.add(each);
  }
  return false;
}
