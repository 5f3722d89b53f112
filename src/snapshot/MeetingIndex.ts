import type { TypedFastBitSet } from "typedfastbitset";
import type { Meeting } from "../entities/Meeting";
import { type Bucket, MeetingGroupField } from "../schema/Bucket";
import { checkMeetingFilter } from "../schema/filterBounds";
import type { Language } from "../schema/Language";
import type { MeetingFilter } from "../schema/MeetingFilter";
import {
  type MeetingListArgs,
  type MeetingListReader,
  type MeetingOrder,
  MeetingOrderField,
} from "../schema/MeetingList";
import { OrderDirection } from "../schema/Order";
import { setOfAll } from "./bits";
import { MeetingDays } from "./MeetingDays";
import type { MeetingFacetName, MeetingFacets } from "./meetingFacets";
import { MeetingFilters } from "./meetingFilter";
import { type Members, membersOf } from "./Members";
import { collatedOrders, earliestFirstOrder, latestFirstOrder, type ListOrder, type Order } from "./Order";
import { listIdentity, listReader } from "./page";

/** What a list of meetings hangs on: a value of a facet, or nothing for the list of all meetings. */
export interface MeetingScope {
  /** The type of the object whose field the list is. */
  parent: "Query" | "Party" | "Official" | "Agreement" | "Topic" | "Source" | "Tie";
  facet?: MeetingFacetName;
  value: string;
  /** What tells the parent apart from others of its type; the value if not given. */
  parentKey?: string;
}

/** The list of all meetings. */
export const allMeetings: MeetingScope = { parent: "Query", value: "" };

/** Lists, counts and groups meetings, which are numbered from the latest to the earliest. */
export class MeetingIndex {
  readonly days: MeetingDays;
  private readonly filters: MeetingFilters;
  private readonly everything: TypedFastBitSet;
  private readonly latestFirst: Order;
  private readonly earliestFirst: Order;
  private readonly byTitle: Record<Language, Order>;

  /** Indexes meetings that are in the default order. */
  constructor(
    readonly meetings: readonly Meeting[],
    readonly facets: MeetingFacets,
  ) {
    this.days = new MeetingDays(meetings);
    this.filters = new MeetingFilters(this.days, facets);
    this.everything = setOfAll(meetings.length);
    this.latestFirst = latestFirstOrder(meetings);
    this.earliestFirst = earliestFirstOrder(meetings);
    this.byTitle = collatedOrders("titleRank", meetings, {
      EN: ({ titleEn }) => titleEn,
      AR: ({ titleAr }) => titleAr,
    });
  }

  /** Returns a reader of the meetings in a scope. Throws BadUserInput where an argument is out of bounds. */
  list(scope: MeetingScope, { filter, orderBy, ...page }: MeetingListArgs): MeetingListReader {
    checkMeetingFilter(filter);
    const members = () => this.members(filter, scope.facet && this.facets[scope.facet].recordsOf(scope.value));
    const order = this.listOrder(orderBy);
    const identity = () => listIdentity(`"meetings","${scope.parent}"`, scope.parentKey ?? scope.value, filter, order);
    return {
      ...listReader({ identity, order, records: this.meetings, members }, page),
      groupBy: (field, first) => this.groupBy(field, members(), first),
    };
  }

  /** Returns the meetings that a filter admits, of a scope if one is given; to be read before another filter is evaluated. */
  members(filter: MeetingFilter | null | undefined, scope?: Uint32Array): Members {
    return membersOf(this.everything, scope, filter ? this.filters.evaluate(filter) : undefined);
  }

  private groupBy(field: MeetingGroupField, members: Members, first: number): Bucket[] {
    const isInTime = field === MeetingGroupField.YEAR || field === MeetingGroupField.MONTH;
    const facet = this.facets[field];
    const counts = isInTime ? facet.firstByKey(members, first) : facet.mostFrequent(members, first);
    return counts.map(({ key, count }) => ({ field, key, count }));
  }

  private listOrder(orderBy: MeetingOrder | null | undefined): ListOrder {
    const isDescending = orderBy?.direction !== OrderDirection.ASC;
    if (orderBy?.field === MeetingOrderField.TITLE)
      return { order: this.byTitle[orderBy.language], isReversed: isDescending };
    return { order: isDescending ? this.latestFirst : this.earliestFirst, isReversed: false };
  }
}
