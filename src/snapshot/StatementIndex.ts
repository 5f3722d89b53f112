import type { Statement } from "../entities/Statement";
import type { StatementBucket } from "../schema/Bucket";
import type { GroupedListReader } from "../schema/Connection";
import { checkStatementFilter } from "../schema/filterBounds";
import type { StatementGroupField } from "../schema/groupFields";
import { OrderDirection } from "../schema/Order";
import type { StatementFilter, StatementListArgs } from "../schema/StatementList";
import type { Edges } from "./edges";
import { Facet } from "./Facet";
import { FilteredRecords } from "./FilteredRecords";
import type { FindByWords } from "./findByWords";
import { groupedReader } from "./groups";
import { MeetingDays } from "./MeetingDays";
import { keyOrder, type Order } from "./Order";
import { listIdentity } from "./page";
import { yearWithin } from "./period";
import { ascendingStatementKeys, descendingStatementKeys } from "./sortKeys";

/** What statements are found and counted by: the fields of groups, and what they are about. */
export type StatementFacets = Readonly<Record<StatementGroupField | "AGREEMENT" | "ABOUT", Facet>>;

/** Lists, counts and groups statements, which are numbered from the latest meeting to the earliest, at each as reported. */
export class StatementIndex {
  readonly facets: StatementFacets;
  private readonly filtered: FilteredRecords<StatementFilter>;
  private readonly latestFirst: Order;
  private readonly earliestFirst: Order;

  /** Indexes statements that are in the default order. */
  constructor(
    private readonly statements: readonly Statement[],
    edges: Edges,
    findByWords: FindByWords,
  ) {
    const facets = (this.facets = statementFacets(statements, edges));
    const days = new MeetingDays(statements.map(({ meeting }) => meeting));
    this.filtered = new FilteredRecords(statements.length, (kept, filter) => {
      kept
        .matching(facets.SPEAKER, filter.speaker)
        .matching(facets.PARTY, filter.party)
        .matching(facets.TOPIC, filter.topic)
        .matching(facets.MEETING, filter.meeting)
        .matching(facets.AGREEMENT, filter.agreement)
        .matching(facets.ABOUT, filter.about)
        .anyOf(facets.ACT, filter.act);
      if (filter.search != null) kept.among(findByWords(filter.search, "statements"));
      if (filter.date) days.keepInRange(kept, filter.date);
    });
    this.latestFirst = keyOrder(["dateDesc", "meeting", "reported"], statements, descendingStatementKeys, true);
    this.earliestFirst = keyOrder(["dateAsc", "meeting", "reported"], statements, ascendingStatementKeys);
  }

  /** Returns a reader of all statements, or of those made for a party. Throws BadUserInput where an argument is out of bounds. */
  list(
    partyCode: string | null,
    { filter, orderBy, ...page }: StatementListArgs,
  ): GroupedListReader<Statement, StatementGroupField, StatementBucket> {
    checkStatementFilter(filter);
    const scope = partyCode === null ? undefined : this.facets.PARTY.recordsOf(partyCode);
    const isAscending = orderBy?.direction === OrderDirection.ASC;
    const order = { order: isAscending ? this.earliestFirst : this.latestFirst, isReversed: false };
    const list = {
      identity: () => listIdentity(`"statements",${partyCode === null}`, partyCode ?? "", filter, order),
      order,
      records: this.statements,
      members: () => this.filtered.members(filter, scope),
    };
    return groupedReader<Statement, StatementGroupField>(list, this.facets, page);
  }
}

function statementFacets(statements: readonly Statement[], edges: Edges): StatementFacets {
  const facet = (keysOf: (statement: Statement) => Iterable<string>) =>
    Facet.over(statements.length, (record) => keysOf(statements[record]!));
  return {
    SPEAKER: facet(({ speakerSlug }) => (speakerSlug === null ? [] : [speakerSlug])),
    PARTY: facet((statement) => edges.partiesToStatement(statement).map(({ code }) => code)),
    TOPIC: facet((statement) => new Set(edges.topicsOfStatement(statement).flatMap(edges.withBroader))),
    ACT: facet(({ act }) => [act]),
    MEETING: facet(({ meetingSlug }) => [meetingSlug]),
    YEAR: facet(({ meeting }) => yearWithin(meeting)),
    AGREEMENT: facet((statement) => edges.agreementsOfStatement(statement).map(({ slug }) => slug)),
    ABOUT: facet((statement) => edges.partiesInStatement(statement).map(({ code }) => code)),
  };
}
