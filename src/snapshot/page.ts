import { canonicalFilter } from "../schema/canonicalFilter";
import type { ListReader } from "../schema/Connection";
import type { Edge, Page, PageArgs } from "../schema/Page";
import { type Window, windowOf, writeCursor } from "../schema/paging";
import type { Members } from "./Members";
import type { ListOrder, Order } from "./Order";

/** A list of records in an order. */
export interface List<T> {
  /** Returns what the list's cursors are bound to: the same for requests that differ in their page only. */
  identity(): string;
  order: ListOrder;
  /** All records of the type, in the default order. */
  records: readonly T[];
  members(): Members;
}

/** Returns the identity of a list: what it is of, the key of the record that it hangs on, its filter and its order. */
export function listIdentity(
  name: string,
  parentKey: string,
  filter: object | null | undefined,
  { order, isReversed }: ListOrder,
): string {
  const sorting = JSON.stringify({ columns: order.columns, isDescending: order.isDescending !== isReversed });
  return `[${name},${canonicalFilter(filter)},${sorting}]\n${parentKey}`;
}

/** Returns a reader of a page of a list. Throws BadUserInput where an argument of the page is out of bounds. */
export function listReader<T>(list: List<T>, args: PageArgs): ListReader<T> {
  const window = windowOf(list.identity, list.order.order.columns.length, args);
  return { page: () => readPage(list, window), count: () => list.members().count };
}

function readPage<T>({ identity, records, members, order }: List<T>, window: Window): Page<T> {
  const { size, isBackward, after, before } = window;
  const [low, high] = bounds(order, window);
  const found = walk(members(), order.order, low, high, order.isReversed !== isBackward, size + 1);
  const goesOn = found.length > size;
  const shown = goesOn ? found.slice(0, size) : found;
  if (isBackward) shown.reverse();
  const edges = shown.map(
    (record) => new ListEdge(records[record]!, () => writeCursor(identity(), order.order.keysOf(record))),
  );
  return {
    nodes: shown.map((record) => records[record]!),
    edges,
    pageInfo: {
      hasNextPage: before !== null || (!isBackward && goesOn),
      hasPreviousPage: after !== null || (isBackward && goesOn),
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}

class ListEdge<T> implements Edge<T> {
  constructor(
    readonly node: T,
    private readonly makeCursor: () => string,
  ) {}

  get cursor(): string {
    return this.makeCursor();
  }
}

/** Returns the first place of the order that the window takes in, and the first one beyond it. */
function bounds({ order, isReversed }: ListOrder, { after, before }: Window): [low: number, high: number] {
  const [start, end] = isReversed ? [before, after] : [after, before];
  return [start ? order.placeAfter(start, false) : 0, end ? order.placeAfter(end, true) : order.size];
}

// To sort a member costs about as much as to look at so many places of the order.
const sortCost = 16;

/** Returns the first `count` members in the places from `low` up to `high`, or from `high` down. */
function walk(members: Members, order: Order, low: number, high: number, isDown: boolean, count: number): number[] {
  const found: number[] = [];
  if (order.isDefault) {
    const step = (from: number) => (isDown ? members.previous(from) : members.next(from));
    let record = step(isDown ? high - 1 : low);
    for (; record >= low && record < high && found.length < count; record = step(isDown ? record - 1 : record + 1))
      found.push(record);
    return found;
  }
  if (members.count * sortCost < order.size) return sorted(members, order, low, high, isDown).slice(0, count);
  for (
    let place = isDown ? high - 1 : low;
    place >= low && place < high && found.length < count;
    isDown ? place-- : place++
  ) {
    const record = order.recordAt(place);
    if (members.has(record)) found.push(record);
  }
  return found;
}

function sorted(members: Members, order: Order, low: number, high: number, isDown: boolean): number[] {
  const places: number[] = [];
  members.forEach((record) => {
    const place = order.placeOf(record);
    if (place >= low && place < high) places.push(place);
  });
  places.sort((a, b) => (isDown ? b - a : a - b));
  return places.map((place) => order.recordAt(place));
}
