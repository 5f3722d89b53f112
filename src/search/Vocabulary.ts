import { FieldWeight } from "./fields";
import { type PostingLists, PostingListsBuilder } from "./PostingLists";
import { type SortedTerms, TermNumbers } from "./TermIndex";

/** What is known of a word of the index. */
export enum WordFlags {
  NONE = 0,
  /** It is part of a proper name. */
  PROPER = 1,
  /** A text has it as one word; it is not merely two words of a name, which a query may write as one. */
  UNDIVIDED = 2,
  /** The index has it without its article or clitics as well. */
  HAS_STEM = 4,
}

type ByWeight<T> = Readonly<Record<FieldWeight, T>>;

/** Collects the words of records, which must come in ascending order. */
export class VocabularyBuilder {
  private readonly numbers = new TermNumbers();
  private readonly flags: number[] = [];
  private readonly lists: ByWeight<PostingListsBuilder>;

  constructor(recordCount: number) {
    this.lists = byWeight(() => new PostingListsBuilder(recordCount));
  }

  numberOf(word: string): number {
    return this.numbers.of(word);
  }

  /** Adds a word of a text of a record. A word of a name or a title is a word of a text, too. */
  add(word: number, record: number, weight: FieldWeight, flags: number): void {
    this.flags[word] = (this.flags[word] ?? WordFlags.NONE) | flags;
    this.lists[FieldWeight.TEXT].add(word, record);
    if (weight !== FieldWeight.TEXT) this.lists[weight].add(word, record);
  }

  build(): Vocabulary {
    const { terms, order } = this.numbers.sort();
    const lists = byWeight((weight) => this.lists[weight].build(order));
    return new Vocabulary(
      terms,
      lists,
      Uint8Array.from(order, (word) => this.flags[word]!),
    );
  }
}

function byWeight<T>(make: (weight: FieldWeight) => T): ByWeight<T> {
  const { NAME, TITLE, TEXT } = FieldWeight;
  return { [NAME]: make(NAME), [TITLE]: make(TITLE), [TEXT]: make(TEXT) };
}

/** The words of the index, each known by its place in their order. */
export class Vocabulary {
  /** In how many records each word is. */
  readonly counts: Uint32Array;

  constructor(
    readonly words: SortedTerms,
    /** The records that have each word in a text of a weight. */
    readonly lists: ByWeight<PostingLists>,
    private readonly flags: Uint8Array,
  ) {
    this.counts = Uint32Array.from(flags, (_, word) => lists[FieldWeight.TEXT].count(word));
  }

  /** Returns the place of a word, if it is there. */
  find(text: string): number[] {
    const [start, end] = this.words.range(text);
    return start < end ? [start] : [];
  }

  /** Returns at most `limit` of the undivided longer words that begin with a text. */
  findBeginning(text: string, limit: number): number[] {
    const [start, end] = this.words.prefixRange(text);
    const found: number[] = [];
    for (let word = start; word < end && found.length < limit; word++)
      if (this.has(word, WordFlags.UNDIVIDED) && this.words.at(word) !== text) found.push(word);
    return found;
  }

  has(word: number, flag: WordFlags): boolean {
    return (this.flags[word]! & flag) !== 0;
  }

  /** Compares words by how many records they are in, the most frequent first. */
  readonly byFrequency = (one: number, other: number): number => this.counts[other]! - this.counts[one]! || one - other;
}
