import sql, { join, type Sql } from "sql-template-tag";
import { deletions, isOneEdit } from "./edits";
import { loosen } from "./loosen";
import type { QueryWord, SearchQuery } from "./readQuery";
import { Prominence } from "./tables";

/** How well a word is found: the lower the better. */
export enum Quality {
  WHOLE,
  LOOSE,
  PART,
  TYPO,
}

/** A word of the index, or the beginning of words of it, that a word of the query can be found by. */
export interface Term {
  word: string;
  isBeginning: boolean;
  /** The sum of the prominences at which it counts. */
  prominence: number;
}

/** The terms of a word of the query that are of a quality and no better. */
export type Widened = Record<Quality, Term[]>;

const everywhere = Prominence.NAME | Prominence.TITLE | Prominence.TEXT;

/** Words beyond this many that begin alike are left to the index to find by their beginning. */
const mostBeginnings = 12;

/** As parts of words, and as beginnings by their sound, only so many words are looked at, of all words of a query together. */
const mostParts = 256;

/** How many comparisons of terms with records a query may cost, by which the rarer of its looser terms are left out. */
const mostComparisons = 1_500_000;

/** A word that is longer than any name is looked up as it is written, and in no other way. */
const longestWord = 40;

/** Finds every word of the index that words of a query can mean, in one statement. */
export function widenStatement(query: SearchQuery): Sql {
  const asked: [word: number, how: string, form: string][] = [];
  const ranges: Sql[] = [];
  const most = Math.max(16, Math.floor(mostParts / query.words.length));
  for (const [place, word] of query.words.entries()) {
    for (const form of formsOf(word)) asked.push([place, "word", form]);
    if (word.isBeginning || word.written.length > longestWord) continue;
    for (const key of keysOf(word)) asked.push([place, "key", key]);
    for (const form of mistakable(word))
      for (const deletion of deletions(form)) asked.push([place, "deletion", deletion]);
    for (const form of new Set([word.written, word.bare])) ranges.push(beginning(place, form));
    for (const key of keysOf(word)) if (key.length >= 3) ranges.push(soundingBeginning(place, key, most));
    if ([...word.bare].length >= 3) ranges.push(part(place, word.bare, most));
  }
  const arms = [
    sql`SELECT NULL AS place, 'size' AS how, 0 AS id, NULL AS word, NULL AS prominence, max(rank) AS records
      FROM search_record`,
    sql`SELECT asked.place, 'word' AS how, w.id, w.word, w.prominence, w.records
      FROM asked CROSS JOIN search_word w ON w.word = asked.form WHERE asked.how = 'word'`,
    sql`SELECT asked.place, 'key', w.id, w.word, w.prominence, w.records
      FROM asked CROSS JOIN search_key k ON k.key = asked.form CROSS JOIN search_word w ON w.id = k.word WHERE asked.how = 'key'`,
    sql`SELECT asked.place, 'deletion', w.id, w.word, w.prominence, w.records
      FROM asked CROSS JOIN search_deletion d ON d.form = asked.form CROSS JOIN search_word w ON w.id = d.word
      WHERE asked.how = 'deletion'`,
    ...ranges,
  ];
  return sql`
    WITH asked (place, how, form) AS MATERIALIZED (
      SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(asked)}))
    SELECT DISTINCT * FROM (${join(arms, " UNION ALL ")}) ORDER BY id`;
}

// No character of a word comes after the last of Unicode.
const last = "\u{10ffff}";

function beginning(place: number, form: string): Sql {
  return sql`SELECT * FROM (
    SELECT ${place}, 'beginning', id, word, prominence, records
    FROM search_word WHERE word > ${form} AND word < ${form + last} LIMIT ${mostBeginnings + 1})`;
}

function soundingBeginning(place: number, key: string, most: number): Sql {
  return sql`SELECT * FROM (
    SELECT ${place}, 'part', w.id, w.word, w.prominence, w.records
    FROM search_key k CROSS JOIN search_word w ON w.id = k.word
    WHERE k.key > ${key} AND k.key < ${key + last} LIMIT ${most})`;
}

function part(place: number, form: string, most: number): Sql {
  return sql`SELECT * FROM (
    SELECT ${place}, 'part', w.id, w.word, w.prominence, w.records
    FROM search_part p CROSS JOIN search_word w ON w.id = p.rowid
    WHERE p.word MATCH ${`"${form}"`} ORDER BY p.rowid LIMIT ${most})`;
}

function formsOf({ written, bare, joined }: QueryWord): string[] {
  return [...new Set([written, bare, ...joined])];
}

function keysOf(word: QueryWord): string[] {
  return [...new Set(formsOf(word).flatMap(loosen))];
}

/** The forms of a word that can be a longer word with a typing error. */
function mistakable(word: QueryWord): string[] {
  return formsOf(word).filter((form) => form.length >= 4 && form.length <= longestWord);
}

interface WordRow {
  place: number;
  how: "word" | "key" | "deletion" | "beginning" | "part" | "size";
  word: string;
  prominence: number;
  records: number;
}

/** The rows of `widenStatement` for each word of the query: every term once, under its best quality. */
export function widened(query: SearchQuery, rows: unknown): Widened[] {
  const all = rows as WordRow[];
  const size = all.find(({ how }) => how === "size")?.records ?? 0;
  return query.words.map((word, place) => {
    const mine = all.filter((row) => row.place === place);
    const budget = new Budget(mostComparisons / query.words.length, size);
    const terms = (hows: WordRow["how"][], isMeant: (word: string) => boolean = () => true) =>
      mine.filter((row) => hows.includes(row.how) && isMeant(row.word) && budget.allows(row));
    const whole = terms(["word"]).map(termOf);
    const loose = terms(["key"]).map(termOf);
    const parts = [
      ...beginnings(
        word,
        mine.filter(({ how }) => how === "beginning"),
      ),
      ...terms(["part"]).map(termOf),
    ];
    const typos = terms(["deletion"], (other) => mistakable(word).some((form) => isOneEdit(form, other))).map(termOf);
    return eachOnce({
      [Quality.WHOLE]: whole,
      [Quality.LOOSE]: loose,
      [Quality.PART]: parts,
      [Quality.TYPO]: typos,
    });
  });
}

/** What a word's terms may cost together. Each is compared with every record that any of them is in. */
class Budget {
  private terms = 0;
  private records = 0;

  constructor(
    private readonly comparisons: number,
    private readonly size: number,
  ) {}

  allows({ records }: WordRow): boolean {
    const all = Math.min(this.size, this.records + records);
    if ((this.terms + 1) * all > this.comparisons && this.terms > 0) return false;
    this.terms++;
    this.records = all;
    return true;
  }
}

function termOf({ word, prominence }: WordRow): Term {
  return { word, prominence, isBeginning: false };
}

function beginnings(word: QueryWord, found: WordRow[]): Term[] {
  const isShort = [...word.written].length === 2;
  const prominence = word.isBeginning ? Prominence.NAME : isShort ? Prominence.NAME | Prominence.TITLE : everywhere;
  if (!word.isBeginning && found.length <= mostBeginnings)
    return found.map((row) => ({ word: row.word, prominence: row.prominence & prominence, isBeginning: false }));
  return [...new Set([word.written, word.bare])].map((form) => ({ word: form, prominence, isBeginning: true }));
}

function eachOnce(terms: Widened): Widened {
  const seen = new Set<string>();
  const isNew = ({ word, isBeginning }: Term) => seen.size < seen.add(`${word}${isBeginning ? "*" : ""}`).size;
  return {
    [Quality.WHOLE]: terms[Quality.WHOLE].filter(isNew),
    [Quality.LOOSE]: terms[Quality.LOOSE].filter(isNew),
    [Quality.PART]: terms[Quality.PART].filter(isNew),
    [Quality.TYPO]: terms[Quality.TYPO].filter(isNew),
  };
}
