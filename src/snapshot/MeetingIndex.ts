import type { Meeting } from "../entities/Meeting";
import type { Bucket, MeetingListReader } from "../schema/Bucket";
import { checkMeetingFilter } from "../schema/filterBounds";
import type { Language } from "../schema/Language";
import type { MeetingFilter } from "../schema/MeetingFilter";
import type { MeetingListArgs } from "../schema/MeetingList";
import { type MeetingOrder, MeetingOrderField, type OrderedMeetingArgs } from "../schema/MeetingOrder";
import { OrderDirection } from "../schema/Order";
import { FilteredRecords } from "./FilteredRecords";
import type { FindByWords } from "./findByWords";
import { countValues, type FieldValueCount } from "./groups";
import { MeetingDays } from "./MeetingDays";
import type { MeetingFacetName, MeetingFacets } from "./meetingFacets";
import { MeetingFilters } from "./MeetingFilters";
import { ListedMembers, type Members } from "./Members";
import { collatedOrders, earliestFirstOrder, latestFirstOrder, type ListOrder, type Order } from "./Order";
import { listIdentity, listReader } from "./page";

/** What a list of meetings hangs on: a value of a facet, or nothing for the list of all meetings. */
export interface MeetingScope {
  /** The type of the object whose field the list is, with the field where it is not `meetings`. */
  parent: "Query" | "Party" | "Party.subjectOf" | "Official" | "Agreement" | "Topic" | "Source" | "Tie";
  facet?: MeetingFacetName;
  value: string;
  /** What tells the parent apart from others of its type; the value if not given. */
  parentKey?: string;
}

/** The list of all meetings. */
export const allMeetings: MeetingScope = { parent: "Query", value: "" };

/** Meetings that can be listed in any order: those of a scope, a filter and the buckets that led to them. */
interface Selection {
  readonly parent: string;
  readonly parentKey: string;
  readonly filter: MeetingFilter | null | undefined;
  members(): Members;
}

/** Lists, counts and groups meetings, which are numbered from the latest to the earliest. */
export class MeetingIndex {
  readonly days: MeetingDays;
  private readonly filtered: FilteredRecords<MeetingFilter>;
  private readonly latestFirst: Order;
  private readonly earliestFirst: Order;
  private readonly byTitle: Record<Language, Order>;

  /** Indexes meetings that are in the default order. */
  constructor(
    readonly meetings: readonly Meeting[],
    readonly facets: MeetingFacets,
    findByWords: FindByWords,
  ) {
    this.days = new MeetingDays(meetings);
    const filters = new MeetingFilters(this.days, facets, findByWords);
    this.filtered = new FilteredRecords(meetings.length, (kept, filter) => filters.narrow(kept, filter));
    this.latestFirst = latestFirstOrder(meetings);
    this.earliestFirst = earliestFirstOrder(meetings);
    this.byTitle = collatedOrders("titleRank", meetings, {
      EN: ({ titleEn }) => titleEn,
      AR: ({ titleAr }) => titleAr,
    });
  }

  /** Returns a reader of the meetings in a scope. Throws BadUserInput where an argument is out of bounds. */
  list({ parent, facet, value, parentKey = value }: MeetingScope, args: MeetingListArgs): MeetingListReader {
    const { filter } = args;
    checkMeetingFilter(filter);
    const members = () => this.members(filter, facet && this.facets[facet].recordsOf(value));
    return this.reader({ parent, parentKey, filter, members }, args);
  }

  /** Returns the meetings that a filter admits, of a scope if one is given; to be read before another filter is evaluated. */
  members(filter: MeetingFilter | null | undefined, scope?: Uint32Array): Members {
    return this.filtered.members(filter, scope);
  }

  private reader(selection: Selection, { orderBy, ...page }: OrderedMeetingArgs): MeetingListReader {
    const { parent, parentKey, filter, members } = selection;
    const order = this.listOrder(orderBy);
    const identity = () => listIdentity(`"meetings","${parent}"`, parentKey, filter, order);
    return {
      ...listReader({ identity, order, records: this.meetings, members }, page),
      groupBy: (field, first) =>
        countValues(field, this.facets[field], members(), first).map((count) => this.bucket(selection, count)),
    };
  }

  private bucket(selection: Selection, count: FieldValueCount<Bucket["field"]>): Bucket {
    const { field, key } = count;
    let found: Members | undefined;
    const inner: Selection = {
      parent: `${selection.parent}/Bucket`,
      parentKey: JSON.stringify([selection.parentKey, field, key]),
      filter: selection.filter,
      members: () => (found ??= new ListedMembers(selection.members().among(this.facets[field].recordsOf(key)))),
    };
    return { ...count, list: (args) => this.reader(inner, args) };
  }

  private listOrder(orderBy: MeetingOrder | null | undefined): ListOrder {
    const isDescending = orderBy?.direction !== OrderDirection.ASC;
    if (orderBy?.field === MeetingOrderField.TITLE)
      return { order: this.byTitle[orderBy.language], isReversed: isDescending };
    return { order: isDescending ? this.latestFirst : this.earliestFirst, isReversed: false };
  }
}
