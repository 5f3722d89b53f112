import { Language } from "../schema/Language";
import type { CursorKey } from "../schema/paging";
import { firstIndex } from "./Members";
import { ascendingKeys, compareKeys, compareText, type Dated, descendingKeys } from "./sortKeys";

/** How a list is sorted: by an order of all records of its type, forwards or backwards. */
export interface ListOrder {
  readonly order: Order;
  readonly isReversed: boolean;
}

interface OrderOptions {
  /** Names of the sort keys, which together are unique; part of the identity of a list's cursors. */
  columns: readonly string[];
  /** Whether the keys descend. */
  isDescending?: boolean;
  size: number;
  /** Returns the sort keys of a record by its number. */
  keysOf: (record: number) => CursorKey[];
  /** The numbers of the records in this order; left out where it is the default order, which numbers them. */
  records?: Uint32Array;
}

/** A total order of all records of a type, as a permutation of their numbers. */
export class Order {
  readonly columns: readonly string[];
  readonly isDescending: boolean;
  readonly size: number;
  readonly keysOf: (record: number) => CursorKey[];
  private readonly records: Uint32Array | undefined;
  private readonly places: Uint32Array | undefined;

  constructor({ columns, isDescending = false, size, keysOf, records }: OrderOptions) {
    this.columns = columns;
    this.isDescending = isDescending;
    this.size = size;
    this.keysOf = keysOf;
    this.records = records;
    if (!records) return;
    this.places = new Uint32Array(size);
    for (let place = 0; place < size; place++) this.places[records[place]!] = place;
  }

  /** Whether it is the default order, in which a record's place is its number. */
  get isDefault(): boolean {
    return this.records === undefined;
  }

  recordAt(place: number): number {
    return this.records ? this.records[place]! : place;
  }

  placeOf(record: number): number {
    return this.places ? this.places[record]! : record;
  }

  /** Returns the first place whose keys come after some keys; with `orAt`, after or at them. */
  placeAfter(keys: readonly CursorKey[], orAt: boolean): number {
    const sign = this.isDescending ? -1 : 1;
    return firstIndex(this.size, (place) => {
      const compared = sign * compareKeys(this.keysOf(this.recordAt(place)), keys);
      return orAt ? compared >= 0 : compared > 0;
    });
  }
}

/** Creates an order whose sort key is a record's place in it. */
export function rankOrder(column: string, size: number, records?: Uint32Array): Order {
  const order: Order = new Order({ columns: [column], size, records, keysOf: (record) => [order.placeOf(record)] });
  return order;
}

/** Creates the order from the first day to the last, records without a date at the end. */
export function earliestFirstOrder(records: readonly Dated[]): Order {
  return keyOrder(["dateAsc", "slug"], records, ascendingKeys);
}

/** Creates the order from the last day to the first, records without a date at the end. */
export function latestFirstOrder(records: readonly Dated[]): Order {
  return keyOrder(["dateDesc", "slug"], records, descendingKeys, true);
}

/** Creates the order by keys of records, which are numbered in the default order. */
export function keyOrder<T>(
  columns: readonly string[],
  records: readonly T[],
  keysOf: (record: T) => CursorKey[],
  isDescending = false,
): Order {
  const sign = isDescending ? -1 : 1;
  const keys = records.map(keysOf);
  const sorted = Uint32Array.from(keys.keys()).sort((a, b) => sign * compareKeys(keys[a]!, keys[b]!));
  const isDefault = sorted.every((record, place) => record === place);
  return new Order({
    columns,
    isDescending,
    size: records.length,
    keysOf: (record) => keysOf(records[record]!),
    records: isDefault ? undefined : sorted,
  });
}

/** Creates the orders by a text in each language: by its collation, equal texts by slug. */
export function collatedOrders<T extends { slug: string }>(
  column: string,
  records: readonly T[],
  texts: Record<Language, (record: T) => string>,
): Record<Language, Order> {
  const order = (language: Language, suffix: string) =>
    rankOrder(column + suffix, records.length, Uint32Array.from(collate(records, language, texts[language])));
  return { [Language.EN]: order(Language.EN, "En"), [Language.AR]: order(Language.AR, "Ar") };
}

/** Returns the indexes of records by the collation of a text in a language; equal texts go by slug. */
function collate<T extends { slug: string }>(records: readonly T[], language: Language, textOf: (record: T) => string) {
  const { compare } = new Intl.Collator(language.toLowerCase());
  return [...records.keys()].sort(
    (a, b) => compare(textOf(records[a]!), textOf(records[b]!)) || compareText(records[a]!.slug, records[b]!.slug),
  );
}

/** Returns records by the collation of their English text, equal texts by slug. */
export function sortByEnglish<T extends { slug: string }>(records: readonly T[], textOf: (record: T) => string): T[] {
  return collate(records, Language.EN, textOf).map((index) => records[index]!);
}
