import { Country } from "../entities/Country";
import { Organization } from "../entities/Organization";
import type { Tables } from "../entities/tables";
import { countEach, EvenListSize, type ListSize, type ListSizes, MeasuredListSize } from "../ListSize";
import { AgreementGroupField, MeetingGroupField, OfficialGroupField, StatementGroupField } from "../schema/groupFields";
import type { CitationTable } from "./CitationTable";
import type { Edges } from "./edges";
import type { Facet } from "./Facet";
import { type MeetingFacets, pairKey } from "./meetingFacets";
import type { StatementFacets } from "./StatementIndex";

/** The facets of each type of record that is found and counted by facets. */
interface Facets {
  meetings: MeetingFacets;
  officials: Readonly<Record<OfficialGroupField, Facet>>;
  agreements: Readonly<Record<AgreementGroupField, Facet>>;
  statements: StatementFacets;
}

/** Measures all lists of the linked rows of a store. */
export function measureLists(tables: Tables, edges: Edges, all: Facets, citations: CitationTable): ListSizes {
  const { meetings: facets } = all;
  const { meetings, officials, agreements, parties, positions, sources, statements, topics } = tables;
  const { participants, occupancies, mentions, meetingParties } = tables;
  const links = meetings.flatMap(edges.relatedTo);
  const pairs = facets.PAIR.keys.map((key) => key.split("/") as [string, string]);
  const partners = countEach(pairs.flat());
  const attendance = countEach(participants.map(({ officialSlug }) => officialSlug));
  const met = (slug: string) => most(officials.length - 1, facets.OFFICIAL.recordsOf(slug), facets.OFFICIAL);
  const cited = {
    Meeting: meetings,
    Official: officials,
    Agreement: agreements,
    Party: parties,
    Position: positions,
    Source: sources,
    Statement: statements,
    Participant: participants,
    Occupancy: occupancies,
    AgreementMention: mentions,
    MeetingLink: links,
  };
  const citationCounts = Object.entries(cited).map(
    ([type, records]) => [type, records.map(({ subject }) => citations.countOf(subject))] as const,
  );
  return new Map<string, ListSize>([
    ["Query.meetings", whole(meetings)],
    ["Query.officials", whole(officials)],
    ["Query.agreements", whole(agreements)],
    ["Query.statements", whole(statements)],
    ["Query.positions", whole(positions)],
    ["Query.parties", whole(parties)],
    ["Query.countries", whole(parties.filter((party) => party instanceof Country))],
    ["Query.organizations", whole(parties.filter((party) => party instanceof Organization))],
    ["Query.sources", whole(sources)],
    ["Query.topics", whole(topics)],
    ["Query.ties", whole(pairs)],
    ["Query.search", whole([meetings, officials, parties, positions, agreements, statements, topics, sources].flat())],
    ["SearchEdge.matches", new EvenListSize(MAX_MATCHES)],

    ["Meeting.aliases", owned(meetings, ({ aliases }) => aliases)],
    ["Meeting.host", joined(meetings, ({ host }) => [host])],
    ["Meeting.partOf", joined(meetings, ({ partOf }) => [partOf])],
    ["Meeting.parts", owned(meetings, edges.partsOf)],
    ["Meeting.parties", joined(meetings, edges.partiesOf)],
    ["Meeting.roles", owned(meetings, edges.rolesIn)],
    ["PartyRole.party", joined(meetingParties, ({ party }) => [party])],
    ["Meeting.subjects", joined(meetings, edges.subjectsOf)],
    ["Meeting.related", owned(meetings, edges.relatedTo)],
    ["MeetingLink.meeting", joined(links, ({ meeting }) => [meeting])],
    ["Meeting.participants", owned(meetings, edges.participantsOf)],
    ["Meeting.topics", joined(meetings, edges.topicsOf)],
    ["Meeting.agreements", owned(meetings, edges.mentionsOf)],
    ["Meeting.statements", owned(meetings, edges.statementsOf)],

    ["Participant.official", joined(participants, ({ official }) => [official])],
    ["Participant.position", joined(participants, ({ position }) => [position])],
    ["Participant.party", joined(participants, ({ party }) => [party])],

    ["Official.aliases", owned(officials, ({ aliases }) => aliases)],
    ["Official.parties", joined(officials, edges.partiesRepresentedBy)],
    ["Official.occupancies", owned(officials, edges.occupanciesOf)],
    ["Official.statements", owned(officials, edges.statementsBy)],
    ["Official.meetings", listed(facets.OFFICIAL, meetings.length)],
    ["Official.counterparts", symmetric(officials.map(({ slug }) => (attendance.has(slug) ? met(slug) : 0)))],
    ["Counterpart.official", joined(officials, (official) => [official])],

    ["Occupancy.official", joined(occupancies, ({ official }) => [official])],
    ["Occupancy.position", joined(occupancies, ({ position }) => [position])],
    ["Position.party", joined(positions, ({ party }) => [party])],
    ["Position.occupancies", owned(positions, edges.occupanciesIn)],

    ["Party.aliases", owned(parties, ({ aliases }) => aliases)],
    ["Party.abbreviations", owned(parties, ({ abbreviations }) => abbreviations)],
    [
      "Party.adjectives",
      owned(parties, ({ adjectivesEn, adjectivesAr }) =>
        adjectivesEn.length > adjectivesAr.length ? adjectivesEn : adjectivesAr,
      ),
    ],
    ["Party.meetings", listed(facets.PARTY, meetings.length)],
    ["Party.subjectOf", listed(facets.SUBJECT, meetings.length)],
    ["Party.positions", owned(parties, edges.positionsOf)],
    ["Party.statements", listed(all.statements.PARTY, statements.length)],
    ["Party.officials", inverse(officials, edges.partiesRepresentedBy)],
    ["Party.agreements", inverse(agreements, edges.partiesTo)],
    ["Party.ties", new MeasuredListSize(partners.values(), 2)],
    ["Tie.parties", new MeasuredListSize(new Uint32Array(pairs.length).fill(2), greatest(partners.values()))],
    ["Tie.meetings", listed(facets.PAIR, meetings.length)],
    [
      "Tie.topics",
      new MeasuredListSize(
        pairs.map(([a, b]) => topicsBetween(facets, pairKey(a, b))),
        pairs.length,
      ),
    ],

    ["Agreement.aliases", owned(agreements, ({ aliases }) => aliases)],
    ["Agreement.parties", joined(agreements, edges.partiesTo)],
    ["Agreement.topics", joined(agreements, edges.topicsOfAgreement)],
    ["Agreement.mentions", owned(agreements, edges.mentionsOfAgreement)],
    ["Agreement.meetings", listed(facets.AGREEMENT, meetings.length)],
    ["AgreementMention.agreement", joined(mentions, ({ agreement }) => [agreement])],
    ["AgreementMention.meeting", joined(mentions, ({ meeting }) => [meeting])],

    ["Statement.meeting", joined(statements, ({ meeting }) => [meeting])],
    ["Statement.speaker", joined(statements, ({ speaker }) => [speaker])],
    ["Statement.position", joined(statements, ({ position }) => [position])],
    ["Statement.party", joined(statements, ({ party }) => [party])],
    ["Statement.parties", joined(statements, edges.partiesToStatement)],
    ["Statement.about", joined(statements, edges.partiesInStatement)],
    ["Statement.agreements", joined(statements, edges.agreementsOfStatement)],
    ["Statement.topics", joined(statements, edges.topicsOfStatement)],

    ["Topic.aliases", owned(topics, ({ aliases }) => aliases)],
    ["Topic.broader", joined(topics, ({ broader }) => [broader])],
    ["Topic.narrower", owned(topics, edges.narrowerThan)],
    ["Topic.meetings", listed(facets.TOPIC, meetings.length)],
    ["Source.meetings", listed(facets.SOURCE, meetings.length)],

    ...bucketSizes("MeetingConnection", facets, meetingGroups),
    ...bucketSizes("Bucket", facets, meetingGroups),
    ...meetingGroups.map((field) => [`Bucket(${field}).meetings`, listed(facets[field], meetings.length)] as const),
    ["Bucket.meetings", listed(facets.TOPIC, meetings.length)],
    ...bucketSizes("OfficialConnection", all.officials, Object.values(OfficialGroupField)),
    ...bucketSizes("AgreementConnection", all.agreements, Object.values(AgreementGroupField)),
    ...bucketSizes("StatementConnection", all.statements, Object.values(StatementGroupField)),

    ...citationCounts.map(([type, counts]) => [`${type}.citations`, new MeasuredListSize(counts, 1)] as const),
    [
      "Cited.citations",
      new MeasuredListSize(
        citationCounts.flatMap(([, counts]) => counts),
        1,
      ),
    ],
    ["Citation.paragraphs", new MeasuredListSize(citations.paragraphCounts, 1)],
  ]);
}

/** Search itself gives no more for a record. */
const MAX_MATCHES = 5;

const meetingGroups = Object.values(MeetingGroupField);

/** Returns the most buckets that the groups of a list by each field have, and by any. */
function bucketSizes<Field extends string>(
  type: string,
  facets: Readonly<Record<Field, Facet>>,
  fields: readonly Field[],
): [name: string, size: ListSize][] {
  const counts = fields.map((field) => [field, facets[field].keys.length] as const);
  return [
    ...counts.map(([field, count]): [string, ListSize] => [`${type}.groupBy(${field})`, new EvenListSize(count)]),
    [`${type}.groupBy`, new EvenListSize(greatest(counts.map(([, count]) => count)))],
  ];
}

/** Measures a list that has all records of a type. */
function whole(records: readonly unknown[]): ListSize {
  return new MeasuredListSize([records.length], 1);
}

/** Measures lists of records each of which is in the list of one object alone. */
function owned<Owner>(owners: readonly Owner[], listOf: (owner: Owner) => readonly unknown[]): ListSize {
  return new MeasuredListSize(
    owners.map((owner) => listOf(owner).length),
    1,
  );
}

/** Measures lists that can have one record in common; null stands for no record. */
function joined<Owner, Other>(owners: readonly Owner[], listOf: (owner: Owner) => readonly (Other | null)[]): ListSize {
  const lists = owners.map((owner) => listOf(owner).filter((other) => other !== null));
  return new MeasuredListSize(
    lists.map(({ length }) => length),
    greatest(countEach(lists.flat()).values()),
  );
}

/** Measures the lists of the records that have an object in their own lists. */
function inverse<Owner, Other>(owners: readonly Owner[], listOf: (owner: Owner) => readonly Other[]): ListSize {
  const lists = owners.map(listOf);
  return new MeasuredListSize(countEach(lists.flat()).values(), greatest(lists.map(({ length }) => length)));
}

/** Measures lists of which an object is in the list of every object that is in its own. */
function symmetric(lengths: readonly number[]): ListSize {
  return new MeasuredListSize(lengths, greatest(lengths));
}

/** Measures the lists of the records that have a value of a facet. */
function listed(facet: Facet, size: number): ListSize {
  let repeats = 0;
  for (let record = 0; record < size; record++) repeats = Math.max(repeats, facet.countOf(record));
  return new MeasuredListSize(
    facet.keys.map((key) => facet.sizeOf(key)),
    repeats,
  );
}

function topicsBetween({ PAIR, TOPIC }: MeetingFacets, pair: string): number {
  return most(TOPIC.keys.length, PAIR.recordsOf(pair), TOPIC);
}

/** Returns how many distinct values of a facet some records can have, which are no more than there are. */
function most(values: number, records: Uint32Array, facet: Facet): number {
  let sum = 0;
  for (const record of records) sum += facet.countOf(record);
  return Math.max(0, Math.min(values, sum));
}

function greatest(numbers: Iterable<number>): number {
  let greatest = 0;
  for (const number of numbers) greatest = Math.max(greatest, number);
  return greatest;
}
