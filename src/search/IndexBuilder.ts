import { type Field, FieldWeight, type RecordText } from "./Field";
import { memoize } from "./memoize";
import { type TermIndex, TermIndexBuilder } from "./TermIndex";
import { type Token, tokenize } from "./tokenize";
import { type Vocabulary, VocabularyBuilder, WordFlags } from "./Vocabulary";
import { abdSuffix, canJoin, concatenated, isAbdPrefix, isStopword, phoneticNames } from "./wordForms";

/** What records are found by as a whole, each as one word. */
export type Wholes<T> = Record<"names" | "phoneticNames" | "nameBeginnings" | "titles" | "titleBeginnings", T>;

/** What search looks records up by. */
export interface Terms extends Wholes<TermIndex> {
  vocabulary: Vocabulary;
}

// No query is longer, however it is normalized.
const longestName = 200;

/** How many first words of a name or a title are found as its beginning. */
const mostBeginningWords = 8;

/** How many texts of a field are remembered. */
const mostRemembered = 10_000;

/** The terms of a text, by their numbers. */
interface TextTerms {
  wholes: readonly (readonly [keyof Wholes<unknown>, number])[];
  words: Uint32Array;
}

/** Builds the index of records, which must be added in ascending order. */
export class IndexBuilder {
  private readonly wholes: Wholes<TermIndexBuilder>;
  private readonly vocabulary: VocabularyBuilder;
  // Names, offices and topics come again and again.
  private readonly termsOf = memoize((field: Field) =>
    memoize((text: string) => this.readTerms(text, field), mostRemembered),
  );

  constructor(recordCount: number) {
    this.wholes = {
      names: new TermIndexBuilder(recordCount),
      phoneticNames: new TermIndexBuilder(recordCount),
      nameBeginnings: new TermIndexBuilder(recordCount),
      titles: new TermIndexBuilder(recordCount),
      titleBeginnings: new TermIndexBuilder(recordCount),
    };
    this.vocabulary = new VocabularyBuilder(recordCount);
  }

  add(record: number, texts: readonly RecordText[]): void {
    for (const { field, text } of texts) {
      const { wholes, words } = this.termsOf(field)(text);
      for (const [kind, term] of wholes) this.wholes[kind].add(term, record);
      this.vocabulary.add(words, record, field.weight);
    }
  }

  build(): Terms {
    const { names, phoneticNames, nameBeginnings, titles, titleBeginnings } = this.wholes;
    return {
      names: names.build(),
      phoneticNames: phoneticNames.build(),
      nameBeginnings: nameBeginnings.build(),
      titles: titles.build(),
      titleBeginnings: titleBeginnings.build(),
      vocabulary: this.vocabulary.build(),
    };
  }

  private readTerms(text: string, field: Field): TextTerms {
    const tokens = tokenize(text);
    const wholes = wholesOf(tokens, field).map(([kind, term]) => [kind, this.wholes[kind].numberOf(term)] as const);
    const words = wordsOf(tokens, field).map(([word, flags]) => this.vocabulary.register(word, flags));
    return { wholes, words: Uint32Array.from(new Set(words)) };
  }
}

type WholeTerm = readonly [kind: keyof Wholes<unknown>, term: string];

/** Returns the terms for a text as a whole. */
function wholesOf(tokens: readonly Token[], { weight, isProper, isPartOfTitle }: Field): readonly WholeTerm[] {
  const whole = concatenated(tokens);
  if (whole === "" || whole.length > longestName || isPartOfTitle || weight >= FieldWeight.TEXT) return [];
  const beginnings = tokens.slice(0, mostBeginningWords).map((_, place) => concatenated(tokens.slice(0, place + 1)));
  if (weight === FieldWeight.TITLE)
    return [["titles", whole], ...beginnings.map((beginning) => ["titleBeginnings", beginning] as const)];
  // Topics and codes are not transliterated: a moment is not a movement.
  const phonetic = isProper ? phoneticNames(tokens) : [];
  return [
    ["names", whole],
    ...beginnings.map((beginning) => ["nameBeginnings", beginning] as const),
    ...phonetic.map((name) => ["phoneticNames", name] as const),
  ];
}

/** Returns the words of a text, in all forms in which they are found. */
function wordsOf(tokens: readonly Token[], { weight, isProper, isCode }: Field): [word: string, flags: number][] {
  if (isCode) return tokens.length === 0 ? [] : [[concatenated(tokens), WordFlags.CODE]];
  const isName = weight === FieldWeight.NAME;
  const joined = isProper ? WordFlags.PROPER : WordFlags.NONE;
  const undivided = joined | WordFlags.UNDIVIDED;
  const withStem = undivided | WordFlags.HAS_STEM;
  const words: [string, number][] = [];
  for (const [place, token] of tokens.entries()) {
    const { surface, stem } = token;
    const next = tokens[place + 1];
    const suffix = abdSuffix(surface);
    if (isName || !isStopword(surface)) {
      words.push([surface, stem === surface ? undivided : withStem]);
      if (stem !== surface) words.push([stem, undivided]);
      if (suffix !== null) words.push([suffix, withStem], [suffix.slice("ال".length), undivided]);
    }
    if (!next) continue;
    if (isAbdPrefix(token) || next.isHyphenated) words.push([surface + next.surface, undivided]);
    else if (isName && canJoin(token, next)) words.push([surface + next.surface, joined]);
  }
  return words;
}
