import { type PostingLists, PostingListsBuilder } from "./PostingLists";

/** Terms in the order of their code units. Each is known by its place. */
export class SortedTerms {
  constructor(private readonly terms: readonly string[]) {}

  get size(): number {
    return this.terms.length;
  }

  at(place: number): string {
    return this.terms[place]!;
  }

  /** Returns the places from that of a term up to the next, exclusive; an empty range where it is not there. */
  range(term: string): [start: number, end: number] {
    const start = this.firstFrom(term);
    return [start, this.terms[start] === term ? start + 1 : start];
  }

  /** Returns the places of the terms that begin with a prefix, the prefix itself included. */
  prefixRange(prefix: string): [start: number, end: number] {
    return [this.firstFrom(prefix), this.firstFrom(prefix + afterLetters)];
  }

  /** Returns the first place whose term does not come before a text. */
  private firstFrom(text: string): number {
    let [low, high] = [0, this.terms.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.terms[middle]! < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

// No letter or digit has a code unit as high.
const afterLetters = "\uffff";

/** Numbers terms from 0 as they come. */
export class TermNumbers {
  private readonly numbers = new Map<string, number>();

  of(term: string): number {
    let number = this.numbers.get(term);
    if (number === undefined) this.numbers.set(term, (number = this.numbers.size));
    return number;
  }

  /** Returns the terms sorted, and the numbers in that order. */
  sort(): { terms: SortedTerms; order: number[] } {
    const entries = [...this.numbers].sort(([a], [b]) => (a < b ? -1 : 1));
    return { terms: new SortedTerms(entries.map(([term]) => term)), order: entries.map(([, number]) => number) };
  }
}

/** Terms, each with a list of numbers. */
export interface TermIndex {
  terms: SortedTerms;
  lists: PostingLists;
}

/** Collects terms with their lists. */
export class TermIndexBuilder {
  private readonly numbers = new TermNumbers();
  private readonly lists: PostingListsBuilder;

  constructor(recordCount?: number) {
    this.lists = new PostingListsBuilder(recordCount);
  }

  numberOf(term: string): number {
    return this.numbers.of(term);
  }

  /** Adds a number to the list of a term, which is known by its own number. */
  add(term: number, number: number): void {
    this.lists.add(term, number);
  }

  build(): TermIndex {
    const { terms, order } = this.numbers.sort();
    return { terms, lists: this.lists.build(order) };
  }
}
