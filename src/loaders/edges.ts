import sql from "sql-template-tag";
import { AgreementMention } from "../entities/AgreementMention";
import { Citation } from "../entities/Citation";
import { Meeting } from "../entities/Meeting";
import { Occupancy } from "../entities/Occupancy";
import { Participant } from "../entities/Participant";
import { Party } from "../entities/Party";
import { Statement } from "../entities/Statement";
import { Topic } from "../entities/Topic";
import { many } from "./batch";
import type { Store } from "./select";

/** The records at the other end of an edge, for all siblings in one SELECT. */
export const edgeLoaders = (store: Store) => ({
  participantsByMeeting: many(
    store,
    Participant,
    (slugs) => sql`
      SELECT meetingSlug AS parentKey, * FROM participant
      WHERE meetingSlug IN (SELECT value FROM ${slugs})
      ORDER BY meetingSlug, ordinal`,
  ),
  partiesByMeeting: many(
    store,
    Party,
    (slugs) => sql`
      SELECT edge.meetingSlug AS parentKey, party.* FROM meeting_party edge JOIN party ON party.code = edge.partyCode
      WHERE edge.meetingSlug IN (SELECT value FROM ${slugs})
      ORDER BY edge.meetingSlug, edge.ordinal`,
  ),
  topicsByMeeting: many(
    store,
    Topic,
    (slugs) => sql`
      SELECT edge.meetingSlug AS parentKey, topic.* FROM meeting_topic edge JOIN topic ON topic.slug = edge.topicSlug
      WHERE edge.meetingSlug IN (SELECT value FROM ${slugs})
      ORDER BY edge.meetingSlug, edge.ordinal`,
  ),
  mentionsByMeeting: many(
    store,
    AgreementMention,
    (slugs) => sql`
      SELECT meetingSlug AS parentKey, * FROM agreement_mention
      WHERE meetingSlug IN (SELECT value FROM ${slugs})
      ORDER BY meetingSlug, ordinal`,
  ),
  statementsByMeeting: many(
    store,
    Statement,
    (slugs) => sql`
      SELECT meetingSlug AS parentKey, * FROM statement
      WHERE meetingSlug IN (SELECT value FROM ${slugs})
      ORDER BY meetingSlug, ordinal`,
  ),
  partsByMeeting: many(
    store,
    Meeting,
    (slugs) => sql`
      SELECT partOfSlug AS parentKey, * FROM meeting
      WHERE partOfSlug IN (SELECT value FROM ${slugs})
      ORDER BY partOfSlug, dateAsc, slug`,
  ),
  partiesByOfficial: many(
    store,
    Party,
    (slugs) => sql`
      SELECT edge.officialSlug AS parentKey, party.* FROM representation edge JOIN party ON party.code = edge.partyCode
      WHERE edge.officialSlug IN (SELECT value FROM ${slugs})
      ORDER BY edge.officialSlug, edge.ordinal`,
  ),
  occupanciesByOfficial: many(
    store,
    Occupancy,
    (slugs) => sql`
      SELECT officialSlug AS parentKey, * FROM occupancy
      WHERE officialSlug IN (SELECT value FROM ${slugs})
      ORDER BY officialSlug, ordinal`,
  ),
  statementsByOfficial: many(
    store,
    Statement,
    (slugs) => sql`
      SELECT statement.speakerSlug AS parentKey, statement.*
      FROM statement JOIN meeting ON meeting.slug = statement.meetingSlug
      WHERE statement.speakerSlug IN (SELECT value FROM ${slugs})
      ORDER BY statement.speakerSlug, meeting.dateDesc DESC, meeting.slug DESC, statement.ordinal`,
  ),
  occupanciesByPosition: many(
    store,
    Occupancy,
    (slugs) => sql`
      SELECT positionSlug AS parentKey, * FROM occupancy
      WHERE positionSlug IN (SELECT value FROM ${slugs})
      ORDER BY positionSlug, startEarliest DESC, officialSlug, ordinal`,
  ),
  partiesByAgreement: many(
    store,
    Party,
    (slugs) => sql`
      SELECT edge.agreementSlug AS parentKey, party.* FROM agreement_party edge JOIN party ON party.code = edge.partyCode
      WHERE edge.agreementSlug IN (SELECT value FROM ${slugs})
      ORDER BY edge.agreementSlug, edge.ordinal`,
  ),
  topicsByAgreement: many(
    store,
    Topic,
    (slugs) => sql`
      SELECT edge.agreementSlug AS parentKey, topic.* FROM agreement_topic edge JOIN topic ON topic.slug = edge.topicSlug
      WHERE edge.agreementSlug IN (SELECT value FROM ${slugs})
      ORDER BY edge.agreementSlug, edge.ordinal`,
  ),
  mentionsByAgreement: many(
    store,
    AgreementMention,
    (slugs) => sql`
      SELECT mention.agreementSlug AS parentKey, mention.*
      FROM agreement_mention mention JOIN meeting ON meeting.slug = mention.meetingSlug
      WHERE mention.agreementSlug IN (SELECT value FROM ${slugs})
      ORDER BY mention.agreementSlug, meeting.dateAsc, meeting.slug, mention.ordinal`,
  ),
  topicsByStatement: many(
    store,
    Topic,
    (slugs) => sql`
      SELECT edge.statementSlug AS parentKey, topic.* FROM statement_topic edge JOIN topic ON topic.slug = edge.topicSlug
      WHERE edge.statementSlug IN (SELECT value FROM ${slugs})
      ORDER BY edge.statementSlug, edge.ordinal`,
  ),
  narrowerTopics: many(
    store,
    Topic,
    (slugs) => sql`
      SELECT broaderSlug AS parentKey, * FROM topic
      WHERE broaderSlug IN (SELECT value FROM ${slugs})
      ORDER BY broaderSlug, slug`,
  ),
  citationsBySubject: many(
    store,
    Citation,
    (subjects) => sql`
      SELECT subject AS parentKey, * FROM citation
      WHERE subject IN (SELECT value FROM ${subjects})
      ORDER BY subject, ordinal`,
  ),
});
