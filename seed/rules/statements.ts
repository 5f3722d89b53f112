import type { Rule } from "./Rule";

/** Who said something at a meeting took part in it, in that office, for that party. */
export const speakersTookPart: Rule = function* ({ sound: { statements, meetings, positions } }) {
  for (const { record, fault } of statements.values()) {
    const meeting = meetings.get(record.meeting)?.record;
    if (!meeting) continue;
    const { speaker, position, party } = record;
    const there = meeting.participants.find((each) =>
      speaker ? each.official === speaker : position && each.position === position,
    );
    const parties = [...meeting.participants, ...(meeting.parties ?? [])].map((each) => each.party);
    const of = positions.get(position ?? "")?.record.party;

    if (speaker && !there)
      yield fault(
        `"${speaker}" was not at "${record.meeting}": add the participant, or correct the speaker`,
        "speaker",
      );
    else if (speaker && there?.position !== position)
      yield fault(
        `"${speaker}" was there as ${there?.position ? `"${there.position}"` : "no office"}: ${there?.position ? "write that position here" : "leave the position out here"}, or correct the meeting`,
        position ? "position" : "speaker",
      );
    else if (!speaker && position && !there)
      yield fault(
        `"${position}" was not at "${record.meeting}": add the participant, or correct the position`,
        "position",
      );

    if (there && there.party !== party)
      yield fault(`the speaker was there for ${there.party}, not for ${party}: correct one of them`, "party");
    else if (!there && !parties.includes(party))
      yield fault(`${party} was not at "${record.meeting}": add it to the meeting, or correct the party`, "party");
    if (of !== undefined && of !== party && !there)
      yield fault(`"${position}" is an office of ${of}, not of ${party}: correct one of them`, "position");
  }
};
