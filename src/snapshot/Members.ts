import type { TypedFastBitSet } from "typedfastbitset";
import { forEachMember, nextMember, previousMember } from "./bits";

/** The records of a list, as their numbers in the default order. */
export interface Members {
  readonly count: number;
  has(record: number): boolean;
  /** Returns those of some ascending records that are members. */
  among(records: Uint32Array): Uint32Array;
  /** Calls back for each member, ascending. */
  forEach(visit: (record: number) => void): void;
  /** Returns the smallest member that is not below a number; -1 where there is none. */
  next(from: number): number;
  /** Returns the largest member that is not above a number; -1 where there is none. */
  previous(from: number): number;
}

/** Members listed in ascending order. */
export class ListedMembers implements Members {
  constructor(private readonly records: Uint32Array) {}

  get count(): number {
    return this.records.length;
  }

  has(record: number): boolean {
    return this.records[firstIndex(this.records.length, (place) => this.records[place]! >= record)] === record;
  }

  among(records: Uint32Array): Uint32Array {
    const [shorter, longer] = records.length < this.records.length ? [records, this.records] : [this.records, records];
    const found = new Uint32Array(shorter.length);
    let count = 0;
    let place = 0;
    // The longer list is leapt through where it is much longer.
    const leap = Math.max(1, Math.floor(longer.length / (shorter.length + 1) / 2));
    for (const record of shorter) {
      while (place + leap < longer.length && longer[place + leap]! < record) place += leap;
      while (place < longer.length && longer[place]! < record) place++;
      if (longer[place] === record) found[count++] = record;
    }
    return found.subarray(0, count);
  }

  forEach(visit: (record: number) => void): void {
    for (const record of this.records) visit(record);
  }

  next(from: number): number {
    return this.records[firstIndex(this.records.length, (place) => this.records[place]! >= from)] ?? -1;
  }

  previous(from: number): number {
    return this.records[firstIndex(this.records.length, (place) => this.records[place]! > from) - 1] ?? -1;
  }
}

/** Members as a bit set, which must not change as long as they are read. */
export class MemberSet implements Members {
  private size: number | undefined;

  constructor(private readonly set: TypedFastBitSet) {}

  get count(): number {
    return (this.size ??= this.set.size());
  }

  has(record: number): boolean {
    return this.set.has(record);
  }

  among(records: Uint32Array): Uint32Array {
    const { words } = this.set;
    const found = new Uint32Array(records.length);
    let count = 0;
    for (const record of records) if (words[record >>> 5]! & (1 << record)) found[count++] = record;
    return found.subarray(0, count);
  }

  forEach(visit: (record: number) => void): void {
    forEachMember(this.set, visit);
  }

  next(from: number): number {
    return nextMember(this.set, from);
  }

  previous(from: number): number {
    return previousMember(this.set, from);
  }
}

/** Returns the records of a list: of a scope if one is given, and of a filter's result if one is given. */
export function membersOf(all: TypedFastBitSet, scope?: Uint32Array, found?: TypedFastBitSet): Members {
  if (scope === undefined) return new MemberSet(found ?? all);
  return new ListedMembers(found ? new MemberSet(found).among(scope) : scope);
}

/** Returns the first index from 0 at which a condition holds that holds for all after it; `size` where it holds nowhere. */
export function firstIndex(size: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
