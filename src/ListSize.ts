/** How long a list is, over all objects that have it. */
export interface ListSize {
  /** How often one record stands in the lists of all the objects together, at most. */
  readonly repeats: number;
  /** Returns the most that `count` objects hold together, none of which comes more than `repeats` times, if each holds no more than `cap`. */
  most(count: number, repeats: number, cap?: number): number;
}

/** The sizes of lists by type and field, such as `Meeting.parties`; those of an interface are for all types that have it. */
export type ListSizes = ReadonlyMap<string, ListSize>;

/** How many objects have a list of a length. */
type LengthCounts = ReadonlyMap<number, number>;

/** The size of a list whose length for each object is known. A field that leads to one record or to none is a list, too. */
export class MeasuredListSize implements ListSize {
  /** Lengths, the longest first, and how many objects have a list of each. */
  private readonly counts: readonly (readonly [length: number, objects: number])[];

  constructor(
    lengths: Iterable<number> | LengthCounts,
    readonly repeats: number,
  ) {
    const counts = lengths instanceof Map ? (lengths as LengthCounts) : countEach(lengths as Iterable<number>);
    this.counts = [...counts].sort(([one], [other]) => other - one);
  }

  most(count: number, repeats: number, cap = Infinity): number {
    let sum = 0;
    let left = count;
    for (const [length, objects] of this.counts) {
      if (left <= 0) break;
      const held = Math.min(left, objects * repeats);
      sum += held * Math.min(length, cap);
      left -= held;
    }
    return sum;
  }
}

/** The size of a list in which any object may have so many records. */
export class EvenListSize implements ListSize {
  readonly repeats = Infinity;

  constructor(private readonly length: number) {}

  most(count: number, _repeats: number, cap = Infinity): number {
    return count * Math.min(cap, this.length);
  }
}

/** Counts how often each value comes. */
export function countEach<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
