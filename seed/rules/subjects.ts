import type { Rule } from "./Rule";

/** The subjects of a meeting are parties that did not take part in it, each once. */
export const subjectsDidNotTakePart: Rule = function* ({ sound: { meetings } }) {
  for (const { record, fault } of meetings.values()) {
    const { host, participants, parties = [], subjects = [] } = record;
    const present = new Set([host, ...[...participants, ...parties].map(({ party }) => party)]);
    for (const [place, { party }] of subjects.entries()) {
      if (present.has(party))
        yield fault(
          `${party} took part in the meeting: subjects has only parties that were talked about and did not`,
          "subjects",
          place,
          "party",
        );
      if (subjects.findIndex((each) => each.party === party) < place)
        yield fault(`${party} is listed twice: keep one`, "subjects", place, "party");
    }
  }
};

/** What a party said is about others; what several said together can be about one of them. */
export const statementsAreAboutOthers: Rule = function* ({ sound: { statements } }) {
  for (const { record, fault } of statements.values()) {
    const { party, jointParties, about = [] } = record;
    const place = about.indexOf(party);
    if (place !== -1 && jointParties === undefined)
      yield fault(`${party} is the party that speaks: about has only the others`, "about", place);
  }
};
