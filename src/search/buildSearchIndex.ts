import { SearchType } from "../schema/search";
import { Indexer } from "./indexTerms";
import { insertMany } from "./insertMany";
import { type Statements, tables } from "./tables";
import { type Found, nameOf, textsByRecord, textsStatement } from "./texts";
import { writeVocabulary } from "./writeVocabulary";

const recordsAtOnce = 500;

/**
 * Builds the search index of a store that has all its rows, in tables of its own. Run it once, in the transaction that
 * wrote the rows. It reads the records in pieces; in memory it holds only the words that there are.
 */
export async function buildSearchIndex(store: Statements): Promise<void> {
  for (const statement of [...tables, ...ranking]) await store.query(statement);
  const indexer = new Indexer();
  let records = await readRecords(store, 0);
  while (records.length > 0) {
    await indexRecords(store, records, indexer);
    records = await readRecords(store, records.at(-1)!.rank);
  }
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

async function indexRecords(store: Statements, records: readonly Ranked[], indexer: Indexer): Promise<void> {
  const { sql, values } = textsStatement(records);
  const texts = textsByRecord(await store.query(sql, values));
  const rows = records.map((record) => [
    record.rank,
    indexer.terms(record.type, texts.get(nameOf(record)) ?? []).join(" "),
  ]);
  await insertMany(store, "search_index (rowid, terms)", rows);
}
