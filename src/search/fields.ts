import { SearchType } from "../schema/search";
import { Prominence } from "./tables";

/** A field of a type of record that search reads. */
export interface Field {
  type: SearchType;
  name: string;
  prominence: Prominence;
  /** Whether its words are proper names, which every writer transliterates in another way. */
  isProper: boolean;
  /** Whether each of its texts is no heading of its own, but belongs to one: the country to the office. */
  isPartOfTitle?: boolean;
  /** Each of its texts for the records whose keys are `asked.key`. */
  texts: Text[];
}

interface Text {
  language: "EN" | "AR" | null;
  text: string;
  from: string;
  /** What puts several such texts of one record in order. */
  ordinal: string;
}

/** The text that stands in a column for each language. */
const both = (column: string, from: string, ordinal = "0"): Text[] => [
  { language: "EN", text: `${column}En`, from, ordinal },
  { language: "AR", text: `${column}Ar`, from, ordinal },
];

/** A text that is of neither language. */
const plain = (text: string, from: string, ordinal = "0"): Text => ({ language: null, text, from, ordinal });

const name = { prominence: Prominence.NAME, isProper: true };
const label = { prominence: Prominence.NAME, isProper: false };
const title = { prominence: Prominence.TITLE, isProper: false };
const text = { prominence: Prominence.TEXT, isProper: false };
const properText = { prominence: Prominence.TEXT, isProper: true };

const party = (type: SearchType.COUNTRY | SearchType.ORGANIZATION): Field[] => {
  const from = "party r ON r.code = asked.key";
  const codes = type === SearchType.COUNTRY ? ["r.code", "r.alpha3"] : ["r.code"];
  return [
    { type, name: "name", ...name, texts: both("r.name", from) },
    {
      type,
      name: "alias",
      ...name,
      texts: [plain("alias.value", `${from} CROSS JOIN json_each(r.aliases) alias`, "alias.key")],
    },
    { type, name: "code", ...label, texts: codes.map((code) => plain(code, from)) },
  ];
};

const official = "official r ON r.slug = asked.key";
const occupancy = "occupancy o ON o.officialSlug = asked.key CROSS JOIN position r ON r.slug = o.positionSlug";
const officeParty = `${occupancy} CROSS JOIN party p ON p.code = r.partyCode`;
const topic = "topic r ON r.slug = asked.key";
const agreement = "agreement r ON r.slug = asked.key";
const agreementParty = "agreement_party l ON l.agreementSlug = asked.key CROSS JOIN party r ON r.code = l.partyCode";
const agreementTopic = "agreement_topic l ON l.agreementSlug = asked.key CROSS JOIN topic r ON r.slug = l.topicSlug";
const meeting = "meeting r ON r.slug = asked.key";
const country = "meeting m ON m.slug = asked.key CROSS JOIN party r ON r.code = m.placeCountryCode";
const participant = "participant l ON l.meetingSlug = asked.key CROSS JOIN official r ON r.slug = l.officialSlug";
const office = "participant l ON l.meetingSlug = asked.key CROSS JOIN position r ON r.slug = l.positionSlug";
const meetingParty = "meeting_party l ON l.meetingSlug = asked.key CROSS JOIN party r ON r.code = l.partyCode";
const meetingTopic = "meeting_topic l ON l.meetingSlug = asked.key CROSS JOIN topic r ON r.slug = l.topicSlug";
const source = "source r ON r.slug = asked.key";

const OFFICIAL = { type: SearchType.OFFICIAL };
const TOPIC = { type: SearchType.TOPIC };
const AGREEMENT = { type: SearchType.AGREEMENT };
const MEETING = { type: SearchType.MEETING };
const SOURCE = { type: SearchType.SOURCE };

/** Every field that search reads, the more telling ones of a type first. */
export const fields: readonly Field[] = [
  ...party(SearchType.COUNTRY),
  ...party(SearchType.ORGANIZATION),
  { ...OFFICIAL, name: "name", ...name, texts: both("r.name", official) },
  {
    ...OFFICIAL,
    name: "alias",
    ...name,
    texts: [plain("alias.value", `${official} CROSS JOIN json_each(r.aliases) alias`, "alias.key")],
  },
  { ...OFFICIAL, name: "honorific", ...title, texts: both("r.honorific", official) },
  { ...OFFICIAL, name: "office", ...title, texts: both("r.title", occupancy, "o.ordinal") },
  {
    // Whose the office is, as the title need not say it: the US ambassador, the Egyptian minister.
    ...OFFICIAL,
    name: "office",
    ...title,
    isPartOfTitle: true,
    texts: [
      ...both("p.name", officeParty, "o.ordinal"),
      plain("p.code", officeParty, "o.ordinal"),
      plain("alias.value", `${officeParty} CROSS JOIN json_each(p.aliases) alias`, "o.ordinal * 1000 + alias.key"),
    ],
  },
  { ...TOPIC, name: "label", ...label, texts: both("r.label", topic) },
  { ...AGREEMENT, name: "title", ...title, texts: both("r.title", agreement) },
  { ...AGREEMENT, name: "summary", ...text, texts: both("r.summary", agreement) },
  { ...AGREEMENT, name: "party", ...properText, texts: both("r.name", agreementParty, "l.ordinal") },
  { ...AGREEMENT, name: "topic", ...text, texts: both("r.label", agreementTopic, "l.ordinal") },
  { ...MEETING, name: "title", ...title, texts: both("r.title", meeting) },
  { ...MEETING, name: "summary", ...text, texts: both("r.summary", meeting) },
  { ...MEETING, name: "participant", ...properText, texts: both("r.name", participant, "l.ordinal") },
  { ...MEETING, name: "office", ...text, texts: both("r.title", office, "l.ordinal") },
  {
    ...MEETING,
    name: "place",
    ...properText,
    texts: [...both("r.city", meeting), ...both("r.venue", meeting, "1"), ...both("r.name", country, "2")],
  },
  { ...MEETING, name: "party", ...properText, texts: both("r.name", meetingParty, "l.ordinal") },
  { ...MEETING, name: "topic", ...text, texts: both("r.label", meetingTopic, "l.ordinal") },
  { ...SOURCE, name: "title", ...title, texts: [{ language: "EN", text: "r.title", from: source, ordinal: "0" }] },
  { ...SOURCE, name: "publisher", ...title, isProper: true, texts: [plain("r.publisher", source)] },
];
