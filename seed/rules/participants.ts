import { dateIn, firstDay, lastDay } from "../dates";
import { isThere, type SourceFile, type Files } from "../readDataset";
import type { RecordOf } from "../shapes";
import type { Rule } from "./Rule";

type Meeting = SourceFile<RecordOf<"meetings">>;
type Participant = RecordOf<"meetings">["participants"][number];

/** A participant is somebody: a person, an office, or both. */
export const participantsAreSomebody: Rule = function* (files) {
  for (const { meeting, place, participant } of participants(files))
    if (!participant.official && !participant.position)
      yield meeting.fault(
        "the participant has neither official nor position: name one, or list the party under parties",
        "participants",
        place,
      );
};

/** A participant's office is one of the party that the participant acts for. */
export const officesBelongToParties: Rule = function* (files) {
  const { positions } = files.sound;
  for (const { meeting, place, participant } of participants(files)) {
    const party = positions.get(participant.position ?? "")?.record.party;
    if (party !== undefined && party !== participant.party && isThere(files, "parties", party))
      yield meeting.fault(
        `"${participant.position}" is an office of ${party}, not of ${participant.party}: correct one of them`,
        "participants",
        place,
        "position",
      );
  }
};

/** A participant holds the office, at the time of the meeting, by the record of the person. */
export const officesAreHeldThen: Rule = function* (files) {
  for (const { meeting, place, participant } of participants(files)) {
    const { official, position } = participant;
    const record = files.sound.officials.get(official ?? "")?.record;
    if (!record || !position || record.occupancies.some((held) => !isThere(files, "positions", held.position)))
      continue;
    const held = record.occupancies.filter((occupancy) => occupancy.position === position);
    const at = ["participants", place, "position"];
    if (held.length === 0)
      yield meeting.fault(
        `"${official}" does not hold "${position}": add it to the occupancies of that record, or correct it here`,
        ...at,
      );
    else if (!held.some((occupancy) => isHeldOn(occupancy, meeting.record.date)))
      yield meeting.fault(
        `"${official}" does not hold "${position}" on ${meeting.record.date}, but ${held.map(spell).join(" and ")}: correct one of them`,
        ...at,
      );
  }
};

/** Nobody is listed twice at a meeting: no person, no office without a person, no party without either. */
export const participantsAreListedOnce: Rule = function* ({ sound: { meetings } }) {
  for (const meeting of meetings.values()) {
    const seen = new Set<string>();
    for (const [place, { official, position }] of meeting.record.participants.entries()) {
      const who = official ?? position;
      if (who === undefined) continue;
      const key = official ? `official ${who}` : `position ${who}`;
      if (seen.has(key))
        yield meeting.fault(
          `"${who}" is listed twice: keep one`,
          "participants",
          place,
          official ? "official" : "position",
        );
      seen.add(key);
    }
    const represented = new Set(meeting.record.participants.map(({ party }) => party));
    for (const [place, { party }] of (meeting.record.parties ?? []).entries()) {
      if (represented.has(party))
        yield meeting.fault(
          `${party} is there by a participant or listed already: parties has only those with nobody named`,
          "parties",
          place,
          "party",
        );
      represented.add(party);
    }
  }
};

/** The host party's participants stand before the others', as the API promises. */
export const hostsStandFirst: Rule = function* ({ sound: { meetings } }) {
  for (const meeting of meetings.values()) {
    const { host, participants } = meeting.record;
    const guest = participants.findIndex(({ party }) => party !== host);
    const late = participants.findIndex(({ party }, place) => party === host && place > guest && guest !== -1);
    if (late !== -1)
      yield meeting.fault("the participant is of the host's party: list it before the others", "participants", late);
  }
};

/** The host took part, and whoever has the role of host is of the host's party. */
export const hostsTakePart: Rule = function* (files) {
  for (const meeting of files.sound.meetings.values()) {
    const { host, participants, parties = [] } = meeting.record;
    if (host !== undefined && !isThere(files, "parties", host)) continue;
    const present = [...participants, ...parties].map(({ party }) => party);
    if (host !== undefined && !present.includes(host))
      yield meeting.fault(`the host, ${host}, is not among the parties: list it under participants or parties`, "host");
    for (const [place, { role, party }] of participants.entries())
      if (role === "HOST" && party !== host)
        yield meeting.fault(
          `the role is HOST, but the host of the meeting is ${host ?? "not given"}: correct one of them`,
          "participants",
          place,
          "role",
        );
  }
};

function isHeldOn(
  { start, end }: { start?: string | undefined; end?: string | undefined },
  text: string | undefined,
): boolean {
  const [date, from, to] = [dateIn(text), dateIn(start)?.earliest ?? firstDay, dateIn(end)?.latest ?? lastDay];
  return !date || from > to || (date.latest >= from && date.earliest <= to);
}

function spell({ start, end }: { start?: string | undefined; end?: string | undefined }): string {
  return [start && `from ${start}`, end && `to ${end}`].filter(Boolean).join(" ");
}

function* participants({
  sound: { meetings },
}: Files): Iterable<{ meeting: Meeting; place: number; participant: Participant }> {
  for (const meeting of meetings.values())
    for (const [place, participant] of meeting.record.participants.entries()) yield { meeting, place, participant };
}
