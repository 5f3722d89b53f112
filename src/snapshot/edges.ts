import type { Tables } from "../entities/tables";
import type { Topic } from "../entities/Topic";
import { group, groupOthers } from "./grouping";
import { officialHistory, startDay } from "./officialHistory";
import { compareText, earliestFirst, latestFirst } from "./sortKeys";

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
    topicsOf: groupOthers(tables.meetingTopics, (row) => [row.meeting, row.topic]),
    mentionsOf: group(tables.mentions, (row) => row.meeting),
    statementsOf: group(statements, (row) => row.meeting),
    partsOf: group(parts, (row) => row.partOf),
    occupanciesOf: group(occupancies, (row) => row.official),
    ...history,
    statementsBy: group(
      statements.toSorted((a, b) => latestFirst(a.meeting, b.meeting)),
      (row) => row.speaker,
    ),
    occupanciesIn: group(occupanciesByStart, (row) => row.position),
    partiesTo: groupOthers(tables.agreementParties, (row) => [row.agreement, row.party]),
    topicsOfAgreement: groupOthers(tables.agreementTopics, (row) => [row.agreement, row.topic]),
    mentionsOfAgreement: group(
      tables.mentions.toSorted((a, b) => earliestFirst(a.meeting, b.meeting)),
      (row) => row.agreement,
    ),
    topicsOfStatement: groupOthers(tables.statementTopics, (row) => [row.statement, row.topic]),
    withBroader,
    narrowerThan: group(
      tables.topics.toSorted((a, b) => compareText(a.slug, b.slug)),
      (row) => row.broader,
    ),
  };
}

/** Returns the slugs of a topic, of the topic that it is a part of, and so on up. */
function withBroader(topic: Topic): string[] {
  const slugs = [topic.slug];
  for (let { broader } = topic; broader && !slugs.includes(broader.slug); { broader } = broader)
    slugs.push(broader.slug);
  return slugs;
}
