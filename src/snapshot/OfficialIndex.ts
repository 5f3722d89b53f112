import type { Official } from "../entities/Official";
import type { Participant } from "../entities/Participant";
import type { OfficialBucket } from "../schema/Bucket";
import type { GroupedListReader } from "../schema/Connection";
import { checkOfficialFilter } from "../schema/filterBounds";
import type { OfficialGroupField } from "../schema/groupFields";
import { Language } from "../schema/Language";
import {
  type OfficialFilter,
  type OfficialListArgs,
  type OfficialOrder,
  OfficialOrderField,
} from "../schema/OfficialList";
import { OrderDirection } from "../schema/Order";
import type { Edges } from "./edges";
import { Facet } from "./Facet";
import { FilteredRecords } from "./FilteredRecords";
import { groupedReader } from "./groups";
import { collatedOrders, keyOrder, type ListOrder, type Order } from "./Order";
import { listIdentity } from "./page";

/** Who took part in which meetings. */
interface Attendance {
  meetingCount(official: Official): number;
  /** Returns those at a meeting; none for a slug that no meeting has. */
  attendees(meetingSlug: string): readonly Participant[];
}

/** Lists, counts and groups officials, who are numbered by their English names. */
export class OfficialIndex {
  readonly facets: Readonly<Record<OfficialGroupField, Facet>>;
  private readonly filtered: FilteredRecords<OfficialFilter>;
  private readonly byName: Record<Language, Order>;
  private readonly byMeetingCount: Order;

  /** Indexes officials that are in the default order. */
  constructor(
    private readonly officials: readonly Official[],
    edges: Edges,
    attendance: Attendance,
  ) {
    const numbers = new Map(officials.map((official, number) => [official.slug, number]));
    const facet = (keysOf: (official: Official) => Iterable<string>) =>
      Facet.over(officials.length, (record) => keysOf(officials[record]!));
    const facets = {
      PARTY: facet((official) => edges.partiesRepresentedBy(official).map(({ code }) => code)),
      CATEGORY: facet((official) => new Set(edges.occupanciesOf(official).map(({ position }) => position.category))),
    };
    const attended = {
      recordsOf: (meetingSlug: string) =>
        attendance.attendees(meetingSlug).flatMap(({ officialSlug }) => numbers.get(officialSlug ?? "") ?? []),
    };
    this.facets = facets;
    this.filtered = new FilteredRecords(officials.length, (kept, { party, category, meeting }) =>
      kept.matching(facets.PARTY, party).anyOf(facets.CATEGORY, category).matching(attended, meeting),
    );
    this.byName = collatedOrders("nameRank", officials, { EN: ({ nameEn }) => nameEn, AR: ({ nameAr }) => nameAr });
    this.byMeetingCount = keyOrder(["meetingCount", "slug"], officials, (each) => [
      attendance.meetingCount(each),
      each.slug,
    ]);
  }

  /** Returns a reader of all officials, or of those of a party. Throws BadUserInput where an argument is out of bounds. */
  list(
    partyCode: string | null,
    { filter, orderBy, ...page }: OfficialListArgs,
  ): GroupedListReader<Official, OfficialGroupField, OfficialBucket> {
    checkOfficialFilter(filter);
    const scope = partyCode === null ? undefined : this.facets.PARTY.recordsOf(partyCode);
    const order = this.listOrder(orderBy);
    const list = {
      identity: () => listIdentity(`"officials",${partyCode === null}`, partyCode ?? "", filter, order),
      order,
      records: this.officials,
      members: () => this.filtered.members(filter, scope),
    };
    return groupedReader(list, this.facets, page);
  }

  private listOrder(orderBy: OfficialOrder | null | undefined): ListOrder {
    const isReversed = orderBy?.direction === OrderDirection.DESC;
    if (orderBy?.field === OfficialOrderField.MEETING_COUNT) return { order: this.byMeetingCount, isReversed };
    return { order: this.byName[orderBy?.language ?? Language.EN], isReversed };
  }
}
