import type { TypedFastBitSet } from "typedfastbitset";
import type { Official } from "../entities/Official";
import type { Participant } from "../entities/Participant";
import type { ListReader } from "../schema/Connection";
import { checkOfficialFilter } from "../schema/filterBounds";
import { Language } from "../schema/Language";
import {
  type OfficialFilter,
  type OfficialListArgs,
  type OfficialOrder,
  OfficialOrderField,
} from "../schema/OfficialList";
import { OrderDirection } from "../schema/Order";
import { emptySet, setOfAll, setRange } from "./bits";
import type { Edges } from "./edges";
import { Facet } from "./Facet";
import { membersOf } from "./Members";
import { collatedOrders, keyOrder, type ListOrder, type Order } from "./Order";
import { listIdentity, listReader } from "./page";
import { keepAnyOf, keepMatching } from "./setFilter";

/** Who took part in which meetings. */
interface Attendance {
  meetingCount(official: Official): number;
  /** Returns those at a meeting; none for a slug that no meeting has. */
  attendees(meetingSlug: string): readonly Participant[];
}

/** Lists officials, who are numbered by their English names. */
export class OfficialIndex {
  private readonly parties: Facet;
  private readonly categories: Facet;
  private readonly byName: Record<Language, Order>;
  private readonly byMeetingCount: Order;
  private readonly everyone: TypedFastBitSet;
  private readonly kept: TypedFastBitSet;
  private readonly scratch: TypedFastBitSet;
  private readonly attendees: Attendance["attendees"];
  private readonly numbers: ReadonlyMap<string, number>;

  /** Indexes officials that are in the default order. */
  constructor(
    private readonly officials: readonly Official[],
    edges: Edges,
    attendance: Attendance,
  ) {
    this.attendees = attendance.attendees;
    this.numbers = new Map(officials.map((official, number) => [official.slug, number]));
    const facet = (keysOf: (official: Official) => Iterable<string>) =>
      Facet.over(officials.length, (record) => keysOf(officials[record]!));
    this.parties = facet((official) => edges.partiesRepresentedBy(official).map(({ code }) => code));
    this.categories = facet(
      (official) => new Set(edges.occupanciesOf(official).map(({ position }) => position.category)),
    );
    this.byName = collatedOrders("nameRank", officials, { EN: ({ nameEn }) => nameEn, AR: ({ nameAr }) => nameAr });
    this.byMeetingCount = keyOrder(["meetingCount", "slug"], officials, (each) => [
      attendance.meetingCount(each),
      each.slug,
    ]);
    this.everyone = setOfAll(officials.length);
    this.kept = emptySet(officials.length);
    this.scratch = emptySet(officials.length);
  }

  /** Returns a reader of all officials, or of those of a party. Throws BadUserInput where an argument is out of bounds. */
  list(partyCode: string | null, { filter, orderBy, ...page }: OfficialListArgs): ListReader<Official> {
    checkOfficialFilter(filter);
    const scope = partyCode === null ? undefined : this.parties.recordsOf(partyCode);
    const order = this.listOrder(orderBy);
    const list = {
      identity: () => listIdentity(`"officials",${partyCode === null}`, partyCode ?? "", filter, order),
      order,
      records: this.officials,
      members: () => membersOf(this.everyone, scope, filter ? this.find(filter) : undefined),
    };
    return listReader(list, page);
  }

  private find({ party, category, meeting }: OfficialFilter): TypedFastBitSet {
    const kept = setRange(this.kept, 0, this.officials.length);
    keepMatching(kept, this.scratch, (code) => this.parties.recordsOf(code), party);
    keepAnyOf(kept, this.scratch, (name) => this.categories.recordsOf(name), category);
    keepMatching(kept, this.scratch, (slug) => this.attended(slug), meeting);
    return kept;
  }

  private attended(meetingSlug: string): number[] {
    return this.attendees(meetingSlug).flatMap(({ officialSlug }) => this.numbers.get(officialSlug ?? "") ?? []);
  }

  private listOrder(orderBy: OfficialOrder | null | undefined): ListOrder {
    const isReversed = orderBy?.direction === OrderDirection.DESC;
    if (orderBy?.field === OfficialOrderField.MEETING_COUNT) return { order: this.byMeetingCount, isReversed };
    return { order: this.byName[orderBy?.language ?? Language.EN], isReversed };
  }
}
