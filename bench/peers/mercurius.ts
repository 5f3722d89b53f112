import Database from "better-sqlite3";
import fastify from "fastify";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import mercurius, { type Loader, type MercuriusLoaders } from "mercurius";
import { listen } from "./listen";

// A peer: mercurius, with its just-in-time compiler and a loader for each edge, over SQL written by hand.

const schema = readFileSync(join(__dirname, "../schema.graphql"), "utf8");

interface Row {
  readonly id: number;
}
interface MeetingRow extends Row {
  readonly dateEdtf: string | null;
  readonly dateEarliest: string | null;
  readonly dateLatest: string | null;
  readonly hostId: number | null;
}
interface ParticipantRow extends Row {
  readonly officialId: number | null;
  readonly positionId: number | null;
  readonly partyId: number;
}
interface Filter {
  readonly host: { readonly any: readonly string[] };
  readonly date: { readonly from: string; readonly to: string };
}

const database = new Database(process.env.DATABASE!, { readonly: true });

const meetingBySlug = database.prepare("SELECT * FROM meeting WHERE slug = ?");
const partyByCode = database.prepare("SELECT * FROM party WHERE code = ?");
const inFilter = `hostId IN (SELECT id FROM party WHERE code IN (SELECT value FROM json_each(:hosts)))
  AND dateEarliest <= :to AND lastDay >= :from`;
const meetingsInFilter = database.prepare(
  `SELECT * FROM meeting WHERE ${inFilter} ORDER BY dateEarliest DESC, slug DESC LIMIT :first`,
);
const countInFilter = database.prepare(`SELECT count(*) FROM meeting WHERE ${inFilter}`).pluck();

const resolvers = {
  Query: {
    meeting: (_: unknown, { slug }: { slug: string }) => meetingBySlug.get(slug),
    country: (_: unknown, { code }: { code: string }) => partyByCode.get(code),
    meetings(_: unknown, { first, filter }: { first: number; filter: Filter }) {
      const conditions = { hosts: JSON.stringify(filter.host.any), ...filter.date };
      return { totalCount: countInFilter.get(conditions), nodes: meetingsInFilter.all({ first, ...conditions }) };
    },
  },
  Meeting: {
    date: ({ dateEdtf, dateEarliest, dateLatest }: MeetingRow) =>
      dateEdtf === null ? null : { edtf: dateEdtf, earliest: dateEarliest, latest: dateLatest },
  },
};

/** Loads the record that each parent names by an id; null where it names none. */
function record<Parent extends object>(table: string, id: (parent: Parent) => number | null): Loader<Parent> {
  const statement = database.prepare(`SELECT * FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`);
  return (queries) => {
    const ids = new Set(queries.map(({ obj }) => id(obj)));
    const rows = new Map((statement.all(JSON.stringify([...ids])) as Row[]).map((row) => [row.id, row]));
    return Promise.resolve(queries.map(({ obj }) => rows.get(id(obj)!) ?? null));
  };
}

/** Loads the records at the other end of an edge, by SQL that gives each the id of its parent as `parentId`. */
function records(sql: string): (queries: readonly { obj: Row; params: object }[]) => unknown[][] {
  const statement = database.prepare(sql);
  return (queries) => {
    const ids = JSON.stringify(queries.map(({ obj }) => obj.id));
    const groups = new Map<number, unknown[]>(queries.map(({ obj }) => [obj.id, []]));
    for (const row of statement.all({ ids, ...queries[0]!.params }) as { parentId: number }[])
      groups.get(row.parentId)!.push(row);
    return queries.map(({ obj }) => groups.get(obj.id)!);
  };
}

function list(sql: string): Loader<Row> {
  const load = records(sql);
  return (queries) => Promise.resolve(load(queries));
}

function connection(sql: string): Loader<Row> {
  const load = records(sql);
  return (queries) => Promise.resolve(load(queries).map((nodes) => ({ nodes })));
}

const loaders = {
  Meeting: {
    host: record("party", ({ hostId }: MeetingRow) => hostId),
    participants: list(`
      SELECT participant.*, meetingId AS parentId, ifnull(official.name, position.title) AS label
      FROM participant LEFT JOIN official ON official.id = officialId LEFT JOIN position ON position.id = positionId
      WHERE meetingId IN (SELECT value FROM json_each(:ids)) ORDER BY meetingId, ordinal`),
    agreements: list(`
      SELECT *, meetingId AS parentId FROM agreement_mention
      WHERE meetingId IN (SELECT value FROM json_each(:ids)) ORDER BY meetingId, ordinal`),
    topics: list(`
      SELECT topic.*, meetingId AS parentId FROM meeting_topic JOIN topic ON topic.id = topicId
      WHERE meetingId IN (SELECT value FROM json_each(:ids)) ORDER BY meetingId, ordinal`),
  },
  Participant: {
    official: record("official", ({ officialId }: ParticipantRow) => officialId),
    position: record("position", ({ positionId }: ParticipantRow) => positionId),
    party: record("party", ({ partyId }: ParticipantRow) => partyId),
  },
  AgreementMention: {
    agreement: record("agreement", ({ agreementId }: { agreementId: number }) => agreementId),
  },
  Agreement: {
    parties: list(`
      SELECT party.*, agreementId AS parentId FROM agreement_party JOIN party ON party.id = partyId
      WHERE agreementId IN (SELECT value FROM json_each(:ids)) ORDER BY agreementId, ordinal`),
  },
  Party: {
    officials: connection(`
      SELECT official.*, parent.value AS parentId
      FROM json_each(:ids) parent JOIN official ON official.id IN (
        SELECT officialId FROM representation WHERE partyId = parent.value ORDER BY nameRank LIMIT :first
      ) ORDER BY official.nameRank`),
  },
  Official: {
    parties: list(`
      SELECT party.*, officialId AS parentId FROM representation JOIN party ON party.id = partyId
      WHERE officialId IN (SELECT value FROM json_each(:ids)) ORDER BY officialId, ordinal`),
    meetings: connection(`
      SELECT meeting.*, officialId AS parentId FROM attendance JOIN meeting ON meeting.id = meetingId
      WHERE officialId IN (SELECT value FROM json_each(:ids)) AND ordinal < :first ORDER BY officialId, ordinal`),
  },
} as MercuriusLoaders;

async function main(): Promise<void> {
  const app = fastify();
  await app.register(mercurius, { schema, resolvers, loaders, jit: 1, path: "/graphql" });
  await app.ready();
  listen(app.server);
}

void main();
