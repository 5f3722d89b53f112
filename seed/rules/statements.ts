import type { SourceFile } from "../readDataset";
import type { RecordOf } from "../shapes";
import type { Rule } from "./Rule";

/** The statements at a meeting are counted from 1, each number once, in the order in which they were reported. */
export const statementsCountFromOne: Rule = function* ({ sound, broken }) {
  const saidAt = new Map<string, SourceFile<RecordOf<"statements">>[]>();
  for (const filed of sound.statements.values()) {
    const { meeting } = filed.record;
    saidAt.set(meeting, [...(saidAt.get(meeting) ?? []), filed]);
  }
  for (const [meeting, said] of saidAt) {
    const [first, numbers] = [new Map<number, string>(), new Set(said.map(({ record }) => record.order))];
    for (const { key, record, fault } of said) {
      const { order } = record;
      const of = first.get(order);
      if (of === undefined) first.set(order, key);
      else yield fault(`"${of}" is number ${order} at "${meeting}" too: number them as they were reported`, "order");
      // A file at fault may be the one before.
      if (order === 0 || (order > 1 && !numbers.has(order - 1) && broken.statements.size === 0))
        yield fault(
          order === 0
            ? "the first statement is number 1, not 0: count from 1"
            : `no statement is number ${order - 1} at "${meeting}": number them from 1, without gaps`,
          "order",
        );
    }
  }
};

/** What parties said together is said by nobody alone, and each of them took part, and is named once. */
export const jointPartiesTookPart: Rule = function* ({ sound: { statements, meetings } }) {
  for (const { record, fault } of statements.values()) {
    const { speaker, position, party, jointParties } = record;
    if (jointParties === undefined) continue;
    if (speaker !== undefined || position !== undefined)
      yield fault(
        "a joint statement has no speaker: leave it out, or leave out jointParties",
        speaker === undefined ? "position" : "speaker",
      );
    const meeting = meetings.get(record.meeting)?.record;
    const present = meeting && [...meeting.participants, ...(meeting.parties ?? [])].map((each) => each.party);
    for (const [place, code] of jointParties.entries()) {
      if (code === party || jointParties.indexOf(code) < place)
        yield fault(`${code} is named already: jointParties has the others, each once`, "jointParties", place);
      else if (present && !present.includes(code))
        yield fault(
          `${code} was not at "${record.meeting}": add it to the meeting, or correct the party`,
          "jointParties",
          place,
        );
    }
  }
};

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
