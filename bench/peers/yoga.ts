import SchemaBuilder from "@pothos/core";
import DrizzlePlugin from "@pothos/plugin-drizzle";
import RelayPlugin from "@pothos/plugin-relay";
import Database from "better-sqlite3";
import { and, defineRelations, gte, inArray, lte } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { getTableConfig, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { createYoga } from "graphql-yoga";
import { createServer } from "node:http";
import { listen } from "./listen";

// A peer: GraphQL Yoga with a schema by Pothos, whose drizzle plugin makes relational queries of the selected fields.

const party = sqliteTable("party", {
  id: integer().primaryKey(),
  code: text().notNull(),
  name: text().notNull(),
});
const position = sqliteTable("position", { id: integer().primaryKey(), title: text().notNull() });
const topic = sqliteTable("topic", {
  id: integer().primaryKey(),
  slug: text().notNull(),
  label: text().notNull(),
});
const official = sqliteTable("official", {
  id: integer().primaryKey(),
  slug: text().notNull(),
  name: text().notNull(),
  nameRank: integer().notNull(),
});
const representation = sqliteTable("representation", {
  officialId: integer().notNull(),
  ordinal: integer().notNull(),
  partyId: integer().notNull(),
});
const agreement = sqliteTable("agreement", {
  id: integer().primaryKey(),
  slug: text().notNull(),
  title: text().notNull(),
});
const agreementParty = sqliteTable("agreement_party", {
  agreementId: integer().notNull(),
  ordinal: integer().notNull(),
  partyId: integer().notNull(),
});
const meeting = sqliteTable("meeting", {
  id: integer().primaryKey(),
  slug: text().notNull(),
  title: text().notNull(),
  dateEdtf: text(),
  dateEarliest: text(),
  dateLatest: text(),
  lastDay: text(),
  hostId: integer(),
});
const participant = sqliteTable("participant", {
  meetingId: integer().notNull(),
  ordinal: integer().notNull(),
  officialId: integer(),
  positionId: integer(),
  partyId: integer().notNull(),
  role: text().notNull(),
});
const attendance = sqliteTable("attendance", {
  officialId: integer().notNull(),
  ordinal: integer().notNull(),
  meetingId: integer().notNull(),
});
const agreementMention = sqliteTable("agreement_mention", {
  meetingId: integer().notNull(),
  ordinal: integer().notNull(),
  agreementId: integer().notNull(),
  treatment: text().notNull(),
});
const meetingTopic = sqliteTable("meeting_topic", {
  meetingId: integer().notNull(),
  ordinal: integer().notNull(),
  topicId: integer().notNull(),
});

const tables = {
  party,
  position,
  topic,
  official,
  representation,
  agreement,
  agreementParty,
  meeting,
  participant,
  attendance,
  agreementMention,
  meetingTopic,
};
const relations = defineRelations(tables, (r) => ({
  party: {
    officials: r.many.official({
      from: r.party.id.through(r.representation.partyId),
      to: r.official.id.through(r.representation.officialId),
    }),
  },
  official: {
    representations: r.many.representation({ from: r.official.id, to: r.representation.officialId }),
    meetings: r.many.meeting({
      from: r.official.id.through(r.attendance.officialId),
      to: r.meeting.id.through(r.attendance.meetingId),
    }),
  },
  representation: {
    party: r.one.party({ from: r.representation.partyId, to: r.party.id, optional: false }),
  },
  agreement: { agreementParties: r.many.agreementParty({ from: r.agreement.id, to: r.agreementParty.agreementId }) },
  agreementParty: { party: r.one.party({ from: r.agreementParty.partyId, to: r.party.id, optional: false }) },
  meeting: {
    host: r.one.party({ from: r.meeting.hostId, to: r.party.id }),
    participants: r.many.participant({ from: r.meeting.id, to: r.participant.meetingId }),
    mentions: r.many.agreementMention({ from: r.meeting.id, to: r.agreementMention.meetingId }),
    meetingTopics: r.many.meetingTopic({ from: r.meeting.id, to: r.meetingTopic.meetingId }),
  },
  participant: {
    official: r.one.official({ from: r.participant.officialId, to: r.official.id }),
    position: r.one.position({ from: r.participant.positionId, to: r.position.id }),
    party: r.one.party({ from: r.participant.partyId, to: r.party.id, optional: false }),
  },
  agreementMention: {
    agreement: r.one.agreement({ from: r.agreementMention.agreementId, to: r.agreement.id, optional: false }),
  },
  meetingTopic: { topic: r.one.topic({ from: r.meetingTopic.topicId, to: r.topic.id, optional: false }) },
}));

const client = new Database(process.env.DATABASE!, { readonly: true });
const database = drizzle({ client, relations });

const builder = new SchemaBuilder<{
  DrizzleRelations: typeof relations;
  DefaultFieldNullability: false;
  Scalars: { Date: { Input: string; Output: string } };
}>({
  plugins: [RelayPlugin, DrizzlePlugin],
  defaultFieldNullability: false,
  drizzle: { client: database, getTableConfig, relations },
  relay: { nodesOnConnection: true },
});

builder.scalarType("Date", { serialize: String });

const SetFilter = builder.inputType("SetFilter", { fields: (t) => ({ any: t.stringList({ required: true }) }) });
const DateRange = builder.inputType("DateRange", {
  fields: (t) => ({
    from: t.field({ type: "Date", required: true }),
    to: t.field({ type: "Date", required: true }),
  }),
});
const MeetingFilter = builder.inputType("MeetingFilter", {
  fields: (t) => ({
    host: t.field({ type: SetFilter, required: true }),
    date: t.field({ type: DateRange, required: true }),
  }),
});

const PartialDate = builder
  .objectRef<{ edtf: string; earliest: string | null; latest: string | null }>("PartialDate")
  .implement({
    fields: (t) => ({
      edtf: t.exposeString("edtf"),
      earliest: t.expose("earliest", { type: "Date", nullable: true }),
      latest: t.expose("latest", { type: "Date", nullable: true }),
    }),
  });

const latestFirst = { dateEarliest: "desc", slug: "desc" } as const;
const inOrder = { ordinal: "asc" } as const;

const Party = builder.drizzleObject("party", {
  name: "Party",
  fields: (t) => ({
    code: t.exposeString("code"),
    name: t.exposeString("name"),
    officials: t.relatedConnection("officials", { query: { orderBy: { nameRank: "asc" } } }),
  }),
});

builder.drizzleObject("official", {
  name: "Official",
  fields: (t) => ({
    slug: t.exposeString("slug"),
    name: t.exposeString("name"),
    parties: t.field({
      type: [Party],
      select: (_args, _context, nested) => ({
        with: { representations: { orderBy: inOrder, with: { party: nested(true) } } },
      }),
      resolve: ({ representations }) => representations.map((each) => each.party),
    }),
    meetings: t.relatedConnection("meetings", { query: { orderBy: latestFirst } }),
  }),
});

builder.drizzleObject("position", { name: "Position", fields: (t) => ({ title: t.exposeString("title") }) });

builder.drizzleObject("agreement", {
  name: "Agreement",
  fields: (t) => ({
    slug: t.exposeString("slug"),
    title: t.exposeString("title"),
    parties: t.field({
      type: [Party],
      select: (_args, _context, nested) => ({
        with: { agreementParties: { orderBy: inOrder, with: { party: nested(true) } } },
      }),
      resolve: ({ agreementParties }) => agreementParties.map((each) => each.party),
    }),
  }),
});

builder.drizzleObject("agreementMention", {
  name: "AgreementMention",
  fields: (t) => ({ treatment: t.exposeString("treatment"), agreement: t.relation("agreement") }),
});

builder.drizzleObject("participant", {
  name: "Participant",
  fields: (t) => ({
    role: t.exposeString("role"),
    label: t.string({
      select: { columns: {}, with: { official: { columns: { name: true } }, position: { columns: { title: true } } } },
      resolve: ({ official, position }) => (official?.name ?? position?.title)!,
    }),
    official: t.relation("official", { nullable: true }),
    position: t.relation("position", { nullable: true }),
    party: t.relation("party"),
  }),
});

const Topic = builder.drizzleObject("topic", {
  name: "Topic",
  fields: (t) => ({ slug: t.exposeString("slug"), label: t.exposeString("label") }),
});

builder.drizzleObject("meeting", {
  name: "Meeting",
  fields: (t) => ({
    slug: t.exposeString("slug"),
    title: t.exposeString("title"),
    date: t.field({
      type: PartialDate,
      nullable: true,
      select: { columns: { dateEdtf: true, dateEarliest: true, dateLatest: true } },
      resolve: ({ dateEdtf, dateEarliest, dateLatest }) =>
        dateEdtf === null ? null : { edtf: dateEdtf, earliest: dateEarliest, latest: dateLatest },
    }),
    host: t.relation("host", { nullable: true }),
    participants: t.relation("participants", { query: { orderBy: inOrder } }),
    agreements: t.relation("mentions", { query: { orderBy: inOrder } }),
    topics: t.field({
      type: [Topic],
      select: (_args, _context, nested) => ({
        with: { meetingTopics: { orderBy: inOrder, with: { topic: nested(true) } } },
      }),
      resolve: ({ meetingTopics }) => meetingTopics.map((each) => each.topic),
    }),
  }),
});

/** A filter as a condition of a relational query. */
function whereOf({ host, date }: typeof MeetingFilter.$inferInput) {
  return {
    host: { code: { in: host.any } },
    dateEarliest: { lte: date.to },
    lastDay: { gte: date.from },
  };
}

builder.queryType({
  fields: (t) => ({
    meeting: t.drizzleField({
      type: "meeting",
      nullable: true,
      args: { slug: t.arg.string({ required: true }) },
      resolve: (query, _root, { slug }) => database.query.meeting.findFirst(query({ where: { slug } })),
    }),
    country: t.drizzleField({
      type: "party",
      nullable: true,
      args: { code: t.arg.string({ required: true }) },
      resolve: (query, _root, { code }) => database.query.party.findFirst(query({ where: { code } })),
    }),
    meetings: t.drizzleConnection({
      type: "meeting",
      args: { filter: t.arg({ type: MeetingFilter, required: true }) },
      totalCount: (_root, { filter: { host, date } }) => {
        const hosts = database.select({ id: party.id }).from(party).where(inArray(party.code, host.any));
        const isFound = [
          inArray(meeting.hostId, hosts),
          lte(meeting.dateEarliest, date.to),
          gte(meeting.lastDay, date.from),
        ];
        return database.$count(meeting, and(...isFound));
      },
      resolve: (query, _root, { filter }) =>
        database.query.meeting.findMany(query({ where: whereOf(filter), orderBy: latestFirst })),
    }),
  }),
});

const yoga = createYoga({ schema: builder.toSchema(), logging: false, graphiql: false, landingPage: false });
listen(createServer((request, response) => void yoga(request, response)));
