import { FieldWeight } from "./Field";
import { type PostingLists, PostingListsBuilder } from "./PostingLists";
import { type SortedTerms, TermNumbers } from "./TermIndex";
import { withoutParticles } from "./wordForms";

/** What is known of a word of the index. */
export enum WordFlags {
  NONE = 0,
  /** It is part of a proper name. */
  PROPER = 1,
  /** A text has it as one word; it is not merely two words of a name, which a query may write as one. */
  UNDIVIDED = 2,
  /** The index has it without its article or clitics as well. */
  HAS_STEM = 4,
  /** It is a code or an abbreviation. */
  CODE = 8,
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

  /** Numbers a word, and notes what a text tells of it. */
  register(word: string, flags: number): number {
    const number = this.numbers.of(word);
    this.flags[number] = (this.flags[number] ?? WordFlags.NONE) | flags;
    return number;
  }

  /** Adds the words of a text of a record. A word of a name counts in titles, and that of a title in other texts, too. */
  add(words: Uint32Array, record: number, weight: FieldWeight): void {
    const { TITLE, TEXT } = FieldWeight;
    this.lists[weight].addToEach(words, record);
    if (weight < TITLE) this.lists[TITLE].addToEach(words, record);
    if (weight < TEXT) this.lists[TEXT].addToEach(words, record);
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
  const { NAME, TITLE, TEXT, RELATED } = FieldWeight;
  return { [NAME]: make(NAME), [TITLE]: make(TITLE), [TEXT]: make(TEXT), [RELATED]: make(RELATED) };
}

/** The words of the index, each known by its place in their order. */
export class Vocabulary {
  /** In how many records each word is; those that have it in both of its last two weights count twice. */
  readonly counts: Uint32Array;

  constructor(
    readonly words: SortedTerms,
    /** The records that have each word in a text of a weight. */
    readonly lists: ByWeight<PostingLists>,
    private readonly flags: Uint8Array,
  ) {
    const { TEXT, RELATED } = FieldWeight;
    this.counts = Uint32Array.from(flags, (_, word) => lists[TEXT].count(word) + lists[RELATED].count(word));
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

  /**
   * Returns the words of the index that a word is with particles joined to it: مصر for بمصر. A word of a proper name has
   * none joined to it; that the rest of any other is a word as well tells a particle from a first letter.
   */
  withoutParticles(text: string): string[] {
    if (this.find(text).some((word) => this.has(word, WordFlags.PROPER))) return [];
    return withoutParticles(text).filter((rest) => this.find(rest).length > 0);
  }

  has(word: number, flag: WordFlags): boolean {
    return (this.flags[word]! & flag) !== 0;
  }

  /** Compares words by how many records they are in, the most frequent first. */
  readonly byFrequency = (one: number, other: number): number => this.counts[other]! - this.counts[one]! || one - other;
}
