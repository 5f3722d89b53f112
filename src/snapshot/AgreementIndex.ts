import type { Agreement } from "../entities/Agreement";
import {
  type AgreementFilter,
  type AgreementListArgs,
  type AgreementOrder,
  AgreementOrderField,
} from "../schema/AgreementList";
import type { AgreementBucket } from "../schema/Bucket";
import type { GroupedListReader } from "../schema/Connection";
import { checkAgreementFilter } from "../schema/filterBounds";
import type { AgreementGroupField } from "../schema/groupFields";
import { Language } from "../schema/Language";
import { OrderDirection } from "../schema/Order";
import type { Edges } from "./edges";
import { Facet } from "./Facet";
import { FilteredRecords } from "./FilteredRecords";
import { groupedReader } from "./groups";
import { collatedOrders, earliestFirstOrder, latestFirstOrder, type ListOrder, type Order } from "./Order";
import { listIdentity } from "./page";
import { yearWithin } from "./period";

/** Lists, counts and groups agreements, which are numbered by their English titles. */
export class AgreementIndex {
  readonly facets: Readonly<Record<AgreementGroupField, Facet>>;
  private readonly filtered: FilteredRecords<AgreementFilter>;
  private readonly byTitle: Record<Language, Order>;
  private readonly earliestFirst: Order;
  private readonly latestFirst: Order;

  /** Indexes agreements that are in the default order. */
  constructor(
    private readonly agreements: readonly Agreement[],
    edges: Edges,
  ) {
    const facet = (keysOf: (agreement: Agreement) => Iterable<string>) =>
      Facet.over(agreements.length, (record) => keysOf(agreements[record]!));
    const facets = {
      PARTY: facet((agreement) => edges.partiesTo(agreement).map(({ code }) => code)),
      TOPIC: facet((agreement) => new Set(edges.topicsOfAgreement(agreement).flatMap(edges.withBroader))),
      KIND: facet(({ kind }) => [kind]),
      STATUS: facet(({ status }) => [status]),
      YEAR: facet(yearWithin),
    };
    this.facets = facets;
    this.filtered = new FilteredRecords(agreements.length, (kept, { party, topic, kind, status }) =>
      kept
        .matching(facets.PARTY, party)
        .matching(facets.TOPIC, topic)
        .anyOf(facets.KIND, kind)
        .anyOf(facets.STATUS, status),
    );
    this.byTitle = collatedOrders("titleRank", agreements, {
      EN: ({ titleEn }) => titleEn,
      AR: ({ titleAr }) => titleAr,
    });
    this.earliestFirst = earliestFirstOrder(agreements);
    this.latestFirst = latestFirstOrder(agreements);
  }

  /** Returns a reader of all agreements, or of those of a party. Throws BadUserInput where an argument is out of bounds. */
  list(
    partyCode: string | null,
    { filter, orderBy, ...page }: AgreementListArgs,
  ): GroupedListReader<Agreement, AgreementGroupField, AgreementBucket> {
    checkAgreementFilter(filter);
    const scope = partyCode === null ? undefined : this.facets.PARTY.recordsOf(partyCode);
    const order = this.listOrder(orderBy);
    const list = {
      identity: () => listIdentity(`"agreements",${partyCode === null}`, partyCode ?? "", filter, order),
      order,
      records: this.agreements,
      members: () => this.filtered.members(filter, scope),
    };
    return groupedReader(list, this.facets, page);
  }

  /** Returns how many agreements both of two parties are parties to. */
  countBetween(one: string, other: string): number {
    const { PARTY } = this.facets;
    const others = new Set(PARTY.recordsOf(other));
    return PARTY.recordsOf(one).filter((agreement) => others.has(agreement)).length;
  }

  private listOrder(orderBy: AgreementOrder | null | undefined): ListOrder {
    const isDescending = orderBy?.direction === OrderDirection.DESC;
    if (orderBy?.field === AgreementOrderField.DATE)
      return { order: isDescending ? this.latestFirst : this.earliestFirst, isReversed: false };
    return { order: this.byTitle[orderBy?.language ?? Language.EN], isReversed: isDescending };
  }
}
