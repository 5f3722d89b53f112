import Database from "better-sqlite3";
import express from "express";
import { buildSchema } from "graphql";
import { createHandler } from "graphql-http/lib/use/express";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { listen } from "./listen";

// A peer: graphql-js behind Express, over objects in memory that hold each other.

interface Party {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** By name. */
  readonly members: Official[];
  /** The latest first. */
  readonly hosted: Meeting[];
  officials(args: { first: number }): { nodes: Official[] };
}

interface Official {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly parties: Party[];
  /** The latest first. */
  readonly attended: Meeting[];
  meetings(args: { first: number }): { nodes: Meeting[] };
}

interface Agreement {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly parties: Party[];
}

interface Meeting {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly date: { edtf: string; earliest: string | null; latest: string | null } | null;
  readonly lastDay: string | null;
  readonly host: Party | null;
  readonly participants: object[];
  readonly agreements: object[];
  readonly topics: object[];
}

interface Filter {
  readonly host: { readonly any: readonly string[] };
  readonly date: { readonly from: string; readonly to: string };
}

/** A row of a table: its columns by name. */
type Row = Readonly<Record<string, never>>;

const database = new Database(process.env.DATABASE!, { readonly: true });
const rows = (table: string, order = "rowid") => database.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY ${order}`);

function records<T>(table: string, read: (row: Row) => T): Map<number, T> {
  return new Map(
    rows(table)
      .all()
      .map((row) => [row.id!, read(row)]),
  );
}

const parties = records("party", ({ id, code, name }): Party => {
  const members: Official[] = [];
  return { id: id!, code: code!, name: name!, members, hosted: [], officials: firstOf(members) };
});
const positions = records("position", ({ title }) => ({ title }));
const topics = records("topic", ({ slug, label }) => ({ slug, label }));
const officials = records("official", ({ id, slug, name }): Official => {
  const attended: Meeting[] = [];
  return { id: id!, slug: slug!, name: name!, parties: [], attended, meetings: firstOf(attended) };
});
const agreements = records("agreement", ({ id, slug, title }): Agreement => ({
  id: id!,
  slug: slug!,
  title: title!,
  parties: [],
}));
const meetings = records(
  "meeting",
  ({ id, slug, title, dateEdtf, dateEarliest, dateLatest, lastDay, hostId }): Meeting => {
    const date = dateEdtf === null ? null : { edtf: dateEdtf!, earliest: dateEarliest!, latest: dateLatest! };
    const host = parties.get(hostId!) ?? null;
    return {
      id: id!,
      slug: slug!,
      title: title!,
      date,
      lastDay: lastDay!,
      host,
      participants: [],
      agreements: [],
      topics: [],
    };
  },
);

for (const { officialId, partyId } of rows("representation", "officialId, ordinal").iterate())
  officials.get(officialId!)!.parties.push(parties.get(partyId!)!);
for (const { officialId, partyId } of rows("representation", "partyId, nameRank").iterate())
  parties.get(partyId!)!.members.push(officials.get(officialId!)!);
for (const { agreementId, partyId } of rows("agreement_party", "agreementId, ordinal").iterate())
  agreements.get(agreementId!)!.parties.push(parties.get(partyId!)!);
for (const { id, hostId } of rows("meeting", "dateEarliest DESC, slug DESC").iterate())
  parties.get(hostId!)?.hosted.push(meetings.get(id!)!);
for (const { officialId, meetingId } of rows("attendance", "officialId, ordinal").iterate())
  officials.get(officialId!)!.attended.push(meetings.get(meetingId!)!);
for (const row of rows("participant", "meetingId, ordinal").iterate()) {
  const official = officials.get(row.officialId!) ?? null;
  const position = positions.get(row.positionId!) ?? null;
  const label = official?.name ?? position?.title;
  const party = parties.get(row.partyId!)!;
  meetings.get(row.meetingId!)!.participants.push({ role: row.role, label, official, position, party });
}
for (const { meetingId, agreementId, treatment } of rows("agreement_mention", "meetingId, ordinal").iterate())
  meetings.get(meetingId!)!.agreements.push({ treatment, agreement: agreements.get(agreementId!)! });
for (const { meetingId, topicId } of rows("meeting_topic", "meetingId, ordinal").iterate())
  meetings.get(meetingId!)!.topics.push(topics.get(topicId!)!);

const meetingOfSlug = new Map([...meetings.values()].map((meeting) => [meeting.slug, meeting]));
const partyOfCode = new Map([...parties.values()].map((party) => [party.code, party]));

const rootValue = {
  meeting: ({ slug }: { slug: string }) => meetingOfSlug.get(slug),
  country: ({ code }: { code: string }) => partyOfCode.get(code),
  meetings({ first, filter: { host, date } }: { first: number; filter: Filter }) {
    const hosted = host.any.flatMap((code) => partyOfCode.get(code)?.hosted ?? []);
    const found = hosted.filter((meeting) => overlaps(meeting, date));
    return { totalCount: found.length, nodes: found.slice(0, first) };
  },
};

function overlaps({ date, lastDay }: Meeting, { from, to }: Filter["date"]): boolean {
  return date !== null && date.earliest! <= to && lastDay! >= from;
}

function firstOf<T>(items: readonly T[]): (args: { first: number }) => { nodes: T[] } {
  return ({ first }) => ({ nodes: items.slice(0, first) });
}

const schema = buildSchema(readFileSync(join(__dirname, "../schema.graphql"), "utf8"));
const app = express();
app.all("/graphql", createHandler({ schema, rootValue }));
listen(createServer(app));
