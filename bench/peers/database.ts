import Database from "better-sqlite3";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "../../seed/dataFolder";
import { readDate } from "../../seed/dates";
import { dateColumns } from "../../seed/rows/dateColumns";
import type { Dataset, RecordOf } from "../../seed/shapes";
import { loadDataset } from "../../seed/loadDataset";
import { generateDataset } from "../generate";

type Row = (string | number | null)[];

/** Writes the file that the limit and the peers read: ids, indexes and ranks as who knows their queries would lay out. */
function writeDatabase(file: string, dataset: Dataset): void {
  rmSync(file, { force: true });
  const database = new Database(file);
  database.pragma("journal_mode = OFF");
  database.pragma("synchronous = OFF");
  database.exec(readFileSync(join(__dirname, "tables.sql"), "utf8"));
  database.transaction(() => {
    for (const [table, rows] of tables(dataset)) insert(database, table, rows);
  })();
  database.exec("ANALYZE; VACUUM");
  database.close();
}

function insert(database: Database.Database, table: string, rows: readonly Row[]): void {
  const statement = database.prepare(`INSERT INTO ${table} VALUES (${rows[0]!.map(() => "?").join(", ")})`);
  for (const row of rows) statement.run(row);
}

function tables(dataset: Dataset): [table: string, rows: Row[]][] {
  const { parties, positions, topics, officials, agreements, meetings } = dataset;
  const party = idsOf(parties.map(({ code }) => code));
  const position = idsOf(positions.map(({ slug }) => slug));
  const topic = idsOf(topics.map(({ slug }) => slug));
  const official = idsOf(officials.map(({ slug }) => slug));
  const agreement = idsOf(agreements.map(({ slug }) => slug));
  const meeting = idsOf(meetings.map(({ slug }) => slug));
  const nameRank = nameRanks(officials);
  const attended = attendances(meetings);
  return [
    ["party", parties.map(({ code, name }) => [party(code), code, name.en, name.ar])],
    [
      "position",
      positions.map(({ slug, title, party: code }) => [position(slug), slug, title.en, title.ar, party(code)]),
    ],
    ["topic", topics.map(({ slug, label }) => [topic(slug), slug, label.en, label.ar])],
    ["official", officials.map(({ slug, name }) => [official(slug), slug, name.en, name.ar, nameRank.get(slug)!])],
    [
      "representation",
      officials.flatMap((each) =>
        representedParties(each, dataset, attended.get(each.slug) ?? []).map((code, ordinal): Row => {
          return [official(each.slug), ordinal, party(code), nameRank.get(each.slug)!];
        }),
      ),
    ],
    ["agreement", agreements.map(({ slug, title }) => [agreement(slug), slug, title.en, title.ar])],
    [
      "agreement_party",
      agreements.flatMap((each) =>
        each.parties.map(({ party: code }, ordinal): Row => [agreement(each.slug), ordinal, party(code)]),
      ),
    ],
    ["meeting", meetings.map((each) => meetingRow(each, meeting, party))],
    [
      "participant",
      meetings.flatMap(({ slug, participants }) =>
        participants.map((each, ordinal): Row => {
          const officialId = each.official === undefined ? null : official(each.official);
          const positionId = each.position === undefined ? null : position(each.position);
          return [meeting(slug), ordinal, officialId, positionId, party(each.party), each.role];
        }),
      ),
    ],
    [
      "attendance",
      [...attended].flatMap(([slug, all]) =>
        all.map((each, ordinal): Row => [official(slug), ordinal, meeting(each.meeting)]),
      ),
    ],
    [
      "agreement_mention",
      meetings.flatMap(({ slug, agreements: mentions = [] }) =>
        mentions.map((each, ordinal): Row => [meeting(slug), ordinal, agreement(each.agreement), each.treatment]),
      ),
    ],
    [
      "meeting_topic",
      meetings.flatMap((each) =>
        each.topics.map(({ topic: slug }, ordinal): Row => [meeting(each.slug), ordinal, topic(slug)]),
      ),
    ],
  ];
}

function meetingRow(
  { slug, title, summary, kind, status, date, host }: RecordOf<"meetings">,
  meeting: (slug: string) => number,
  party: (code: string) => number,
): Row {
  const { dateEdtf, dateEarliest, dateLatest } = dateColumns("date", date);
  const hostId = host === undefined ? null : party(host);
  const texts = [title.en, title.ar, summary.en, summary.ar];
  return [
    meeting(slug),
    slug,
    ...texts,
    kind,
    status,
    dateEdtf,
    dateEarliest,
    dateLatest,
    readDate(date)?.latest ?? null,
    hostId,
  ];
}

/** Ids from 1, in the order given. */
function idsOf(keys: readonly string[]): (key: string) => number {
  const ids = new Map(keys.map((key, index) => [key, index + 1]));
  return (key) => ids.get(key)!;
}

function nameRanks(officials: Dataset["officials"]): Map<string, number> {
  const collator = new Intl.Collator("en");
  const inOrder = [...officials].sort(
    (a, b) => collator.compare(a.name.en, b.name.en) || compareCodeUnits(a.slug, b.slug),
  );
  return new Map(inOrder.map(({ slug }, rank) => [slug, rank]));
}

/** That an official was at a meeting for a party; `day` is its first, or empty where it has no date. */
interface Attendance {
  readonly meeting: string;
  readonly party: string;
  readonly day: string;
}

/** Returns the meetings of each official, each once and the latest first. */
function attendances(meetings: Dataset["meetings"]): Map<string, Attendance[]> {
  const byOfficial = new Map<string, Map<string, Attendance>>();
  for (const { slug: meeting, date, participants } of meetings)
    for (const { official, party } of participants) {
      if (official === undefined) continue;
      if (!byOfficial.has(official)) byOfficial.set(official, new Map());
      byOfficial.get(official)!.set(meeting, { meeting, party, day: readDate(date)?.earliest ?? "" });
    }
  const isLater = (a: Attendance, b: Attendance) =>
    compareCodeUnits(b.day, a.day) || compareCodeUnits(b.meeting, a.meeting);
  return new Map([...byOfficial].map(([official, all]) => [official, [...all.values()].sort(isLater)]));
}

/**
 * Returns the parties that an official represents, the most recent first, then by code. Generated officials hold their
 * offices without start or end, so that only the meetings that they attended have days.
 */
function representedParties(
  { occupancies }: RecordOf<"officials">,
  { positions }: Dataset,
  attended: readonly Attendance[],
): string[] {
  const days = new Map<string, string>();
  for (const { position } of occupancies) days.set(positions.find(({ slug }) => slug === position)!.party, "");
  for (const { party, day } of attended) if (day >= (days.get(party) ?? "")) days.set(party, day);
  return [...days].sort((a, b) => compareCodeUnits(b[1], a[1]) || compareCodeUnits(a[0], b[0])).map(([code]) => code);
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const [meetings, file] = process.argv.slice(2);
writeDatabase(file!, generateDataset(loadDataset(dataFolder), Number(meetings)));
