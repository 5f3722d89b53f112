import type { Agreement } from "../entities/Agreement";
import { Country } from "../entities/Country";
import type { Meeting } from "../entities/Meeting";
import type { Official } from "../entities/Official";
import type { Party } from "../entities/Party";
import type { Position } from "../entities/Position";
import type { Source } from "../entities/Source";
import type { Topic } from "../entities/Topic";
import { Language } from "../schema/Language";
import type { Snapshot } from "../snapshot/Snapshot";

/** How much a field says of its record: it is what the record is called, what it is headed by, or any other text. */
export enum FieldWeight {
  NAME = 1,
  TITLE = 2,
  TEXT = 4,
}

/** A field of a type of record that search reads. */
export interface Field {
  name: string;
  weight: FieldWeight;
  /** Whether its words are proper names, which every writer transliterates in another way. */
  isProper: boolean;
  /** Whether its texts only complete those of another field: the country completes the office. */
  isPartOfTitle?: boolean;
}

/** The texts of a field; null where the record has none. */
interface FieldTexts {
  english?: readonly (string | null | undefined)[];
  arabic?: readonly (string | null | undefined)[];
  /** Aliases, codes and publishers, which are of neither language. */
  other?: readonly (string | null)[];
}

/** A field, and how its texts are read from a record. */
export interface FieldReader<T> extends Field {
  texts: (record: T, snapshot: Snapshot) => FieldTexts;
}

/** A text of a record, with the field that it is in. */
export interface RecordText {
  field: Field;
  /** Null where it is of neither language. */
  language: Language | null;
  text: string;
}

const inBoth = (english: string | null, arabic: string | null): FieldTexts => ({
  english: [english],
  arabic: [arabic],
});
const names = (records: readonly (Party | Official | null)[]): FieldTexts => ({
  english: records.map((record) => record?.nameEn),
  arabic: records.map((record) => record?.nameAr),
});
const labels = (topics: readonly Topic[]): FieldTexts => ({
  english: topics.map(({ labelEn }) => labelEn),
  arabic: topics.map(({ labelAr }) => labelAr),
});
const titles = (rows: readonly { position: Position | null }[]): FieldTexts => ({
  english: rows.map(({ position }) => position?.titleEn),
  arabic: rows.map(({ position }) => position?.titleAr),
});

const name = { weight: FieldWeight.NAME, isProper: true };
const label = { weight: FieldWeight.NAME, isProper: false };
const title = { weight: FieldWeight.TITLE, isProper: false };
const text = { weight: FieldWeight.TEXT, isProper: false };
const properText = { weight: FieldWeight.TEXT, isProper: true };

// The fields of each type, the more telling ones first.

export const partyFields: readonly FieldReader<Party>[] = [
  { name: "name", ...name, texts: ({ nameEn, nameAr }) => inBoth(nameEn, nameAr) },
  { name: "alias", ...name, texts: ({ aliases }) => ({ other: aliases }) },
  {
    name: "code",
    ...label,
    texts: (party) => ({ other: party instanceof Country ? [party.code, party.alpha3] : [party.code] }),
  },
];

export const officialFields: readonly FieldReader<Official>[] = [
  { name: "name", ...name, texts: ({ nameEn, nameAr }) => inBoth(nameEn, nameAr) },
  { name: "alias", ...name, texts: ({ aliases }) => ({ other: aliases }) },
  { name: "honorific", ...title, texts: ({ honorificEn, honorificAr }) => inBoth(honorificEn, honorificAr) },
  { name: "office", ...title, texts: (official, { occupanciesOf }) => titles(occupanciesOf(official)) },
  {
    // The party of the office, as the title need not name it: the US ambassador, the Egyptian minister.
    name: "office",
    ...title,
    isPartOfTitle: true,
    texts: (official, { occupanciesOf }) => {
      const parties = occupanciesOf(official).map(({ position }) => position.party);
      return { ...names(parties), other: parties.flatMap(({ code, aliases }) => [code, ...aliases]) };
    },
  },
];

export const topicFields: readonly FieldReader<Topic>[] = [
  { name: "label", ...label, texts: ({ labelEn, labelAr }) => inBoth(labelEn, labelAr) },
];

export const agreementFields: readonly FieldReader<Agreement>[] = [
  { name: "title", ...title, texts: ({ titleEn, titleAr }) => inBoth(titleEn, titleAr) },
  { name: "summary", ...text, texts: ({ summaryEn, summaryAr }) => inBoth(summaryEn, summaryAr) },
  { name: "party", ...properText, texts: (agreement, { partiesTo }) => names(partiesTo(agreement)) },
  { name: "topic", ...text, texts: (agreement, { topicsOfAgreement }) => labels(topicsOfAgreement(agreement)) },
];

export const meetingFields: readonly FieldReader<Meeting>[] = [
  { name: "title", ...title, texts: ({ titleEn, titleAr }) => inBoth(titleEn, titleAr) },
  { name: "summary", ...text, texts: ({ summaryEn, summaryAr }) => inBoth(summaryEn, summaryAr) },
  {
    name: "participant",
    ...properText,
    texts: (meeting, { participantsOf }) => names(participantsOf(meeting).map(({ official }) => official)),
  },
  { name: "office", ...text, texts: (meeting, { participantsOf }) => titles(participantsOf(meeting)) },
  {
    name: "place",
    ...properText,
    texts: ({ cityEn, cityAr, venueEn, venueAr, placeCountry }) => ({
      english: [cityEn, venueEn, placeCountry?.nameEn],
      arabic: [cityAr, venueAr, placeCountry?.nameAr],
    }),
  },
  { name: "party", ...properText, texts: (meeting, { partiesOf }) => names(partiesOf(meeting)) },
  { name: "topic", ...text, texts: (meeting, { topicsOf }) => labels(topicsOf(meeting)) },
];

export const sourceFields: readonly FieldReader<Source>[] = [
  { name: "title", ...title, texts: ({ titleEn, titleAr }) => inBoth(titleEn, titleAr) },
  { name: "publisher", ...title, isProper: true, texts: ({ publisherEn }) => ({ other: [publisherEn] }) },
];

/** Reads the texts of a record in the order of its fields; in each, English ones come before Arabic ones and others. */
export function readTexts<T>(fields: readonly FieldReader<T>[], record: T, snapshot: Snapshot): RecordText[] {
  const found: RecordText[] = [];
  for (const field of fields) {
    const { english = [], arabic = [], other = [] } = field.texts(record, snapshot);
    for (const text of english) if (text != null) found.push({ field, language: Language.EN, text });
    for (const text of arabic) if (text != null) found.push({ field, language: Language.AR, text });
    for (const text of other) if (text != null) found.push({ field, language: null, text });
  }
  return found;
}
