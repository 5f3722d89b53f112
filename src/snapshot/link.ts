import type { Tables } from "../entities/tables";

/** Sets the relations of all records to the records that their keys name. Throws where one names none. */
export function linkRecords(tables: Tables): void {
  const party = finder("party", tables.parties, ({ code }) => code);
  const position = finder("position", tables.positions, ({ slug }) => slug);
  const official = finder("official", tables.officials, ({ slug }) => slug);
  const topic = finder("topic", tables.topics, ({ slug }) => slug);
  const meeting = finder("meeting", tables.meetings, ({ slug }) => slug);
  const agreement = finder("agreement", tables.agreements, ({ slug }) => slug);
  const statement = finder("statement", tables.statements, ({ slug }) => slug);

  for (const each of tables.positions) each.party = party(each.partyCode);
  for (const each of tables.topics) each.broader = orNull(topic, each.broaderSlug);
  for (const each of tables.occupancies) {
    each.official = official(each.officialSlug);
    each.position = position(each.positionSlug);
  }
  for (const each of tables.meetings) {
    each.placeCountry = orNull(party, each.placeCountryCode) as typeof each.placeCountry;
    each.host = orNull(party, each.hostCode);
    each.partOf = orNull(meeting, each.partOfSlug);
  }
  for (const each of tables.participants) {
    each.meeting = meeting(each.meetingSlug);
    each.official = orNull(official, each.officialSlug);
    each.position = orNull(position, each.positionSlug);
    each.party = party(each.partyCode);
  }
  for (const each of tables.meetingParties) {
    each.meeting = meeting(each.meetingSlug);
    each.party = party(each.partyCode);
  }
  for (const each of tables.meetingSubjects) {
    each.meeting = meeting(each.meetingSlug);
    each.party = party(each.partyCode);
  }
  for (const each of tables.meetingRelations) {
    each.meeting = meeting(each.meetingSlug);
    each.other = meeting(each.otherSlug);
  }
  for (const each of tables.meetingTopics) {
    each.meeting = meeting(each.meetingSlug);
    each.topic = topic(each.topicSlug);
  }
  for (const each of tables.agreementParties) {
    each.agreement = agreement(each.agreementSlug);
    each.party = party(each.partyCode);
  }
  for (const each of tables.agreementTopics) {
    each.agreement = agreement(each.agreementSlug);
    each.topic = topic(each.topicSlug);
  }
  for (const each of tables.mentions) {
    each.meeting = meeting(each.meetingSlug);
    each.agreement = agreement(each.agreementSlug);
  }
  for (const each of tables.statements) {
    each.meeting = meeting(each.meetingSlug);
    each.speaker = orNull(official, each.speakerSlug);
    each.position = orNull(position, each.positionSlug);
    each.party = party(each.partyCode);
  }
  for (const each of tables.statementParties) {
    each.statement = statement(each.statementSlug);
    each.party = party(each.partyCode);
  }
  for (const each of tables.statementSubjects) {
    each.statement = statement(each.statementSlug);
    each.party = party(each.partyCode);
  }
  for (const each of tables.statementAgreements) {
    each.statement = statement(each.statementSlug);
    each.agreement = agreement(each.agreementSlug);
  }
  for (const each of tables.statementTopics) {
    each.statement = statement(each.statementSlug);
    each.topic = topic(each.topicSlug);
  }
}

/** Returns a function that finds a record by its key and throws where there is none. */
export function finder<T>(type: string, records: readonly T[], keyOf: (record: T) => string): (key: string) => T {
  const byKey = new Map(records.map((record) => [keyOf(record), record]));
  return (key) => {
    const record = byKey.get(key);
    if (record === undefined) throw new Error(`Broken reference: there is no ${type} ${key}`);
    return record;
  };
}

function orNull<T>(find: (key: string) => T, key: string | null): T | null {
  return key === null ? null : find(key);
}
