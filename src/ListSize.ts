/** How long a list is, over all objects that have it. */
export interface ListSize {
  /** How often one record stands in the lists of all the objects together, at most. */
  readonly repeats: number;
  /** Returns the most that `count` objects hold together, none of which comes more than `repeats` times, if each holds no more than `cap`. */
  most(count: number, repeats: number, cap?: number): number;
}

/** The sizes of lists by type and field, such as `Meeting.parties`; those of an interface are for all types that have it. */
export type ListSizes = ReadonlyMap<string, ListSize>;

/** How many records a list holds for each of the objects that have it. A field that leads to one record or to none is a list of at most one. */
export class MeasuredListSize implements ListSize {
  /** The lengths, the longest first, and at each place the sum of those before it. */
  private readonly lengths: Uint32Array;
  private readonly sums: Float64Array;

  constructor(
    lengths: Iterable<number>,
    readonly repeats: number,
  ) {
    this.lengths = Uint32Array.from(lengths).sort().reverse();
    this.sums = new Float64Array(this.lengths.length + 1);
    for (const [place, length] of this.lengths.entries()) this.sums[place + 1] = this.sums[place]! + length;
  }

  most(count: number, repeats: number, cap = Infinity): number {
    if (count === 0) return 0;
    const distinct = Math.min(this.lengths.length, Math.floor(count / repeats));
    const rest = count - distinct * repeats;
    const next = distinct < this.lengths.length ? Math.min(cap, this.lengths[distinct]!) : 0;
    return repeats * this.sumOfLongest(distinct, cap) + Math.min(rest, repeats) * next;
  }

  private sumOfLongest(count: number, cap: number): number {
    const capped = Math.min(count, this.countLongerThan(cap));
    return (capped > 0 ? capped * cap : 0) + this.sums[count]! - this.sums[capped]!;
  }

  private countLongerThan(cap: number): number {
    let [low, high] = [0, this.lengths.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.lengths[middle]! > cap) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The size of a list that any object may have so many records in. */
export class EvenListSize implements ListSize {
  readonly repeats = Infinity;

  constructor(private readonly length: number) {}

  most(count: number, _repeats: number, cap = Infinity): number {
    return count * Math.min(cap, this.length);
  }
}
