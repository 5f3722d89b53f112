import { resolve } from "node:path";
import { loadEdition } from "../src/edition";
import { longestText } from "../src/schema/filterBounds";
import { MeetingGroupField } from "../src/schema/groupFields";
import type { SearchIndex } from "../src/search/SearchIndex";
import { allMeetings } from "../src/snapshot/MeetingIndex";
import type { Snapshot } from "../src/snapshot/Snapshot";
import { loadStore } from "../src/store/readStore";
import { readStoreFile } from "../src/store/storeFile";

const usage = `usage: bench:lookups -- [FILE]
Reads a store, var/bench-100000.sqlite if FILE is not given, and prints how long groups of all its meetings and searches
take within the process, in milliseconds, and what the edition takes in memory. bench:data writes such a store.`;

const tries = 51;
/** How often each search is tried until the slowest are known. */
const triesOfEach = 5;
/** How many of the slowest are shown. */
const shown = 15;

async function main([file = "var/bench-100000.sqlite", ...others]: string[]): Promise<void> {
  if (others.length > 0) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const before = memory();
  const start = performance.now();
  const { snapshot, searchIndex } = await loadStore(await readStoreFile(resolve(file)), loadEdition);
  const seconds = (performance.now() - start) / 1000;
  const after = memory();
  const records =
    snapshot.meetings.length +
    snapshot.officials.length +
    snapshot.agreements.length +
    snapshot.statements.length +
    snapshot.positions.length +
    snapshot.parties.length +
    snapshot.topics.length +
    snapshot.sources.length;
  console.log(
    `${snapshot.meetings.length} meetings, ${records} records that search finds, read in ${seconds.toFixed(1)} s`,
  );
  console.log(`heap: ${after.heap - before.heap} MB, arrays: ${after.arrays - before.arrays} MB\n`);

  console.log("| groups of all meetings | best | median |\n| --- | --- | --- |");
  for (const field of Object.values(MeetingGroupField))
    print(`groupBy(field: ${field})`, () => groupAll(snapshot, field));

  const queries = searchesOver(snapshot);
  const slowest = queries
    .map((query) => ({ query, took: time(() => searchPage(searchIndex, query, true), triesOfEach).median }))
    .sort((a, b) => b.took - a.took)
    .slice(0, shown);
  console.log(
    `\n| ${shown} slowest of ${queries.length} searches | page, count: best | median | with snippets: best | median |`,
  );
  console.log("| --- | --- | --- | --- | --- |");
  for (const { query } of slowest) {
    const [found, marked] = [false, true].map((marks) => time(() => searchPage(searchIndex, query, marks)));
    console.log(`| ${query} | ${[found!.best, found!.median, marked!.best, marked!.median].map(format).join(" | ")} |`);
  }
}

function groupAll({ meetingIndex }: Snapshot, field: MeetingGroupField): unknown {
  return meetingIndex.list(allMeetings, {}).groupBy(field, 20);
}

function searchPage(index: SearchIndex, query: string, withSnippets: boolean): unknown {
  const found = index.search({ query, first: 20 });
  return [found.totalCount, found.edges.map((edge) => (withSnippets ? edge.matches : edge.node))];
}

/** Returns queries of each kind that makes work: frequent words, many words, beginnings, typing errors, names. */
function searchesOver({ meetings, officials, statements }: Snapshot): string[] {
  const texts = [
    ...meetings
      .slice(0, 500)
      .flatMap(({ titleEn, titleAr, summaryEn, summaryAr }) => [titleEn, titleAr, summaryEn, summaryAr]),
    ...officials.slice(0, 200).flatMap(({ nameEn, nameAr }) => [nameEn, nameAr]),
    ...statements.slice(0, 500).flatMap(({ textEn, textAr }) => [textEn, textAr]),
  ].filter((text) => text !== null);
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of text.split(/[^\p{L}\p{M}\p{N}]+/u)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([word]) => word)
    .filter((word) => word !== "");
  const frequent = words.slice(0, 150);
  const within = (many: readonly string[]) => {
    let query = "";
    for (const word of many) if (query.length + word.length < longestText) query += ` ${word}`;
    return query.trim();
  };
  return [
    ...frequent,
    ...frequent.flatMap((word) => [word.slice(0, 1), word.slice(0, 2), word.slice(0, 3)]),
    ...frequent.map((word) => (word.length > 4 ? word.slice(0, 2) + word.slice(3) : word)),
    ...frequent.map((word) => `و${word}`),
    ...frequent.slice(1).map((word, place) => `${frequent[place]} ${word}`),
    ...[0, 20, 50, 100].map((start) => within(words.slice(start))),
    ...[0, 20, 50, 100].map((start) => within(words.slice(start).map((word) => word.slice(0, 4)))),
    within(frequent.map((word) => word.slice(0, 1))),
    within(frequent.filter((word) => word.length > 4).map((word) => word.slice(0, 2) + word.slice(3))),
    ...texts.slice(0, 200).map((text) => text.slice(0, longestText)),
    ...officials.slice(0, 100).map(({ nameEn }) => nameEn),
    ..."Mohamed Muhammad Mohammed Ahmad Abdel Abdul محمد أحمد عبد وزير الوزير الداخلية minister ministers interior security".split(
      " ",
    ),
  ];
}

interface Took {
  best: number;
  median: number;
}

function time(run: () => unknown, times = tries): Took {
  const took = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { best: took[0]!, median: took[times >> 1]! };
}

function print(name: string, run: () => unknown): void {
  const { best, median } = time(run);
  console.log(`| ${name} | ${format(best)} | ${format(median)} |`);
}

function format(milliseconds: number): string {
  return milliseconds.toFixed(2);
}

/** Returns the memory that is in use, in megabytes: collected before where Node was started with --expose-gc. */
function memory(): { heap: number; arrays: number } {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: Math.round(heapUsed / 1e6), arrays: Math.round(arrayBuffers / 1e6) };
}

void main(process.argv.slice(2));
