import { setImmediate as nextTurn } from "node:timers/promises";
import type { Agreement } from "../entities/Agreement";
import type { Citation } from "../entities/Citation";
import type { Cited } from "../entities/Cited";
import type { Dataset } from "../entities/Dataset";
import type { Meeting } from "../entities/Meeting";
import type { Official } from "../entities/Official";
import type { Party } from "../entities/Party";
import type { Position } from "../entities/Position";
import type { Source } from "../entities/Source";
import type { Statement } from "../entities/Statement";
import type { Tables } from "../entities/tables";
import type { Topic } from "../entities/Topic";
import type { ListSizes } from "../ListSize";
import type { ListReader } from "../schema/Connection";
import type { Counterpart } from "../schema/Counterpart";
import type { PageArgs } from "../schema/Page";
import { AgreementIndex } from "./AgreementIndex";
import { setOfAll } from "./bits";
import { CitationTable } from "./CitationTable";
import { createEdges, type Edges } from "./edges";
import type { FindByWords } from "./findByWords";
import { finder, linkRecords } from "./link";
import { MeetingIndex } from "./MeetingIndex";
import { type MeetingFacetName, meetingFacets } from "./meetingFacets";
import { ListedMembers, membersOf } from "./Members";
import { OfficialIndex } from "./OfficialIndex";
import { keyOrder, sortByEnglish } from "./Order";
import { listReader } from "./page";
import { PartyIndex } from "./PartyIndex";
import { PositionIndex } from "./PositionIndex";
import { measureLists } from "./sizes";
import { compareKeys, compareText, latestFirst } from "./sortKeys";
import { StatementIndex } from "./StatementIndex";
import { TieIndex } from "./TieIndex";

/**
 * One edition of the dataset in memory: its records, linked, with the indexes that lists, filters, groups and ties are
 * read from. It never changes; a new edition is a new snapshot. Everything is read synchronously.
 */
export interface Snapshot extends Edges {
  readonly dataset: Dataset;
  /** The first and the last day that the date of a meeting can mean; null where none is known. */
  readonly coverage: readonly [earliest: string | null, latest: string | null];
  /** The latest first, those without a date last. */
  readonly meetings: readonly Meeting[];
  /** By English name. */
  readonly officials: readonly Official[];
  /** By English title. */
  readonly agreements: readonly Agreement[];
  /** By code. */
  readonly parties: readonly Party[];
  /** By English title. */
  readonly positions: readonly Position[];
  /** Articles before references, each by slug. */
  readonly sources: readonly Source[];
  /** Those at the latest meeting first, at each as they were reported. */
  readonly statements: readonly Statement[];
  /** By slug. */
  readonly topics: readonly Topic[];

  readonly agreementBySlug: ReadonlyMap<string, Agreement>;
  readonly meetingBySlug: ReadonlyMap<string, Meeting>;
  readonly officialBySlug: ReadonlyMap<string, Official>;
  readonly partyByCode: ReadonlyMap<string, Party>;
  readonly positionBySlug: ReadonlyMap<string, Position>;
  readonly sourceBySlug: ReadonlyMap<string, Source>;
  readonly statementBySlug: ReadonlyMap<string, Statement>;
  readonly topicBySlug: ReadonlyMap<string, Topic>;

  /** Lists of meetings, their filters and groups. */
  readonly meetingIndex: MeetingIndex;
  readonly officialIndex: OfficialIndex;
  readonly agreementIndex: AgreementIndex;
  readonly statementIndex: StatementIndex;
  readonly positionIndex: PositionIndex;
  readonly partyIndex: PartyIndex;
  readonly tieIndex: TieIndex;
  sourceList(args: PageArgs): ListReader<Source>;

  /** How long its lists are. */
  readonly listSizes: ListSizes;

  /** Returns the evidence of a record, in the order of its fields. */
  citationsOf(record: Cited): Citation[];
  /** Returns how many meetings have a value of a facet. */
  meetingCount(facet: MeetingFacetName, key: string): number;
  /** Returns the `first` officials who took part in the same meetings, most often first, then by slug. */
  counterpartsOf(official: Official, first: number): Counterpart[];
}

/**
 * Builds the snapshot of all rows of a store, whose relations it sets; its filters find words by `findByWords`, by which
 * no record is found unless it is given. Lets requests for the edition before be served between its steps. Rejects where a row refers to a record that is not there.
 */
export async function loadSnapshot(tables: Tables, findByWords: FindByWords = () => []): Promise<Snapshot> {
  linkRecords(tables);
  await nextTurn();
  const meetings = tables.meetings.toSorted(latestFirst);
  const officials = sortByEnglish(tables.officials, ({ nameEn }) => nameEn);
  const agreements = sortByEnglish(tables.agreements, ({ titleEn }) => titleEn);
  const parties = tables.parties.toSorted((a, b) => compareText(a.code, b.code));
  const positions = sortByEnglish(tables.positions, ({ titleEn }) => titleEn);
  const sources = tables.sources.toSorted((a, b) => compareKeys([a.kind, a.slug], [b.kind, b.slug]));
  const meetingBySlug = bySlug(meetings);
  const officialBySlug = bySlug(officials);
  const partyByCode = new Map(parties.map((party) => [party.code, party]));

  const citations = new CitationTable(finder("source", sources, ({ slug }) => slug));
  for await (const rows of tables.citations) for (const row of rows) citations.add(row);

  await nextTurn();
  const edges = createEdges(tables);
  const facets = meetingFacets(meetings, edges, (meeting) => citations.sourcesOf(meeting.subject));
  await nextTurn();
  const meetingIndex = new MeetingIndex(meetings, facets, findByWords);
  await nextTurn();
  const officialIndex = new OfficialIndex(officials, edges, {
    meetingCount: ({ slug }) => facets.OFFICIAL.sizeOf(slug),
    attendees: (slug) => (meetingBySlug.has(slug) ? edges.participantsOf(meetingBySlug.get(slug)!) : []),
  });

  const statements = meetings.flatMap(edges.statementsOf);
  const agreementIndex = new AgreementIndex(agreements, edges);
  const statementIndex = new StatementIndex(statements, edges, findByWords);
  const positionIndex = new PositionIndex(positions);

  return {
    ...edges,
    dataset: tables.dataset,
    coverage: [
      least(meetings.map(({ dateEarliest }) => dateEarliest)),
      greatest(meetings.map(({ dateLatest }) => dateLatest)),
    ],
    meetings,
    officials,
    agreements,
    parties,
    positions,
    sources,
    statements,
    topics: tables.topics.toSorted((a, b) => compareText(a.slug, b.slug)),
    agreementBySlug: bySlug(agreements),
    meetingBySlug,
    officialBySlug,
    partyByCode,
    positionBySlug: bySlug(tables.positions),
    sourceBySlug: bySlug(sources),
    statementBySlug: bySlug(tables.statements),
    topicBySlug: bySlug(tables.topics),
    meetingIndex,
    officialIndex,
    agreementIndex,
    statementIndex,
    positionIndex,
    partyIndex: new PartyIndex(parties, findByWords),
    tieIndex: new TieIndex(meetingIndex, (code) => partyByCode.get(code)!),
    sourceList: catalogue("sources", sources, ["kind", "slug"], ({ kind, slug }) => [kind, slug]),
    listSizes: measureLists(
      tables,
      edges,
      {
        meetings: facets,
        officials: officialIndex.facets,
        agreements: agreementIndex.facets,
        statements: statementIndex.facets,
      },
      citations,
    ),
    citationsOf: ({ subject }) => citations.of(subject),
    meetingCount: (facet, key) => facets[facet].sizeOf(key),
    counterpartsOf({ slug }, first) {
      const attended = new ListedMembers(facets.OFFICIAL.recordsOf(slug));
      const counts = facets.OFFICIAL.mostFrequent(attended, first, slug);
      return counts.map(({ key, count }) => ({ official: officialBySlug.get(key)!, meetingCount: count }));
    },
  };
}

/** Returns a function that pages through a list that is never filtered and has one order. */
function catalogue<T>(name: string, records: readonly T[], columns: string[], keysOf: (record: T) => string[]) {
  const order = { order: keyOrder(columns, records, keysOf), isReversed: false };
  const members = membersOf(setOfAll(records.length));
  const list = { identity: () => `${name}\n`, order, records, members: () => members };
  return (args: PageArgs): ListReader<T> => listReader(list, args);
}

function bySlug<T extends { slug: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.slug, record]));
}

function least(days: readonly (string | null)[]): string | null {
  return days.reduce((least, day) => (day !== null && (least === null || day < least) ? day : least), null);
}

function greatest(days: readonly (string | null)[]): string | null {
  return days.reduce((greatest, day) => (day !== null && (greatest === null || day > greatest) ? day : greatest), null);
}
