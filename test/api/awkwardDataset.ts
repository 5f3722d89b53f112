import { AgreementKind, AgreementStatus } from "../../src/entities/Agreement";
import { AgreementTreatment } from "../../src/entities/AgreementMention";
import { EvidenceBasis } from "../../src/entities/Citation";
import { MeetingLinkKind } from "../../src/entities/MeetingRelation";
import { MeetingKind, MeetingStatus } from "../../src/entities/Meeting";
import { ParticipantRole } from "../../src/entities/Participant";
import { PartyKind } from "../../src/entities/Party";
import { PositionCategory } from "../../src/entities/Position";
import { SourceKind } from "../../src/entities/Source";
import { StatementAct } from "../../src/entities/Statement";
import type { Dataset, Evidence } from "../../seed/shapes";

/**
 * A dataset of all that is rare in the real one and can go wrong in lists: dates of every form and none, many on one
 * day, equal titles and names, lists longer than a page and empty ones, someone who sits at a table twice, an office
 * with nobody named. Nothing in it is random.
 */
export function awkwardDataset(): Dataset {
  return { header, sources, parties, positions, officials, topics, agreements, meetings: meetings(), statements };
}

const header = {
  version: "0.0.0",
  license: "https://creativecommons.org/publicdomain/zero/1.0/",
  citation: "Made for tests",
  minimum: {
    sources: 0,
    parties: 0,
    positions: 0,
    officials: 0,
    topics: 0,
    agreements: 0,
    meetings: 0,
    statements: 0,
  },
};

const dates = [
  undefined,
  "2021-09-04",
  "2021-09",
  "2021",
  "2021-09-04",
  "2016-11-27?",
  "2017~",
  "2015/2018",
  undefined,
  "../2014",
  "2020/..",
  "2019-12-31/2020-01-01",
  "2024-02-29",
  "202X",
  "2021-08-31/2021-09-04",
  "2020-02%",
  "2021-09-04",
  "2022/",
  "/2013-05",
];
const words = ["Zagreb", "álef", "Alef", "alef", "Öl", "10", "9", "co-op", "coop", "élan"];
const arabicWords = ["إيمان", "ايمان", "أحمد", "احمد", "آفاق", "هاء", "ياء", "ى", "يد", "ألف"];
const codes = ["EG", "IQ", "SA", "JO", "EU", "ZZ"];
const kinds = Object.values(MeetingKind);
const statuses = Object.values(MeetingStatus);

const sources = [0, 1, 2, 3].map((n) => ({
  slug: `source-${n}`,
  kind: n < 2 ? SourceKind.ARTICLE : SourceKind.REFERENCE,
  title: { en: `Source ${n}` },
  language: "en",
  published: n === 1 ? "2021" : undefined,
  paragraphCount: n < 2 ? 20 : undefined,
  sha256: n < 2 ? "0".repeat(64) : undefined,
}));

const parties = codes.map((code, n) => ({
  code,
  kind: code === "EU" ? PartyKind.ORGANIZATION : PartyKind.COUNTRY,
  alpha3: code === "EU" ? undefined : `${code}X`,
  name: text(n),
  evidence: [{ fields: ["name" as const], ...evidence(n) }],
}));

const positions = [0, 1, 2, 3, 4].map((n) => ({
  slug: `position-${n}`,
  title: text(n + 3),
  category: Object.values(PositionCategory)[n]!,
  party: codes[n]!,
  evidence: [{ fields: ["title" as const], ...evidence(n) }],
}));

const officials = Array.from({ length: 26 }, (_, n) => ({
  slug: `official-${n}`,
  name: text(n * 7),
  honorific: n % 3 === 0 ? text(n) : undefined,
  aliases: n % 2 === 0 ? [`Alias ${n}`] : [],
  occupancies: n % 4 === 3 ? [] : [0, 1].slice(n % 2).map((m) => ({ ...occupancy(n, m), evidence: [evidence(n + m)] })),
  evidence: [{ fields: ["name" as const], ...evidence(n) }],
}));

const topics = [
  { slug: "root", label: text(1) },
  { slug: "branch", label: text(2), broader: "root" },
  { slug: "leaf", label: text(3), broader: "branch" },
  { slug: "other-leaf", label: text(4), broader: "branch" },
  { slug: "lone", label: text(5) },
  { slug: "unused", label: text(6) },
];

const agreements = Array.from({ length: 23 }, (_, n) => ({
  slug: `agreement-${n}`,
  title: text(n * 3),
  summary: text(n),
  kind: Object.values(AgreementKind)[n % 4]!,
  status: Object.values(AgreementStatus)[n % 5]!,
  date: dates[(n * 5) % dates.length],
  parties: codes.slice(0, n % 5).map((party) => ({ party, evidence: [evidence(n)] })),
  topics: topics.slice(n % 3, (n % 3) + (n % 4)).map(({ slug }) => ({ topic: slug, evidence: [evidence(n)] })),
  evidence: [{ fields: ["title" as const], ...evidence(n) }],
}));

function meetings(): Dataset["meetings"] {
  return Array.from({ length: 70 }, (_, n) => ({
    slug: `meeting-${n}`,
    title: text(n * 3 + (n % 7)),
    summary: text(n),
    kind: kinds[(n * 3) % 5]!,
    status: statuses[(n * n) % 4]!,
    date: dates[n % dates.length],
    place: n % 3 === 0 ? undefined : { country: codes[n % 4]!, city: n % 2 ? text(n) : undefined },
    host: n % 4 === 0 ? undefined : codes[n % 3],
    partOf: n > 10 && n % 9 === 0 ? `meeting-${n % 4}` : undefined,
    cameo: n % 5 === 0 ? "042" : undefined,
    participants: n % 11 === 10 ? [] : participants(n),
    parties: n % 6 === 0 ? [{ party: "EU", evidence: [evidence(n)] }] : undefined,
    subjects: n % 4 === 1 ? undefined : subjects(n),
    topics: topics.slice(n % 5, (n % 5) + (n % 3)).map(({ slug }) => ({ topic: slug, evidence: [evidence(n + 1)] })),
    agreements: n % 2 ? undefined : [mention(n), mention(n * 3), mention(n)],
    links: n % 3 ? [link(n, n + 7), link(n + 1, n * 2 + 1)] : undefined,
    evidence: [
      { fields: ["title" as const, "date" as const], ...evidence(n) },
      { fields: ["summary" as const], ...evidence(n * 7) },
    ],
  }));
}

const statements = Array.from({ length: 40 }, (_, n) => ({
  slug: `statement-${n}`,
  meeting: `meeting-${(n * n) % 30}`,
  order: 40 - n,
  speaker: n % 3 === 0 ? undefined : `official-${n % 20}`,
  position: n % 4 === 1 ? undefined : "position-1",
  party: codes[n % 5]!,
  act: Object.values(StatementAct)[n % 14]!,
  text: text(n),
  jointParties: n % 6 === 0 ? [codes[(n + 1) % 5]!, "ZZ"] : undefined,
  about: [codes[(n + 2) % 5]!, codes[(n + 3) % 5]!].slice(n % 3),
  agreements: n % 5 === 2 ? [`agreement-${n % 20}`, `agreement-${(n + 1) % 20}`] : undefined,
  topics: topics.slice(n % 4, (n % 4) + 2).map(({ slug }) => slug),
  evidence: [{ fields: ["text" as const], ...evidence(n) }],
}));

function participants(n: number) {
  const officials = [n % 20, (n * 3) % 20, (n * 7) % 20, n % 20];
  return officials.slice(0, 1 + (n % 4)).map((official, place) => ({
    official: n % 8 === 7 && place === 0 ? undefined : `official-${official}`,
    position: place === 1 ? undefined : `position-${official % 5}`,
    party: codes[official % 5]!,
    role: Object.values(ParticipantRole)[place]!,
    headOfDelegation: place === 0 ? (true as const) : undefined,
    evidence: [evidence(n + place)],
  }));
}

function occupancy(official: number, n: number) {
  return {
    position: `position-${(official + n) % 5}`,
    start: n ? "2019" : undefined,
    end: n ? "2020-05/2020-06" : undefined,
  };
}

function subjects(n: number) {
  const spoken = new Set([codes[n % 6]!, codes[(n * 5 + 1) % 6]!]);
  return [...spoken].map((party) => ({ party, evidence: [evidence(n)] }));
}

/** A link to another meeting: here one may be linked to itself, and twice to one other. */
function link(n: number, to: number) {
  return {
    kind: Object.values(MeetingLinkKind)[n % 3]!,
    meeting: `meeting-${to % 70}`,
    evidence: [evidence(n + 2)],
  };
}

function mention(n: number) {
  return {
    agreement: `agreement-${n % 20}`,
    treatment: Object.values(AgreementTreatment)[n % 8]!,
    evidence: [evidence(n)],
  };
}

function evidence(n: number): Omit<Evidence, "fields"> {
  return {
    source: `source-${n % 4}`,
    paragraphs: [1 + (n % 5)],
    basis: Object.values(EvidenceBasis)[n % 3]!,
    note: n % 2 ? text(n) : undefined,
  };
}

/** A text of few words, so that many records have the same. */
function text(n: number) {
  return { en: words[n % words.length]!, ar: arabicWords[(n * 3) % arabicWords.length]! };
}
