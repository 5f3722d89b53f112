import type { EntityTarget, ObjectLiteral } from "typeorm";
import { Agreement } from "../../src/entities/Agreement";
import { AgreementMention } from "../../src/entities/AgreementMention";
import { AgreementParty } from "../../src/entities/AgreementParty";
import { AgreementTopic } from "../../src/entities/AgreementTopic";
import { Citation } from "../../src/entities/Citation";
import { Country } from "../../src/entities/Country";
import { Dataset as DatasetEntity } from "../../src/entities/Dataset";
import { Meeting } from "../../src/entities/Meeting";
import { MeetingParty } from "../../src/entities/MeetingParty";
import { MeetingRelation } from "../../src/entities/MeetingRelation";
import { MeetingSubject } from "../../src/entities/MeetingSubject";
import { MeetingTopic } from "../../src/entities/MeetingTopic";
import { Occupancy } from "../../src/entities/Occupancy";
import { Official } from "../../src/entities/Official";
import { Organization } from "../../src/entities/Organization";
import { Participant } from "../../src/entities/Participant";
import { PartyKind } from "../../src/entities/Party";
import { Position } from "../../src/entities/Position";
import { Source } from "../../src/entities/Source";
import { Statement } from "../../src/entities/Statement";
import { StatementAgreement } from "../../src/entities/StatementAgreement";
import { StatementParty } from "../../src/entities/StatementParty";
import { StatementSubject } from "../../src/entities/StatementSubject";
import { StatementTopic } from "../../src/entities/StatementTopic";
import { Topic } from "../../src/entities/Topic";
import type { Dataset } from "../shapes";
import { citationRows } from "./citations";
import { dateColumns } from "./dateColumns";
import { meetingRows } from "./meetingRows";
import { occupancyCitationRows, occupancyRows, officialRows } from "./officialRows";
import { wholesFirst } from "./order";

/** The rows of one table, made as they are read: all of a large dataset's need never be in memory at once. */
export type Table = readonly [entity: EntityTarget<ObjectLiteral>, rows: Iterable<object>];

/** Yields every table of the store with its rows, what is referred to before what refers to it. */
export function* tables(dataset: Dataset, digest: string, schemaVersion: string): Iterable<Table> {
  const { version, license, citation } = dataset.header;
  const meetings = meetingRows(dataset);
  yield [DatasetEntity, [{ version, digest, license, citation, schemaVersion }]];
  yield [Source, sourceRows(dataset)];
  yield [Country, partyRows(dataset, PartyKind.COUNTRY)];
  yield [Organization, partyRows(dataset, PartyKind.ORGANIZATION)];
  yield [Position, positionRows(dataset)];
  yield [Official, officialRows(dataset)];
  yield [Occupancy, occupancyRows(dataset)];
  yield [Topic, topicRows(dataset)];
  yield [Meeting, meetings.meetings()];
  yield [Participant, meetings.participants()];
  yield [MeetingParty, meetings.parties()];
  yield [MeetingSubject, meetings.subjects()];
  yield [MeetingRelation, meetings.relations()];
  yield [MeetingTopic, meetings.topics()];
  yield [Agreement, agreementRows(dataset)];
  yield [AgreementParty, agreementLinks(dataset, ({ parties }) => parties.map(({ party }) => ({ partyCode: party })))];
  yield [AgreementTopic, agreementLinks(dataset, ({ topics }) => topics.map(({ topic }) => ({ topicSlug: topic })))];
  yield [AgreementMention, meetings.mentions()];
  yield [Statement, meetings.statements()];
  yield [
    StatementParty,
    statementLinks(dataset, "partyCode", ({ party, jointParties = [] }) => [party, ...jointParties]),
  ];
  yield [StatementSubject, statementLinks(dataset, "partyCode", ({ about = [] }) => about)];
  yield [StatementAgreement, statementLinks(dataset, "agreementSlug", ({ agreements = [] }) => agreements)];
  yield [StatementTopic, statementLinks(dataset, "topicSlug", ({ topics }) => topics)];
  yield [Citation, citationRows(dataset)];
  yield [Citation, occupancyCitationRows(dataset)];
  yield [Citation, meetings.citations()];
}

function* sourceRows({ sources }: Dataset) {
  for (const { slug, kind, title, publisher, url, language, published, paragraphCount, sha256 } of sources)
    yield {
      slug,
      kind,
      titleEn: title.en,
      titleAr: title.ar ?? null,
      publisherEn: publisher?.en ?? null,
      publisherAr: publisher?.ar ?? null,
      url: url ?? null,
      language,
      ...dateColumns("published", published),
      paragraphCount: paragraphCount ?? null,
      sha256: sha256 ?? null,
    };
}

function* partyRows({ parties }: Dataset, ofKind: PartyKind) {
  for (const { code, kind, alpha3, name, abbreviations = [], adjectives, aliases = [] } of parties)
    if (kind === ofKind)
      yield {
        code,
        nameEn: name.en,
        nameAr: name.ar,
        abbreviations,
        adjectivesEn: adjectives?.en ?? [],
        adjectivesAr: adjectives?.ar ?? [],
        aliases,
        ...(alpha3 && { alpha3 }),
      };
}

function* positionRows({ positions }: Dataset) {
  for (const { slug, title, category, party } of positions)
    yield { slug, titleEn: title.en, titleAr: title.ar, category, partyCode: party };
}

function* topicRows({ topics }: Dataset) {
  for (const { slug, label, aliases = [], broader } of wholesFirst(topics, (topic) => topic.broader))
    yield { slug, labelEn: label.en, labelAr: label.ar, aliases, broaderSlug: broader ?? null };
}

function* agreementRows({ agreements }: Dataset) {
  for (const { slug, title, aliases = [], summary, kind, status, date } of agreements)
    yield {
      slug,
      titleEn: title.en,
      titleAr: title.ar,
      aliases,
      summaryEn: summary.en,
      summaryAr: summary.ar,
      kind,
      status,
      ...dateColumns("date", date),
    };
}

function* agreementLinks({ agreements }: Dataset, linksOf: (agreement: Dataset["agreements"][number]) => object[]) {
  for (const agreement of agreements)
    for (const [ordinal, link] of linksOf(agreement).entries())
      yield { agreementSlug: agreement.slug, ...link, ordinal };
}

function* statementLinks(
  { statements }: Dataset,
  column: string,
  keysOf: (statement: Dataset["statements"][number]) => readonly string[],
) {
  for (const statement of statements)
    for (const [ordinal, key] of keysOf(statement).entries())
      yield { statementSlug: statement.slug, [column]: key, ordinal };
}
