import type { TypedFastBitSet } from "typedfastbitset";
import type { Agreement } from "../entities/Agreement";
import type { AgreementFilter, AgreementListArgs, AgreementOrder } from "../schema/AgreementList";
import { AgreementOrderField } from "../schema/AgreementList";
import type { ListReader } from "../schema/Connection";
import { checkAgreementFilter } from "../schema/filterBounds";
import { Language } from "../schema/Language";
import { OrderDirection } from "../schema/Order";
import { emptySet, setOfAll, setRange } from "./bits";
import type { Edges } from "./edges";
import { Facet } from "./Facet";
import { membersOf } from "./Members";
import { collatedOrders, earliestFirstOrder, latestFirstOrder, type ListOrder, type Order } from "./Order";
import { listIdentity, listReader } from "./page";
import { keepAnyOf, keepMatching, type RecordsOf } from "./setFilter";

/** Lists and counts agreements, which are numbered by their English titles. */
export class AgreementIndex {
  private readonly facets: Record<"party" | "topic" | "kind" | "status", RecordsOf>;
  private readonly byTitle: Record<Language, Order>;
  private readonly earliestFirst: Order;
  private readonly latestFirst: Order;
  private readonly everything: TypedFastBitSet;
  private readonly kept: TypedFastBitSet;
  private readonly scratch: TypedFastBitSet;

  /** Indexes agreements that are in the default order. */
  constructor(
    private readonly agreements: readonly Agreement[],
    edges: Edges,
  ) {
    const facet = (keysOf: (agreement: Agreement) => Iterable<string>): RecordsOf => {
      const built = Facet.over(agreements.length, (record) => keysOf(agreements[record]!));
      return (key) => built.recordsOf(key);
    };
    this.facets = {
      party: facet((agreement) => edges.partiesTo(agreement).map(({ code }) => code)),
      topic: facet((agreement) => new Set(edges.topicsOfAgreement(agreement).flatMap(edges.withBroader))),
      kind: facet(({ kind }) => [kind]),
      status: facet(({ status }) => [status]),
    };
    this.byTitle = collatedOrders("titleRank", agreements, {
      EN: ({ titleEn }) => titleEn,
      AR: ({ titleAr }) => titleAr,
    });
    this.earliestFirst = earliestFirstOrder(agreements);
    this.latestFirst = latestFirstOrder(agreements);
    this.everything = setOfAll(agreements.length);
    this.kept = emptySet(agreements.length);
    this.scratch = emptySet(agreements.length);
  }

  /** Returns a reader of all agreements, or of those of a party. Throws BadUserInput where an argument is out of bounds. */
  list(partyCode: string | null, { filter, orderBy, ...page }: AgreementListArgs): ListReader<Agreement> {
    checkAgreementFilter(filter);
    const scope = partyCode === null ? undefined : (this.facets.party(partyCode) as Uint32Array);
    const order = this.listOrder(orderBy);
    const list = {
      identity: () => listIdentity(`"agreements",${partyCode === null}`, partyCode ?? "", filter, order),
      order,
      records: this.agreements,
      members: () => membersOf(this.everything, scope, filter ? this.find(filter) : undefined),
    };
    return listReader(list, page);
  }

  /** Returns how many agreements both of two parties are parties to. */
  countBetween(one: string, other: string): number {
    const others = new Set(this.facets.party(other));
    return [...this.facets.party(one)].filter((agreement) => others.has(agreement)).length;
  }

  private find({ party, topic, kind, status }: AgreementFilter): TypedFastBitSet {
    const kept = setRange(this.kept, 0, this.agreements.length);
    keepMatching(kept, this.scratch, this.facets.party, party);
    keepMatching(kept, this.scratch, this.facets.topic, topic);
    keepAnyOf(kept, this.scratch, this.facets.kind, kind);
    keepAnyOf(kept, this.scratch, this.facets.status, status);
    return kept;
  }

  private listOrder(orderBy: AgreementOrder | null | undefined): ListOrder {
    const isDescending = orderBy?.direction === OrderDirection.DESC;
    if (orderBy?.field === AgreementOrderField.DATE)
      return { order: isDescending ? this.latestFirst : this.earliestFirst, isReversed: false };
    return { order: this.byTitle[orderBy?.language ?? Language.EN], isReversed: isDescending };
  }
}
