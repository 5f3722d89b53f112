import type { Meeting } from "../entities/Meeting";
import type { MeetingRelation } from "../entities/MeetingRelation";
import type { Tables } from "../entities/tables";
import type { Topic } from "../entities/Topic";
import { LinkDirection, MeetingLink } from "../schema/MeetingLink";
import { group, groupOthers } from "./grouping";
import { officialHistory, startDay } from "./officialHistory";
import { sortByEnglish } from "./Order";
import { compareText, earliestFirst, latestStatementFirst } from "./sortKeys";

/** What leads from a record to those that hang on it, in the order in which the API lists them. */
export type Edges = ReturnType<typeof createEdges>;

/** Groups the linked rows of a store by the records that they hang on. */
export function createEdges(tables: Tables) {
  const { occupancies, ...history } = officialHistory(tables);
  const occupanciesByStart = occupancies.toSorted((a, b) => compareText(startDay(b), startDay(a)));
  const statements = tables.statements.toSorted((a, b) => a.ordinal - b.ordinal);
  const parts = tables.meetings.filter(({ partOf }) => partOf !== null).sort(earliestFirst);
  return {
    participantsOf: group(tables.participants, (row) => row.meeting),
    partiesOf: groupOthers(tables.meetingParties, (row) => [row.meeting, row.party]),
    rolesIn: group(tables.meetingParties, (row) => row.meeting),
    subjectsOf: groupOthers(tables.meetingSubjects, (row) => [row.meeting, row.party]),
    relatedTo: groupOthers(linksBetween(tables.meetingRelations), (link) => link),
    topicsOf: groupOthers(tables.meetingTopics, (row) => [row.meeting, row.topic]),
    mentionsOf: group(tables.mentions, (row) => row.meeting),
    statementsOf: group(statements, (row) => row.meeting),
    partsOf: group(parts, (row) => row.partOf),
    occupanciesOf: group(occupancies, (row) => row.official),
    ...history,
    statementsBy: group(tables.statements.toSorted(latestStatementFirst), (row) => row.speaker),
    occupanciesIn: group(occupanciesByStart, (row) => row.position),
    positionsOf: group(
      sortByEnglish(tables.positions, ({ titleEn }) => titleEn),
      (row) => row.party,
    ),
    partiesTo: groupOthers(tables.agreementParties, (row) => [row.agreement, row.party]),
    topicsOfAgreement: groupOthers(tables.agreementTopics, (row) => [row.agreement, row.topic]),
    mentionsOfAgreement: group(
      tables.mentions.toSorted((a, b) => earliestFirst(a.meeting, b.meeting)),
      (row) => row.agreement,
    ),
    partiesToStatement: groupOthers(tables.statementParties, (row) => [row.statement, row.party]),
    partiesInStatement: groupOthers(tables.statementSubjects, (row) => [row.statement, row.party]),
    agreementsOfStatement: groupOthers(tables.statementAgreements, (row) => [row.statement, row.agreement]),
    topicsOfStatement: groupOthers(tables.statementTopics, (row) => [row.statement, row.topic]),
    withBroader,
    narrowerThan: group(
      tables.topics.toSorted((a, b) => compareText(a.slug, b.slug)),
      (row) => row.broader,
    ),
  };
}

/** Returns each meeting that is linked to another with how it is: its own links as recorded, then those that others have to it, the earliest first. */
function linksBetween(relations: readonly MeetingRelation[]): (readonly [Meeting, MeetingLink])[] {
  const incoming = relations.toSorted((a, b) => earliestFirst(a.meeting, b.meeting));
  return [
    ...relations.map((relation) => [relation.meeting, new MeetingLink(relation, LinkDirection.OUT)] as const),
    ...incoming.map((relation) => [relation.other, new MeetingLink(relation, LinkDirection.IN)] as const),
  ];
}

/** Returns the slugs of a topic, of the topic that it is a part of, and so on up. */
function withBroader(topic: Topic): string[] {
  const slugs = [topic.slug];
  for (let { broader } = topic; broader && !slugs.includes(broader.slug); { broader } = broader)
    slugs.push(broader.slug);
  return slugs;
}
