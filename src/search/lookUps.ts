import sql, { join, raw, type Sql } from "sql-template-tag";
import { deletions } from "./edits";
import { loosen } from "./loosen";
import type { QueryWord, SearchQuery } from "./readQuery";

/** Words beyond this many that begin alike are left to the index to find by their beginning. */
export const mostBeginnings = 12;

/** Of words that have a part, or begin as it sounds, at most this many are looked at, for all words of a query together. */
const mostParts = 256;

/** What is left of a word by its sound says something of longer ones from so many letters on. */
const shortestSound = 4;

/** A word that is longer than any name is looked up as it is written, and in no other way. */
const longestWord = 40;

/** How a word of the index can be found by a form of a word of the query, each with the ids of those that are. */
const ways = (most: number) => ({
  /** It is the form. */
  word: sql`SELECT id FROM search_word WHERE word = asked.form`,
  /** It sounds like it. */
  key: sql`SELECT word FROM search_key WHERE key = asked.form`,
  /** It may be within one edit of it. */
  deletion: sql`SELECT word FROM search_deletion WHERE form = asked.form`,
  /** It begins with it. */
  beginning: sql`SELECT id FROM search_word WHERE isPair = 0 AND word > asked.form AND word < asked.beyond
    LIMIT ${mostBeginnings + 1}`,
  /** It begins with what sounds like it. */
  sound: sql`SELECT word FROM search_key WHERE key > asked.form AND key < asked.beyond LIMIT ${most}`,
  /** It has it as a part. */
  part: sql`SELECT rowid FROM search_part WHERE word MATCH asked.form ORDER BY rowid LIMIT ${most}`,
});
export type Way = keyof ReturnType<typeof ways>;

/** A word of the index that a word of the query may mean. */
export interface WordRow {
  /** The place of the query's word. */
  place: number;
  /** How it was found. The first row of all is of no word: its `records` say how many there are. */
  way: Way | "size";
  word: string;
  prominence: number;
  /** In how many records it is. */
  records: number;
}

/** Finds every word of the index that words of a query may mean, in one statement, the more frequent first. */
export function lookUpsStatement(query: SearchQuery): Sql {
  const asked = query.words.flatMap((word, place) => lookUps(word).map((lookUp) => [place, ...lookUp]));
  const most = Math.max(16, Math.floor(mostParts / query.words.length));
  const arms = Object.entries(ways(most)).map(
    ([way, found]) => sql`
      SELECT asked.place, asked.way, w.id, w.word, w.prominence, w.records
      FROM asked CROSS JOIN search_word w ON w.id IN (${found}) WHERE asked.way = ${raw(`'${way}'`)}`,
  );
  return sql`
    WITH asked (place, way, form, beyond) AS MATERIALIZED (
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(${JSON.stringify(asked)}))
    SELECT NULL AS place, 'size' AS way, 0 AS id, NULL AS word, NULL AS prominence, max(rank) AS records
    FROM search_record
    UNION ALL ${join(arms, " UNION ALL ")}
    ORDER BY id`;
}

type LookUp = [way: Way, form: string, beyond?: string];

function lookUps(word: QueryWord): LookUp[] {
  const { written, bare } = word;
  const forms = formsOf(word);
  const asWritten = forms.map((form): LookUp => ["word", form]);
  if (word.isBeginning || written.length > longestWord) return asWritten;
  const keys = new Set(forms.flatMap(loosen));
  const own = [...new Set([written, bare])];
  const sounds = [...new Set(own.flatMap(loosen))].filter((key) => key.length >= shortestSound);
  const part: LookUp[] = [...bare].length >= 3 ? [["part", `"${bare}"`]] : [];
  return [
    ...asWritten,
    ...[...keys].flatMap((key): LookUp[] => [
      ["key", key],
      ["key", `+${key}`],
    ]),
    ...mistakable(word).flatMap((form) => [...deletions(form)].map((rest): LookUp => ["deletion", rest])),
    ...own.map((form): LookUp => ["beginning", form, form + last]),
    ...sounds.map((key): LookUp => ["sound", key, key + last]),
    ...part,
  ];
}

// No character of a word comes after the last of Unicode.
const last = "\u{10ffff}";

function formsOf({ written, bare, joined }: QueryWord): string[] {
  return [...new Set([written, bare, ...joined])];
}

/**
 * Errors are forgiven in words of five letters or more: of five, with one left out, four are typed. Shorter words of
 * the index have no deletions, so that four letters can stand for nothing but five.
 */
const shortestMistaken = 4;

/** The forms of a word that can be another word with a typing error. */
export function mistakable(word: QueryWord): string[] {
  return formsOf(word).filter((form) => form.length >= shortestMistaken && form.length <= longestWord);
}
