import { z } from "zod";
import { AgreementKind, AgreementStatus } from "../src/entities/Agreement";
import { AgreementTreatment } from "../src/entities/AgreementMention";
import { EvidenceBasis } from "../src/entities/Citation";
import { MeetingLinkKind } from "../src/entities/MeetingRelation";
import { MeetingKind, MeetingStatus } from "../src/entities/Meeting";
import { ParticipantRole } from "../src/entities/Participant";
import { PartyKind } from "../src/entities/Party";
import { PositionCategory } from "../src/entities/Position";
import { SourceKind } from "../src/entities/Source";
import { StatementAct } from "../src/entities/Statement";

const text = z.string().min(1);
const bilingual = z.strictObject({ en: text, ar: text });
const partlyBilingual = z.strictObject({ en: text, ar: text.optional() });
const words = z.array(text).min(1);
const count = z
  .string()
  .regex(/^(0|[1-9]\d*)$/, "a whole number")
  .transform(Number);
const yes = z.literal("true").transform(() => true as const);

function evidence<const F extends readonly string[]>(fields: F) {
  return z.array(z.strictObject({ fields: z.array(z.enum(fields)).min(1), ...support }));
}

function itemEvidence<const F extends readonly string[]>(fields: F) {
  return z.array(z.strictObject({ fields: z.array(z.enum(fields)).min(1).optional(), ...support }));
}

const support = {
  source: text,
  paragraphs: z.array(count).min(1).optional(),
  basis: z.enum(EvidenceBasis),
  attribution: bilingual.optional(),
  note: bilingual.optional(),
};

/** The fields of each kind of record and item that evidence can name, in the order in which citations are listed. */
export const fields = {
  sources: ["publisher", "url", "published"],
  parties: ["name"],
  positions: ["title", "party"],
  officials: ["name", "honorific"],
  occupancies: ["position", "start", "end"],
  agreements: ["title", "summary", "kind", "status", "date"],
  meetings: [
    "title",
    "summary",
    "kind",
    "status",
    "date",
    "place",
    "place.country",
    "place.city",
    "place.venue",
    "host",
    "partOf",
  ],
  participants: ["official", "position", "party", "role", "headOfDelegation"],
  party: ["party"],
  meetingParty: ["party", "role"],
  subject: ["party"],
  links: ["meeting", "kind"],
  topic: ["topic"],
  mentions: ["agreement", "treatment"],
  statements: [
    "meeting",
    "speaker",
    "position",
    "party",
    "jointParties",
    "act",
    "text",
    "about",
    "agreements",
    "topics",
  ],
} as const;

const party = z.strictObject({ party: text, evidence: itemEvidence(fields.party) });
const topic = z.strictObject({ topic: text, evidence: itemEvidence(fields.topic) });

/** What `dataset.yaml` says of the dataset as a whole. */
export const header = z.strictObject({
  version: text,
  license: text,
  citation: text,
  minimum: z.strictObject({
    sources: count,
    parties: count,
    positions: count,
    officials: count,
    topics: count,
    agreements: count,
    meetings: count,
    statements: count,
  }),
});

/** The shape of a record of each kind, a folder of files each. The keys of a file stand in the order given here. */
export const shapes = {
  sources: z.strictObject({
    slug: text,
    kind: z.enum(SourceKind),
    title: partlyBilingual,
    publisher: partlyBilingual.optional(),
    url: text.optional(),
    language: text,
    published: text.optional(),
    paragraphCount: count.optional(),
    sha256: text.optional(),
    evidence: evidence(fields.sources).optional(),
  }),
  parties: z.strictObject({
    code: text,
    kind: z.enum(PartyKind),
    alpha3: text.optional(),
    name: bilingual,
    abbreviations: words.optional(),
    adjectives: z.strictObject({ en: words, ar: words }).optional(),
    aliases: z.array(text).optional(),
    evidence: evidence(fields.parties),
  }),
  positions: z.strictObject({
    slug: text,
    title: bilingual,
    category: z.enum(PositionCategory),
    party: text,
    evidence: evidence(fields.positions),
  }),
  officials: z.strictObject({
    slug: text,
    name: bilingual,
    honorific: bilingual.optional(),
    aliases: z.array(text),
    occupancies: z.array(
      z.strictObject({
        position: text,
        start: text.optional(),
        end: text.optional(),
        evidence: itemEvidence(fields.occupancies),
      }),
    ),
    evidence: evidence(fields.officials),
  }),
  topics: z.strictObject({
    slug: text,
    label: bilingual,
    aliases: z.array(text).optional(),
    broader: text.optional(),
  }),
  agreements: z.strictObject({
    slug: text,
    title: bilingual,
    aliases: z.array(text).optional(),
    summary: bilingual,
    kind: z.enum(AgreementKind),
    status: z.enum(AgreementStatus),
    date: text.optional(),
    parties: z.array(party),
    topics: z.array(topic),
    evidence: evidence(fields.agreements),
  }),
  meetings: z.strictObject({
    slug: text,
    title: bilingual,
    aliases: z.array(text).optional(),
    summary: bilingual,
    kind: z.enum(MeetingKind),
    status: z.enum(MeetingStatus),
    date: text.optional(),
    place: z.strictObject({ country: text, city: bilingual.optional(), venue: bilingual.optional() }).optional(),
    host: text.optional(),
    partOf: text.optional(),
    cameo: text.optional(),
    participants: z.array(
      z.strictObject({
        official: text.optional(),
        position: text.optional(),
        party: text,
        role: z.enum(ParticipantRole),
        headOfDelegation: yes.optional(),
        evidence: itemEvidence(fields.participants),
      }),
    ),
    parties: z
      .array(
        z.strictObject({
          party: text,
          role: z.enum(ParticipantRole).optional(),
          evidence: itemEvidence(fields.meetingParty),
        }),
      )
      .optional(),
    subjects: z.array(z.strictObject({ party: text, evidence: itemEvidence(fields.subject) })).optional(),
    topics: z.array(topic),
    agreements: z
      .array(
        z.strictObject({
          agreement: text,
          treatment: z.enum(AgreementTreatment),
          evidence: itemEvidence(fields.mentions),
        }),
      )
      .optional(),
    links: z
      .array(z.strictObject({ kind: z.enum(MeetingLinkKind), meeting: text, evidence: itemEvidence(fields.links) }))
      .optional(),
    evidence: evidence(fields.meetings),
  }),
  statements: z.strictObject({
    slug: text,
    meeting: text,
    order: count,
    speaker: text.optional(),
    position: text.optional(),
    party: text,
    jointParties: words.optional(),
    act: z.enum(StatementAct),
    text: bilingual,
    about: words.optional(),
    agreements: words.optional(),
    topics: z.array(text),
    evidence: evidence(fields.statements),
  }),
};

export type Kind = keyof typeof shapes;
export type RecordOf<K extends Kind> = z.infer<(typeof shapes)[K]>;
export type Header = z.infer<typeof header>;
export type Evidence = z.infer<z.ZodObject<typeof support>> & { readonly fields?: readonly string[] | undefined };

/** Every kind of record, those that others refer to first. */
export const kinds = Object.keys(shapes) as Kind[];

/** The records of the dataset, of each kind in the order of their keys. */
export type Records = { readonly [K in Kind]: readonly RecordOf<K>[] };
export type Dataset = Records & { readonly header: Header };

/** What a record is called by in files and references: its code or its slug. */
export function keyOf(record: { slug: string } | { code: string }): string {
  return "code" in record ? record.code : record.slug;
}
