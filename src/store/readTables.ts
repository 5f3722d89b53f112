import { setImmediate } from "node:timers/promises";
import { type EntityManager, type FindOptionsOrder, MoreThan, type ObjectLiteral, type ObjectType } from "typeorm";
import { Agreement } from "../entities/Agreement";
import { AgreementMention } from "../entities/AgreementMention";
import { AgreementParty } from "../entities/AgreementParty";
import { AgreementTopic } from "../entities/AgreementTopic";
import { Citation } from "../entities/Citation";
import type { Dataset } from "../entities/Dataset";
import { Meeting } from "../entities/Meeting";
import { MeetingParty } from "../entities/MeetingParty";
import { MeetingRelation } from "../entities/MeetingRelation";
import { MeetingSubject } from "../entities/MeetingSubject";
import { MeetingTopic } from "../entities/MeetingTopic";
import { Occupancy } from "../entities/Occupancy";
import { Official } from "../entities/Official";
import { Participant } from "../entities/Participant";
import { Party } from "../entities/Party";
import { Position } from "../entities/Position";
import { Source } from "../entities/Source";
import { Statement } from "../entities/Statement";
import { StatementAgreement } from "../entities/StatementAgreement";
import { StatementParty } from "../entities/StatementParty";
import { StatementSubject } from "../entities/StatementSubject";
import { StatementTopic } from "../entities/StatementTopic";
import type { Tables } from "../entities/tables";
import { Topic } from "../entities/Topic";

const citationsAtOnce = 5_000;

/** No key or code is longer. */
const longestShared = 100;

/** Reads all rows of an open store. Its citations can be read for as long as the store is open, and more than once. */
export async function readTables(store: EntityManager, dataset: Dataset): Promise<Tables> {
  const share = sharedTexts();
  async function all<T extends ObjectLiteral>(entity: ObjectType<T>, order: FindOptionsOrder<T>): Promise<T[]> {
    // A running server answers requests between one table and the next.
    await setImmediate();
    const rows = await store.getRepository(entity).find({ order });
    for (const row of rows) share(row);
    return rows;
  }
  return {
    dataset,
    sources: await all(Source, { slug: "ASC" }),
    parties: await all<Party>(Party as ObjectType<Party>, { code: "ASC" }),
    positions: await all(Position, { slug: "ASC" }),
    officials: await all(Official, { slug: "ASC" }),
    occupancies: await all(Occupancy, { officialSlug: "ASC", ordinal: "ASC" }),
    topics: await all(Topic, { slug: "ASC" }),
    meetings: await all(Meeting, { slug: "ASC" }),
    participants: await all(Participant, { meetingSlug: "ASC", ordinal: "ASC" }),
    meetingParties: await all(MeetingParty, { meetingSlug: "ASC", ordinal: "ASC" }),
    meetingSubjects: await all(MeetingSubject, { meetingSlug: "ASC", partyCode: "ASC" }),
    meetingRelations: await all(MeetingRelation, { meetingSlug: "ASC", ordinal: "ASC" }),
    meetingTopics: await all(MeetingTopic, { meetingSlug: "ASC", ordinal: "ASC" }),
    agreements: await all(Agreement, { slug: "ASC" }),
    agreementParties: await all(AgreementParty, { agreementSlug: "ASC", ordinal: "ASC" }),
    agreementTopics: await all(AgreementTopic, { agreementSlug: "ASC", ordinal: "ASC" }),
    mentions: await all(AgreementMention, { meetingSlug: "ASC", ordinal: "ASC" }),
    statements: await all(Statement, { meetingSlug: "ASC", ordinal: "ASC" }),
    statementParties: await all(StatementParty, { statementSlug: "ASC", ordinal: "ASC" }),
    statementSubjects: await all(StatementSubject, { statementSlug: "ASC", ordinal: "ASC" }),
    statementAgreements: await all(StatementAgreement, { statementSlug: "ASC", ordinal: "ASC" }),
    statementTopics: await all(StatementTopic, { statementSlug: "ASC", ordinal: "ASC" }),
    citations: { [Symbol.asyncIterator]: () => readCitations(store) },
  };
}

/** Returns what makes equal short texts of rows one text in memory: keys and codes come again in every table. */
function sharedTexts(): (row: Record<string, unknown>) => void {
  const texts = new Map<unknown, unknown>();
  return (row) => {
    for (const column in row) {
      const text = row[column];
      if (typeof text !== "string" || text.length > longestShared) continue;
      if (!texts.has(text)) texts.set(text, text);
      row[column] = texts.get(text);
    }
  };
}

/** Reads the citations by subject and ordinal, in chunks that end with the last citation of a subject. */
async function* readCitations(store: EntityManager): AsyncGenerator<Citation[], void, undefined> {
  const repository = store.getRepository(Citation);
  const order = { subject: "ASC", ordinal: "ASC" } as const;
  for (let after: string | undefined; ;) {
    const chunk = await repository.find({
      where: after === undefined ? {} : { subject: MoreThan(after) },
      order,
      take: citationsAtOnce,
    });
    const last = chunk.at(-1);
    if (last === undefined) return;
    const isLast = chunk.length < citationsAtOnce;
    if (!isLast) {
      const rest = { subject: last.subject, ordinal: MoreThan(last.ordinal) };
      chunk.push(...(await repository.find({ where: rest, order })));
    }
    yield chunk;
    if (isLast) return;
    after = last.subject;
    await setImmediate();
  }
}
