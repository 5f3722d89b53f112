import { phoneticKeys } from "./phoneticKeys";
import { type TermIndex, TermIndexBuilder } from "./TermIndex";
import { type Vocabulary, WordFlags } from "./Vocabulary";

/** Finds words of the index by their phonetic keys. */
export class PhoneticIndex {
  /** The words of each key, the most frequent first. */
  private readonly keys: TermIndex;

  constructor(private readonly vocabulary: Vocabulary) {
    const builder = new TermIndexBuilder();
    for (const word of vocabulary.counts.map((_, word) => word).sort(vocabulary.byFrequency))
      for (const key of keysOf(word, vocabulary)) builder.add(builder.numberOf(key), word);
    this.keys = builder.build();
  }

  /** Returns the words that have a key. */
  find(key: string): Uint32Array {
    const { terms, lists } = this.keys;
    return lists.stored(...terms.range(key));
  }

  /** Returns at most `limit` of the undivided words that have a longer key with that beginning. */
  findBeginning(key: string, limit: number): number[] {
    const { terms, lists } = this.keys;
    const words = lists.stored(terms.range(key)[1], terms.prefixRange(key)[1]);
    const found: number[] = [];
    for (let place = 0; place < words.length && found.length < limit; place++)
      if (this.vocabulary.has(words[place]!, WordFlags.UNDIVIDED)) found.push(words[place]!);
    return found;
  }
}

function keysOf(word: number, vocabulary: Vocabulary): Set<string> {
  const text = vocabulary.words.at(word);
  if (vocabulary.has(word, WordFlags.HAS_STEM)) return new Set();
  // English words are not spelt as they sound: place is not another police.
  const isPhonetic = vocabulary.has(word, WordFlags.PROPER) || /\p{Script=Arabic}/u.test(text);
  return new Set([
    ...(isPhonetic ? phoneticKeys(text) : []),
    ...vocabulary.withoutParticles(text).flatMap(phoneticKeys),
  ]);
}
