import { dateIn } from "../dates";
import type { RecordOf } from "../shapes";
import type { Rule } from "./Rule";

/** No meeting is there twice: on the same date, of the same kind, with the same participants and parties. */
export const meetingsAreThereOnce: Rule = function* ({ sound: { meetings } }) {
  const first = new Map<string, string>();
  for (const { key, record, fault } of meetings.values()) {
    const identity = identityOf(record);
    const of = first.get(identity);
    if (of === undefined) first.set(identity, key);
    else yield fault(`this is the meeting "${of}" again, by date, kind and participants: keep one record`, "slug");
  }
};

/** Parties may meet more than once in a month or a year: without a day, it is the same meeting only by title. */
function identityOf({ date, kind, title, participants, parties = [] }: RecordOf<"meetings">): string {
  const { earliest, latest } = dateIn(date) ?? {};
  const isDay = earliest !== undefined && earliest === latest;
  const present = participants.map(({ official, position, party }) => `${party} ${official ?? position}`);
  return JSON.stringify([
    isDay ? earliest : [date, title.en],
    kind,
    present.sort(),
    parties.map(({ party }) => party).sort(),
  ]);
}

/** A list names nothing twice: topics, the parties of an agreement, agreements with the same treatment. */
export const listsNameThingsOnce: Rule = function* ({ sound }) {
  for (const kind of ["meetings", "agreements"] as const)
    for (const { record, fault } of sound[kind].values())
      for (const [place, slug] of repeated(record.topics.map(({ topic }) => topic)))
        yield fault(`"${slug}" is listed twice: keep one`, "topics", place, "topic");
  for (const { record, fault } of sound.statements.values())
    for (const [place, slug] of repeated(record.topics))
      yield fault(`"${slug}" is listed twice: keep one`, "topics", place);
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

/** A CAMEO code is two to four digits, of the events 01 to 20. */
export const cameoCodesExist: Rule = function* ({ sound: { meetings } }) {
  for (const { record, fault } of meetings.values())
    if (record.cameo !== undefined && !/^(0[1-9]|1\d|20)\d{0,2}$/.test(record.cameo))
      yield fault(`"${record.cameo}" is no CAMEO code: write one such as 036, 042, 043 or 046`, "cameo");
};

function repeated(items: readonly string[]): [place: number, item: string][] {
  return [...items.entries()].filter(([place, item]) => items.indexOf(item) < place);
}
