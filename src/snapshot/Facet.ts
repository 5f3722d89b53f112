import type { Members } from "./Members";

/** A value of a facet and how many records have it. */
export interface ValueCount {
  readonly key: string;
  readonly count: number;
}

/**
 * An index of records by the values of one facet, in both directions: the records of a value, in their order, and the
 * values of a record. Records and values are numbers; values are numbered in the order of their keys.
 */
export class Facet {
  private readonly ids: ReadonlyMap<string, number>;
  /** All values, by their numbers. */
  private readonly all: Uint32Array;
  private readonly counts: Uint32Array;

  private constructor(
    /** The values that any record has, ascending. */
    readonly keys: readonly string[],
    private readonly records: Uint32Array,
    private readonly recordOffsets: Uint32Array,
    private readonly values: Uint32Array,
    private readonly valueOffsets: Uint32Array,
  ) {
    this.ids = new Map(keys.map((key, id) => [key, id]));
    this.all = Uint32Array.from(keys.keys());
    this.counts = new Uint32Array(keys.length);
  }

  /** Builds the facet over so many records; `keysOf` gives the keys of one by its number, without repetition. */
  static over(size: number, keysOf: (record: number) => Iterable<string>): Facet {
    const seen = new Map<string, number>();
    const entries: number[] = [];
    const valueOffsets = new Uint32Array(size + 1);
    for (let record = 0; record < size; record++) {
      for (const key of keysOf(record)) {
        let id = seen.get(key);
        if (id === undefined) seen.set(key, (id = seen.size));
        entries.push(id);
      }
      valueOffsets[record + 1] = entries.length;
    }
    const keys = [...seen.keys()].sort();
    const ids = new Uint32Array(keys.length);
    for (const [id, key] of keys.entries()) ids[seen.get(key)!] = id;
    const values = Uint32Array.from(entries, (id) => ids[id]!);
    const recordOffsets = new Uint32Array(keys.length + 1);
    for (const id of values) recordOffsets[id + 1]!++;
    for (let id = 0; id < keys.length; id++) recordOffsets[id + 1]! += recordOffsets[id]!;
    const next = recordOffsets.slice();
    const records = new Uint32Array(values.length);
    for (let record = 0; record < size; record++) {
      for (let place = valueOffsets[record]!; place < valueOffsets[record + 1]!; place++)
        records[next[values[place]!]!++] = record;
      values.subarray(valueOffsets[record], valueOffsets[record + 1]).sort();
    }
    return new Facet(keys, records, recordOffsets, values, valueOffsets);
  }

  /** How many values a record has on average. */
  get valuesPerRecord(): number {
    return this.values.length / Math.max(1, this.valueOffsets.length - 1);
  }

  /** Returns the records that have a value, ascending; none for a key that no record has. */
  recordsOf(key: string): Uint32Array {
    const id = this.ids.get(key);
    return id === undefined ? none : this.records.subarray(this.recordOffsets[id]!, this.recordOffsets[id + 1]!);
  }

  /** Returns how many records have a value. */
  sizeOf(key: string): number {
    const id = this.ids.get(key);
    return id === undefined ? 0 : this.recordOffsets[id + 1]! - this.recordOffsets[id]!;
  }

  /** Returns how many values a record has. */
  countOf(record: number): number {
    return this.valueOffsets[record + 1]! - this.valueOffsets[record]!;
  }

  /** Returns the keys of a record, ascending. */
  keysOf(record: number): string[] {
    const keys: string[] = [];
    for (let place = this.valueOffsets[record]!; place < this.valueOffsets[record + 1]!; place++)
      keys.push(this.keys[this.values[place]!]!);
    return keys;
  }

  /** Returns the `first` values that most of the members have, largest first and then by key. */
  mostFrequent(members: Members, first: number, except?: string): ValueCount[] {
    const counted = this.count(members);
    const exceptId = except === undefined ? undefined : this.ids.get(except);
    const best: number[] = [];
    const { counts } = this;
    for (const id of counted) {
      const count = counts[id]!;
      if (count === 0 || id === exceptId) continue;
      if (best.length === first && (first === 0 || count <= counts[best[first - 1]!]!)) continue;
      let place = best.length;
      while (place > 0 && counts[best[place - 1]!]! < count) place--;
      best.splice(place, 0, id);
      if (best.length > first) best.pop();
    }
    return this.read(counted, best);
  }

  /** Returns the `first` values that any of the members has, in the order of their keys. */
  firstByKey(members: Members, first: number): ValueCount[] {
    const counted = this.count(members);
    const found: number[] = [];
    for (const id of counted) {
      if (found.length >= first) break;
      if (this.counts[id]! > 0) found.push(id);
    }
    return this.read(counted, found);
  }

  /** Counts the values of members, and returns those that have a count, in order: all where members are many. */
  private count(members: Members): Uint32Array {
    const { counts, values, valueOffsets, recordOffsets } = this;
    if (members.count === valueOffsets.length - 1) {
      for (const id of this.all) counts[id] = recordOffsets[id + 1]! - recordOffsets[id]!;
      return this.all;
    }
    const isFew = members.count * fewerThan < counts.length;
    const counted: number[] = [];
    members.forEach((record) => {
      for (let place = valueOffsets[record]!; place < valueOffsets[record + 1]!; place++)
        if (counts[values[place]!]!++ === 0 && isFew) counted.push(values[place]!);
    });
    return isFew ? Uint32Array.from(counted).sort() : this.all;
  }

  /** Returns some values with their counts, and clears all counts. */
  private read(counted: Uint32Array, ids: readonly number[]): ValueCount[] {
    const read = ids.map((id) => ({ key: this.keys[id]!, count: this.counts[id]! }));
    for (const id of counted) this.counts[id] = 0;
    return read;
  }
}

const none = new Uint32Array(0);

/** With fewer members than one in so many values, only the values that they have are looked at. */
const fewerThan = 8;
