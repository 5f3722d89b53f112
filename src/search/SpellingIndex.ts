import { deletionNeighborhood, isOneEdit } from "./editDistance";
import { type PostingLists, PostingListsBuilder } from "./PostingLists";
import { type Vocabulary, WordFlags } from "./Vocabulary";

// Shorter words are not found by a typing error: too many of them are another word.
const shortestWord = 5;

/**
 * Finds words of the index that differ from another word in one edit. Such words share one of what is left of each
 * without one of its letters, and are in the same bucket by the hash of that.
 */
export class SpellingIndex {
  private readonly bucketCount: number;
  private readonly buckets: PostingLists;

  constructor(private readonly vocabulary: Vocabulary) {
    const { words } = vocabulary;
    this.bucketCount = words.size * 8 + 1;
    const builder = new PostingListsBuilder();
    for (let word = 0; word < words.size; word++)
      if (words.at(word).length >= shortestWord && vocabulary.has(word, WordFlags.UNDIVIDED))
        for (const bucket of this.bucketsOf(words.at(word))) builder.add(bucket, word);
    this.buckets = builder.build(Array.from({ length: this.bucketCount }, (_, bucket) => bucket));
  }

  /** Returns the words within one edit of a text. */
  find(text: string): number[] {
    const candidates = new Set(this.bucketsOf(text).flatMap((bucket) => [...this.buckets.stored(bucket, bucket + 1)]));
    return [...candidates].filter((word) => isOneEdit(text, this.vocabulary.words.at(word)));
  }

  private bucketsOf(text: string): number[] {
    return [...deletionNeighborhood(text)].map((rest) => hash(rest) % this.bucketCount);
  }
}

/** Hashes a text by FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  return value >>> 0;
}
