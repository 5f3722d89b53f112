import { deletions } from "./edits";
import { About, type Entry } from "./indexTerms";
import { insertMany } from "./insertMany";
import { loosen } from "./loosen";
import { Prominence, type Statements } from "./tables";

/** Writes the tables of words: the words of the index, and the forms by which a query finds them that spells them in another way. */
export async function writeVocabulary(store: Statements, vocabulary: ReadonlyMap<string, Entry>): Promise<void> {
  const entries = [...vocabulary.values()].sort((a, b) => b.records - a.records || (a.word < b.word ? -1 : 1));
  await insertMany(store, "search_word (id, word, isPair, prominence, records)", words(entries));
  await insertMany(store, "search_key (key, word)", keys(entries, vocabulary));
  await insertMany(store, "search_deletion (form, word)", mistakes(entries));
  await insertMany(store, "search_part (rowid, word)", parts(entries));
  await store.query("INSERT INTO search_part (search_part) VALUES ('optimize')");
}

function* words(entries: readonly Entry[]): Generator<unknown[]> {
  const prominence = Prominence.NAME | Prominence.TITLE | Prominence.TEXT;
  for (const [place, { word, about, records }] of entries.entries())
    yield [place + 1, word, about & About.WORD ? 0 : 1, about & prominence, records];
}

function* keys(entries: readonly Entry[], vocabulary: ReadonlyMap<string, Entry>): Generator<unknown[]> {
  for (const [place, { word, about }] of entries.entries()) {
    if (about & About.ARTICLED) continue;
    const isArabic = /\p{Script=Arabic}/u.test(word);
    // English words are not spelt as it sounds: place is not another police.
    const found = new Set(about & About.PROPER || isArabic ? loosen(word) : []);
    const rest = afterClitic(word, vocabulary);
    if (rest !== null) for (const key of loosen(rest)) found.add(key);
    for (const key of found) yield [about & About.WORD ? key : `+${key}`, place + 1];
  }
}

/** What follows و, ف, ب, ل or ك in an Arabic word. Only that the rest is a word as well tells them from a first letter. */
function afterClitic(word: string, vocabulary: ReadonlyMap<string, Entry>): string | null {
  const rest = /^[وفبلك](.{3,})$/u.exec(word)?.[1];
  return rest !== undefined && vocabulary.has(rest) ? rest : null;
}

function* mistakes(entries: readonly Entry[]): Generator<unknown[]> {
  for (const [place, { word, about }] of entries.entries())
    if (about & About.WORD && word.length >= 5) for (const form of deletions(word)) yield [form, place + 1];
}

function* parts(entries: readonly Entry[]): Generator<unknown[]> {
  for (const [place, { word, about }] of entries.entries())
    if (about & About.WORD && !(about & About.ARTICLED)) yield [place + 1, word];
}
