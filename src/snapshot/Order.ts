import { Language } from "../schema/Language";
import type { CursorKey } from "../schema/paging";
import { firstIndex } from "./Members";
import { ascendingKeys, compareKeys, type Dated, descendingKeys } from "./sortKeys";

/** How a list is sorted: by an order of all records of its type, forwards or backwards. */
export interface ListOrder {
  readonly order: Order;
  readonly isReversed: boolean;
}

type CompareKeys = (a: readonly CursorKey[], b: readonly CursorKey[]) => number;

interface OrderOptions {
  /** Names of the sort keys, which together are unique; part of the identity of a list's cursors. */
  columns: readonly string[];
  /** Whether the keys descend. */
  isDescending?: boolean;
  size: number;
  /** Returns the sort keys of a record by its number. */
  keysOf: (record: number) => CursorKey[];
  /** Compares sort keys, ascending. */
  compare: CompareKeys;
  /** The numbers of the records in this order; left out where it is the default order, which numbers them. */
  records?: Uint32Array;
}

/** A total order of all records of a type, as a permutation of their numbers. */
export class Order {
  readonly columns: readonly string[];
  readonly isDescending: boolean;
  readonly size: number;
  readonly keysOf: (record: number) => CursorKey[];
  private readonly compare: CompareKeys;
  private readonly records: Uint32Array | undefined;
  private readonly places: Uint32Array | undefined;

  constructor({ columns, isDescending = false, size, keysOf, compare, records }: OrderOptions) {
    this.columns = columns;
    this.isDescending = isDescending;
    this.size = size;
    this.keysOf = keysOf;
    this.compare = compare;
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
      const compared = sign * this.compare(this.keysOf(this.recordAt(place)), keys);
      return orAt ? compared >= 0 : compared > 0;
    });
  }
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
  compare: CompareKeys = compareKeys,
): Order {
  const sign = isDescending ? -1 : 1;
  const keys = records.map(keysOf);
  const sorted = Uint32Array.from(keys.keys()).sort((a, b) => sign * compare(keys[a]!, keys[b]!));
  const isDefault = sorted.every((record, place) => record === place);
  return new Order({
    columns,
    isDescending,
    size: records.length,
    keysOf: (record) => keysOf(records[record]!),
    compare,
    records: isDefault ? undefined : sorted,
  });
}

/** Creates the orders by a text in each language: by its collation, equal texts by slug. */
export function collatedOrders<T extends { slug: string }>(
  column: string,
  records: readonly T[],
  texts: Record<Language, (record: T) => string>,
): Record<Language, Order> {
  const order = (language: Language, suffix: string) => {
    const keysOf = (record: T) => [texts[language](record), record.slug];
    return keyOrder([column + suffix, "slug"], records, keysOf, false, collation(language));
  };
  return { [Language.EN]: order(Language.EN, "En"), [Language.AR]: order(Language.AR, "Ar") };
}

/** Returns a comparison of sort keys of which the first is a text in a language, by the language's collation. */
function collation(language: Language): CompareKeys {
  const { compare } = new Intl.Collator(language.toLowerCase());
  return ([text, ...rest], [otherText, ...otherRest]) =>
    compare(String(text), String(otherText)) || compareKeys(rest, otherRest);
}

/** Returns records by the collation of their English text, equal texts by slug. */
export function sortByEnglish<T extends { slug: string }>(records: readonly T[], textOf: (record: T) => string): T[] {
  const compare = collation(Language.EN);
  return records.toSorted((a, b) => compare([textOf(a), a.slug], [textOf(b), b.slug]));
}
