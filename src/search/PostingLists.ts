import { TypedFastBitSet } from "typedfastbitset";
import { addAll, emptySet } from "../snapshot/bits";

/** Collects lists of numbers: the records that have a term, or the words that have a key. */
export class PostingListsBuilder {
  // A list becomes the words of a bit set as soon as those are not longer.
  private readonly lists: (number[] | Uint32Array)[] = [];
  private readonly setLength: number;

  /** Lists of records take their count, and need the records of a list to come in ascending order. */
  constructor(private readonly recordCount = Infinity) {
    this.setLength = recordCount === Infinity ? Infinity : emptySet(recordCount).words.length;
  }

  /** Adds a number to a list, unless it is the last one there. */
  add(list: number, number: number): void {
    const numbers = (this.lists[list] ??= []);
    if (!Array.isArray(numbers)) numbers[number >>> 5]! |= 1 << number;
    else if (numbers[numbers.length - 1] !== number && numbers.push(number) === this.setLength) {
      const set = emptySet(this.recordCount);
      addAll(set, numbers);
      this.lists[list] = set.words;
    }
  }

  /** Adds a number to each of some lists, unless it is the last one there. */
  addToEach(lists: Uint32Array, number: number): void {
    for (const list of lists) this.add(list, number);
  }

  /** Builds the lists in an order. */
  build(order: readonly number[]): PostingLists {
    const offsets = new Uint32Array(order.length + 1);
    for (const [place, list] of order.entries()) offsets[place + 1] = offsets[place]! + (this.lists[list]?.length ?? 0);
    const postings = new Uint32Array(offsets.at(-1)!);
    for (const [place, list] of order.entries()) postings.set(this.lists[list] ?? [], offsets[place]);
    return new PostingLists(this.setLength, offsets, postings);
  }
}

/** Lists of numbers, all in one array. A list of records that would be as long as a bit set of all records is stored as one. */
export class PostingLists {
  constructor(
    private readonly setLength: number,
    private readonly offsets: Uint32Array,
    private readonly postings: Uint32Array,
  ) {}

  /** Adds the records of the lists from `start` up to `end`, exclusive, to a set. */
  addTo({ words }: TypedFastBitSet, start: number, end: number): void {
    const { offsets, postings, setLength } = this;
    for (let list = start; list < end; list++) {
      const [first, last] = [offsets[list]!, offsets[list + 1]!];
      if (last - first === setLength)
        for (let word = 0; word < setLength; word++) words[word]! |= postings[first + word]!;
      else
        for (let place = first; place < last; place++) {
          const record = postings[place]!;
          words[record >>> 5]! |= 1 << record;
        }
    }
  }

  /** Returns the numbers of the lists from `start` up to `end`, exclusive, as they are stored. */
  stored(start: number, end: number): Uint32Array {
    return this.postings.subarray(this.offsets[start], this.offsets[end]);
  }

  /** Returns how many records a list has. */
  count(list: number): number {
    const stored = this.stored(list, list + 1);
    return stored.length < this.setLength ? stored.length : TypedFastBitSet.fromWords(stored).size();
  }
}
