import { cameoCodes } from "../cameoCodes";
import { dateIn } from "../dates";
import type { SourceFile } from "../readDataset";
import type { RecordOf } from "../shapes";
import type { Rule } from "./Rule";

/** No meeting is there twice: of the same people on dates that overlap, unless one is a part of the other. */
export const meetingsAreThereOnce: Rule = function* ({ sound: { meetings } }) {
  const before: SourceFile<RecordOf<"meetings">>[] = [];
  for (const filed of meetings.values()) {
    const { key, record, fault } = filed;
    const of = before.find(
      (other) =>
        presentAt(other.record) === presentAt(record) &&
        overlap(other.record.date, record.date) &&
        other.record.partOf !== key &&
        record.partOf !== other.key,
    );
    if (of === undefined) before.push(filed);
    else
      yield fault(
        `this is the meeting "${of.key}" again, by date and participants: keep one record, or make one a part of the other`,
        "slug",
      );
  }
};

function presentAt({ participants, parties = [] }: RecordOf<"meetings">): string {
  const people = participants.map(({ official, position, party }) => `${party} ${official ?? position}`);
  return JSON.stringify([people.sort(), parties.map(({ party }) => party).sort()]);
}

/** Whether two dates could be the same; those that are not known are let be, and told apart by their titles. */
function overlap(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [dateIn(one), dateIn(other)];
  return a !== null && b !== null && a.earliest <= b.latest && b.earliest <= a.latest;
}

/** A list names nothing twice: topics, the parties of an agreement, agreements with the same treatment. */
export const listsNameThingsOnce: Rule = function* ({ sound }) {
  for (const kind of ["meetings", "agreements"] as const)
    for (const { record, fault } of sound[kind].values())
      for (const [place, slug] of repeated(record.topics.map(({ topic }) => topic)))
        yield fault(`"${slug}" is listed twice: keep one`, "topics", place, "topic");
  for (const { record, fault } of sound.statements.values())
    for (const list of ["about", "agreements", "topics"] as const)
      for (const [place, slug] of repeated(record[list] ?? []))
        yield fault(`"${slug}" is listed twice: keep one`, list, place);
  for (const { record, fault } of sound.agreements.values())
    for (const [place, code] of repeated(record.parties.map(({ party }) => party)))
      yield fault(`"${code}" is listed twice: keep one`, "parties", place, "party");
  for (const { record, fault } of sound.meetings.values())
    for (const [place, mention] of repeated(
      (record.agreements ?? []).map(({ agreement, treatment }) => `${treatment} ${agreement}`),
    ))
      yield fault(
        `"${mention.split(" ")[1]}" is listed twice as ${mention.split(" ")[0]}: keep one`,
        "agreements",
        place,
        "agreement",
      );
};

/** What has not been held has done nothing: it can propose or cite an agreement, and nothing was said at it. */
export const plannedMeetingsDidNothing: Rule = function* ({ sound: { meetings, statements } }) {
  const isPlanned = (status: string | undefined) => status === "PLANNED" || status === "PROPOSED";
  for (const { record, fault } of meetings.values()) {
    if (isPlanned(record.status))
      for (const [place, { treatment }] of (record.agreements ?? []).entries())
        if (treatment !== "PROPOSED" && treatment !== "CITED")
          yield fault(
            `the meeting is ${record.status}, so nothing was ${treatment} at it: write PROPOSED or CITED, or correct the status`,
            "agreements",
            place,
            "treatment",
          );
    const whole = meetings.get(record.partOf ?? "")?.record;
    if (!isPlanned(record.status) && isPlanned(whole?.status))
      yield fault(
        `a part that is ${record.status} cannot be of a whole that is ${whole?.status}: correct one of them`,
        "status",
      );
  }
  for (const { record, fault } of statements.values()) {
    const status = meetings.get(record.meeting)?.record.status;
    if (isPlanned(status))
      yield fault(
        `"${record.meeting}" is ${status}, so nothing was said at it: correct the meeting, or remove the statement`,
        "meeting",
      );
  }
};

/** What was made at a meeting is no longer a proposal, and is of the meeting's date. */
export const treatmentsFitAgreements: Rule = function* ({ sound: { meetings, agreements } }) {
  for (const { record, fault } of meetings.values())
    for (const [place, { agreement: slug, treatment }] of (record.agreements ?? []).entries()) {
      const agreement = agreements.get(slug)?.record;
      if (!agreement || !["SIGNED", "ISSUED", "ESTABLISHED"].includes(treatment)) continue;
      const at = ["agreements", place, "treatment"];
      if (agreement.status === "PROPOSED")
        yield fault(`"${slug}" is PROPOSED, so it was not ${treatment}: correct one of them`, ...at);
      const [done, dated] = [dateIn(record.date), dateIn(agreement.date)];
      if (done && dated && (done.latest < dated.earliest || done.earliest > dated.latest))
        yield fault(
          `"${slug}" is of ${dated.edtf}, not of ${done.edtf}, when it was ${treatment}: correct one of them`,
          ...at,
        );
    }
};

/** A CAMEO code is one of those that there are. */
export const cameoCodesExist: Rule = function* ({ sound: { meetings } }) {
  for (const { record, fault } of meetings.values())
    if (record.cameo !== undefined && !cameoCodes.has(record.cameo))
      yield fault(`"${record.cameo}" is no CAMEO code: write one such as 036, 042, 043 or 046`, "cameo");
};

function repeated(items: readonly string[]): [place: number, item: string][] {
  return [...items.entries()].filter(([place, item]) => items.indexOf(item) < place);
}
