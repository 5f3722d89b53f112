import { Language } from "../schema/Language";
import type { Snapshot } from "../snapshot/Snapshot";

/** How much a field says of its record. */
export enum FieldWeight {
  /** What the record is called. */
  NAME = 1,
  /** What it is headed by. */
  TITLE = 2,
  /** What else is said of it. */
  TEXT = 4,
  /** What is said in a record that it leads to: a statement at the meeting. */
  RELATED = 8,
}

/** A field of a type of record that search reads. */
export interface Field {
  name: string;
  weight: FieldWeight;
  /** Whether its words are proper names, which every writer transliterates in another way. */
  isProper?: boolean;
  /** Whether its texts are codes and abbreviations, which are looked up as they are written. */
  isCode?: boolean;
  /** Whether its texts only complete those of another field: the country completes the office. */
  isPartOfTitle?: boolean;
}

type Texts = readonly (string | null | undefined)[];

/** The texts of a field; null where the record has none. */
export interface FieldTexts {
  english?: Texts;
  arabic?: Texts;
  /** Aliases and codes, which are of neither language. */
  other?: Texts;
}

/** A field, and how its texts are read from a record. */
export interface FieldReader<T> extends Field {
  texts: (record: T, snapshot: Snapshot) => FieldTexts;
}

/** A text of a record, with the field that it is in. */
export interface RecordText {
  field: Field;
  /** Null where it is of neither language. */
  language: Language | null;
  text: string;
}

/** Reads the texts of a record in the order of its fields; in each, English ones come before Arabic ones and others. */
export function readTexts<T>(fields: readonly FieldReader<T>[], record: T, snapshot: Snapshot): RecordText[] {
  const found: RecordText[] = [];
  for (const field of fields) {
    const { english = [], arabic = [], other = [] } = field.texts(record, snapshot);
    for (const text of english) if (text != null) found.push({ field, language: Language.EN, text });
    for (const text of arabic) if (text != null) found.push({ field, language: Language.AR, text });
    for (const text of other) if (text != null) found.push({ field, language: null, text });
  }
  return found;
}
