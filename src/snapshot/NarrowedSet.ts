import type { TypedFastBitSet } from "typedfastbitset";
import type { SetFilter } from "../schema/SetFilter";
import { addAll, empty, emptySet, setRange } from "./bits";

/** Finds the records that have a value, by its key. */
export interface RecordsByKey {
  recordsOf(key: string): Iterable<number>;
}

/**
 * A set of records, by their numbers, that conditions narrow in place. It is filled anew for each filter: fresh sets
 * would keep the garbage collector busy.
 */
export class NarrowedSet {
  readonly set: TypedFastBitSet;
  private readonly other: TypedFastBitSet;

  constructor(private readonly size: number) {
    this.set = emptySet(size);
    this.other = emptySet(size);
  }

  /** Makes it consist of all records. */
  fill(): this {
    setRange(this.set, 0, this.size);
    return this;
  }

  /** Keeps the records that a set filter admits. */
  matching(values: RecordsByKey, filter: SetFilter | null | undefined): this {
    if (!filter) return this;
    this.anyOf(values, filter.any);
    for (const key of filter.all ?? []) this.anyOf(values, [key]);
    if (filter.none?.length) this.set.difference(this.union(values, filter.none));
    return this;
  }

  /** Keeps the records that have at least one of some values; all where no values are given. */
  anyOf(values: RecordsByKey, keys: readonly string[] | null | undefined): this {
    if (keys) this.set.intersection(this.union(values, keys));
    return this;
  }

  /** Keeps the records that are in at least one of some sets, each of which need not outlast the next; all where none are given. */
  inAnyOf(sets: Iterable<TypedFastBitSet> | null | undefined): this {
    if (!sets) return this;
    const either = empty(this.other);
    for (const set of sets) either.union(set);
    this.set.intersection(either);
    return this;
  }

  /** Keeps some records of those given by their numbers. */
  among(records: Iterable<number>): this {
    addAll(empty(this.other), records);
    this.set.intersection(this.other);
    return this;
  }

  /** Keeps the records from `start` up to `end`, exclusive. */
  between(start: number, end: number): this {
    this.set.intersection(setRange(this.other, start, end));
    return this;
  }

  private union(values: RecordsByKey, keys: readonly string[]): TypedFastBitSet {
    empty(this.other);
    for (const key of keys) addAll(this.other, values.recordsOf(key));
    return this.other;
  }
}
