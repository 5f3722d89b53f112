/** Anything that runs a statement of SQL: a store, or a transaction in it. */
export interface Statements {
  query(statement: string, values?: unknown[]): Promise<unknown>;
}

/** How prominent a text is in its record: what the record is called, what it is headed by, or anything else. */
export enum Prominence {
  NAME = 1,
  TITLE = 2,
  TEXT = 4,
}

/** What the letter before a term of the index says of it. */
export const mark = {
  /** A word of the record's names. */
  [Prominence.NAME]: "n",
  /** A word of its titles. */
  [Prominence.TITLE]: "t",
  /** A word of any of its texts, names and titles included. */
  [Prominence.TEXT]: "a",
  /** A whole name. */
  name: "e",
  /** A whole name as `loosened` has it. */
  looseName: "k",
  /** A whole title. */
  title: "h",
  /** Words that a title begins with, as one word. */
  titleBeginning: "b",
  /** The record's type. */
  type: "y",
} as const;

/**
 * The search index: tables of the store that no entity has.
 * - `search_record`: every record that can be found, by its rank, which is its place among equally good finds.
 * - `search_index`: the terms of each record, under its rank. FTS5 gives the ranks of a term in order, so that a page
 *   of finds is read off the front of the lists and a word that is everywhere costs no more than a rare one.
 * - `search_word`: every word of the index, the most frequent first; where it occurs, as a sum of prominences, and in
 *   how many records. What is not spelt as the query spells it is found here, and the records then by its words. Pairs
 *   are two words of a name that the index has in one; the records that have them have both halves as well.
 * - `search_key`: words by what `loosen` leaves of them, pairs with a + before it.
 * - `search_deletion`: words of five letters or more by themselves and by what is left without one of their letters,
 *   by which two words that differ in one edit meet.
 * - `search_part`: words by any three letters in a row.
 */
export const tables = [
  `CREATE TABLE search_record (rank INTEGER PRIMARY KEY, type TEXT NOT NULL, key TEXT NOT NULL)`,
  `CREATE VIRTUAL TABLE search_index USING fts5(
    terms, content = '', columnsize = 0, detail = none, tokenize = 'ascii', prefix = '2 3 4')`,
  `CREATE TABLE search_word (
    id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, isPair INTEGER NOT NULL,
    prominence INTEGER NOT NULL, records INTEGER NOT NULL)`,
  `CREATE INDEX search_word_alone ON search_word (word) WHERE isPair = 0`,
  `CREATE TABLE search_key (key TEXT NOT NULL, word INTEGER NOT NULL, PRIMARY KEY (key, word)) WITHOUT ROWID`,
  `CREATE TABLE search_deletion (form TEXT NOT NULL, word INTEGER NOT NULL, PRIMARY KEY (form, word)) WITHOUT ROWID`,
  `CREATE VIRTUAL TABLE search_part USING fts5(
    word, content = '', columnsize = 0, tokenize = 'trigram case_sensitive 1')`,
];
