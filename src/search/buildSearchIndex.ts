import { SearchType } from "../schema/search";
import { deletions } from "./edits";
import { About, type Entry, Indexer } from "./indexTerms";
import { loosen } from "./loosen";
import { Prominence, type Statements, tables } from "./tables";
import { type Found, nameOf, textsByRecord, textsStatement } from "./texts";

const recordsAtOnce = 500;
const rowsAtOnce = 5_000;

/**
 * Builds the search index of a store that has all its rows, in tables of its own. Run it once, in the transaction that
 * wrote the rows. It reads the records in pieces; in memory it holds only the words that there are.
 */
export async function buildSearchIndex(store: Statements): Promise<void> {
  for (const statement of tables) await store.query(statement);
  for (const statement of ranking) await store.query(statement);
  const indexer = new Indexer();
  for (
    let records = await readRecords(store, 0);
    records.length > 0;
    records = await readRecords(store, records.at(-1)!.rank)
  )
    await indexRecords(store, records, indexer);
  await store.query("INSERT INTO search_index (search_index) VALUES ('optimize')");
  await writeVocabulary(store, indexer.vocabulary);
}

/** Among equally good finds, parties, people and topics come before what is about them, and the busiest or latest first. */
const byMeetings = (facet: string, key: string) =>
  `(SELECT count(*) FROM meeting_facet f WHERE f.facet = '${facet}' AND f.key = ${key}) DESC, ${key}`;
const ranking = [
  `SELECT kind, code FROM party ORDER BY kind, ${byMeetings("PARTY", "code")}`,
  `SELECT '${SearchType.OFFICIAL}', slug FROM official ORDER BY meetingCount DESC, slug`,
  `SELECT '${SearchType.TOPIC}', slug FROM topic ORDER BY ${byMeetings("TOPIC", "slug")}`,
  `SELECT '${SearchType.AGREEMENT}', slug FROM agreement ORDER BY dateDesc DESC, slug`,
  `SELECT '${SearchType.MEETING}', slug FROM meeting ORDER BY dateDesc DESC, slug`,
  `SELECT '${SearchType.SOURCE}', slug FROM source ORDER BY ${byMeetings("SOURCE", "slug")}`,
].map((records) => `INSERT INTO search_record (type, key) ${records}`);

interface Ranked extends Found {
  rank: number;
}

async function readRecords(store: Statements, after: number): Promise<Ranked[]> {
  const statement = "SELECT rank, type, key FROM search_record WHERE rank > ? ORDER BY rank LIMIT ?";
  return (await store.query(statement, [after, recordsAtOnce])) as Ranked[];
}

async function indexRecords(store: Statements, records: Ranked[], indexer: Indexer): Promise<void> {
  const { sql, values } = textsStatement(records);
  const texts = textsByRecord(await store.query(sql, values));
  const rows = records.map((record) => [
    record.rank,
    indexer.terms(record.type, texts.get(nameOf(record)) ?? []).join(" "),
  ]);
  await insert(store, "search_index (rowid, terms)", rows);
}

async function writeVocabulary(store: Statements, vocabulary: ReadonlyMap<string, Entry>): Promise<void> {
  const entries = [...vocabulary.values()].sort((a, b) => b.records - a.records || (a.word < b.word ? -1 : 1));
  await insertAll(
    store,
    "search_word (id, word, prominence, records)",
    entries,
    function* ({ word, about, records }, id) {
      yield [id, word, about & (Prominence.NAME | Prominence.TITLE | Prominence.TEXT), records];
    },
  );
  await insertAll(store, "search_key (key, word)", entries, function* (entry, id) {
    for (const key of keys(entry, vocabulary)) yield [key, id];
  });
  await insertAll(store, "search_deletion (form, word)", entries, function* ({ word, about }, id) {
    if (about & About.WORD && word.length >= 5) for (const form of deletions(word)) yield [form, id];
  });
  await insertAll(store, "search_part (rowid, word)", entries, function* ({ word, about }, id) {
    if (about & About.WORD && !(about & About.ARTICLED)) yield [id, word];
  });
  await store.query("INSERT INTO search_part (search_part) VALUES ('optimize')");
}

/** What a word is found under however it is spelt. English words are no names: place is not another spelling of police. */
function keys({ word, about }: Entry, vocabulary: ReadonlyMap<string, Entry>): Set<string> {
  if (about & About.ARTICLED) return new Set();
  const isArabic = /\p{Script=Arabic}/u.test(word);
  const found = new Set(about & About.PROPER || isArabic ? loosen(word) : []);
  // و, ف, ب, ل and ك are written as one word with the next, which only the vocabulary can tell from a first letter.
  const rest = /^[وفبلك](.{3,})$/u.exec(word)?.[1];
  if (rest !== undefined && vocabulary.has(rest)) for (const key of loosen(rest)) found.add(key);
  return found;
}

async function insertAll<T>(
  store: Statements,
  into: string,
  entries: readonly T[],
  rowsOf: (entry: T, id: number) => Iterable<unknown[]>,
): Promise<void> {
  let rows: unknown[][] = [];
  for (const [place, entry] of entries.entries()) {
    for (const row of rowsOf(entry, place + 1)) rows.push(row);
    if (rows.length < rowsAtOnce) continue;
    await insert(store, into, rows);
    rows = [];
  }
  if (rows.length > 0) await insert(store, into, rows);
}

/** Many rows in one statement that needs no more parameters than one. */
async function insert(store: Statements, into: string, rows: unknown[][]): Promise<void> {
  const columns = rows[0]!.map((_, place) => `value ->> ${place}`).join(", ");
  await store.query(`INSERT INTO ${into} SELECT ${columns} FROM json_each(?)`, [JSON.stringify(rows)]);
}
