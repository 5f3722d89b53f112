import type { Position } from "../entities/Position";
import type { ListReader } from "../schema/Connection";
import { checkPositionFilter } from "../schema/filterBounds";
import { Language } from "../schema/Language";
import type { PositionFilter, PositionListArgs } from "../schema/PositionList";
import { Facet } from "./Facet";
import { FilteredRecords } from "./FilteredRecords";
import { collatedOrders, type ListOrder } from "./Order";
import { listIdentity, listReader } from "./page";

/** Lists offices, which are numbered by their English titles. */
export class PositionIndex {
  readonly parties: Facet;
  private readonly filtered: FilteredRecords<PositionFilter>;
  private readonly order: ListOrder;

  /** Indexes offices that are in the default order. */
  constructor(private readonly positions: readonly Position[]) {
    const parties = (this.parties = Facet.over(positions.length, (record) => [positions[record]!.partyCode]));
    const categories = Facet.over(positions.length, (record) => [positions[record]!.category]);
    this.filtered = new FilteredRecords(positions.length, (kept, { party, category }) =>
      kept.matching(parties, party).anyOf(categories, category),
    );
    const byTitle = collatedOrders("title", positions, { EN: ({ titleEn }) => titleEn, AR: ({ titleAr }) => titleAr });
    this.order = { order: byTitle[Language.EN], isReversed: false };
  }

  /** Returns a reader of all offices. Throws BadUserInput where an argument is out of bounds. */
  list({ filter, ...page }: PositionListArgs): ListReader<Position> {
    checkPositionFilter(filter);
    const list = {
      identity: () => listIdentity(`"positions"`, "", filter, this.order),
      order: this.order,
      records: this.positions,
      members: () => this.filtered.members(filter),
    };
    return listReader(list, page);
  }
}
