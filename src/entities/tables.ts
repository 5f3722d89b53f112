import { Agreement } from "./Agreement";
import { AgreementMention } from "./AgreementMention";
import { AgreementParty } from "./AgreementParty";
import { AgreementTopic } from "./AgreementTopic";
import { Citation } from "./Citation";
import { Country } from "./Country";
import { Dataset } from "./Dataset";
import { Meeting } from "./Meeting";
import { MeetingParty } from "./MeetingParty";
import { MeetingRelation } from "./MeetingRelation";
import { MeetingSubject } from "./MeetingSubject";
import { MeetingTopic } from "./MeetingTopic";
import { Occupancy } from "./Occupancy";
import { Official } from "./Official";
import { Organization } from "./Organization";
import { Participant } from "./Participant";
import { Party } from "./Party";
import { Position } from "./Position";
import { Source } from "./Source";
import { Statement } from "./Statement";
import { StatementAgreement } from "./StatementAgreement";
import { StatementParty } from "./StatementParty";
import { StatementSubject } from "./StatementSubject";
import { StatementTopic } from "./StatementTopic";
import { Topic } from "./Topic";

/** Every entity, in an order in which rows can be inserted: what is referred to comes first. */
export const entities = [
  Dataset,
  Source,
  Party,
  Country,
  Organization,
  Position,
  Official,
  Occupancy,
  Topic,
  Meeting,
  Participant,
  MeetingParty,
  MeetingSubject,
  MeetingRelation,
  MeetingTopic,
  Agreement,
  AgreementParty,
  AgreementTopic,
  AgreementMention,
  Statement,
  StatementParty,
  StatementSubject,
  StatementAgreement,
  StatementTopic,
  Citation,
];

/** All rows of a store. The rows that have an ordinal come in the order of their record's key, then of the ordinal. */
export interface Tables {
  dataset: Dataset;
  sources: Source[];
  parties: Party[];
  positions: Position[];
  officials: Official[];
  occupancies: Occupancy[];
  topics: Topic[];
  meetings: Meeting[];
  participants: Participant[];
  meetingParties: MeetingParty[];
  meetingSubjects: MeetingSubject[];
  meetingRelations: MeetingRelation[];
  meetingTopics: MeetingTopic[];
  agreements: Agreement[];
  agreementParties: AgreementParty[];
  agreementTopics: AgreementTopic[];
  mentions: AgreementMention[];
  statements: Statement[];
  statementParties: StatementParty[];
  statementSubjects: StatementSubject[];
  statementAgreements: StatementAgreement[];
  statementTopics: StatementTopic[];
  /** In chunks, so that all of a large dataset's citations need never be in memory as objects at once. */
  citations: AsyncIterable<Citation[]>;
}
