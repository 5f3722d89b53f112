import type { Agreement } from "../entities/Agreement";
import { Country } from "../entities/Country";
import type { Meeting } from "../entities/Meeting";
import type { Official } from "../entities/Official";
import type { Party } from "../entities/Party";
import type { Position } from "../entities/Position";
import type { Source } from "../entities/Source";
import type { Statement } from "../entities/Statement";
import type { Topic } from "../entities/Topic";
import { dateLabel } from "../schema/dateLabel";
import { Language } from "../schema/Language";
import type { Snapshot } from "../snapshot/Snapshot";
import { type Field, type FieldReader, type FieldTexts, FieldWeight } from "./Field";
import { withLevantineMonth } from "./levantineMonths";
import { memoize } from "./memoize";

const { NAME, TITLE, TEXT, RELATED } = FieldWeight;

const inBoth = (english: string | null, arabic: string | null): FieldTexts => ({
  english: [english],
  arabic: [arabic],
});
const titles = (records: readonly { titleEn: string; titleAr: string; aliases?: string[] }[]): FieldTexts => ({
  english: records.map(({ titleEn }) => titleEn),
  arabic: records.map(({ titleAr }) => titleAr),
  other: records.flatMap(({ aliases = [] }) => aliases),
});
const labels = (topics: readonly Topic[]): FieldTexts => ({
  english: topics.map(({ labelEn }) => labelEn),
  arabic: topics.map(({ labelAr }) => labelAr),
  other: topics.flatMap(({ aliases }) => aliases),
});
const offices = (positions: readonly (Position | null)[]): FieldTexts =>
  titles(positions.filter((position) => position !== null));
/** With their honorifics, which a query may have before a name. */
const names = (officials: readonly (Official | null)[]): FieldTexts => {
  const named = officials.filter((official) => official !== null);
  return {
    english: named.map(({ honorificEn, nameEn }) => [honorificEn, nameEn].filter(Boolean).join(" ")),
    arabic: named.map(({ honorificAr, nameAr }) => [honorificAr, nameAr].filter(Boolean).join(" ")),
    other: named.flatMap(({ aliases }) => aliases),
  };
};
/** A month is called by the name that the API shows, and by the one that readers in Iraq, Jordan and Syria know. */
const date = ({ dateEdtf }: Meeting | Agreement): FieldTexts => (dateEdtf === null ? {} : dateLabels(dateEdtf));
const dateLabels = memoize((edtf: string): FieldTexts => {
  const arabic = dateLabel(edtf, Language.AR);
  return { english: [dateLabel(edtf, Language.EN)], arabic: [arabic, withLevantineMonth(arabic)] };
}, 10_000);

/** Reads all that parties are found by, so that it finds their records, too. */
function parties<T>(field: Field, partiesOf: (record: T, snapshot: Snapshot) => readonly Party[]): FieldReader<T>[] {
  const read = (texts: (parties: readonly Party[]) => FieldTexts) => (record: T, snapshot: Snapshot) =>
    texts(partiesOf(record, snapshot));
  return [
    {
      ...field,
      isProper: true,
      texts: read((all) => ({
        english: all.map(({ nameEn }) => nameEn),
        arabic: all.map(({ nameAr }) => nameAr),
        other: all.flatMap(({ aliases }) => aliases),
      })),
    },
    {
      ...field,
      texts: read((all) => ({
        english: all.flatMap(({ adjectivesEn }) => adjectivesEn),
        arabic: all.flatMap(({ adjectivesAr }) => adjectivesAr),
      })),
    },
    { ...field, isCode: true, texts: read((all) => ({ other: all.flatMap(codes) })) },
  ];
}

function codes(party: Party): string[] {
  return [...party.abbreviations, party.code, ...(party instanceof Country ? [party.alpha3] : [])];
}

// The fields of each type, the more telling ones first.

export const partyFields: readonly FieldReader<Party>[] = [
  { name: "name", weight: NAME, isProper: true, texts: ({ nameEn, nameAr }) => inBoth(nameEn, nameAr) },
  { name: "alias", weight: NAME, isProper: true, texts: ({ aliases }) => ({ other: aliases }) },
  {
    name: "adjective",
    weight: NAME,
    texts: ({ adjectivesEn, adjectivesAr }) => ({ english: adjectivesEn, arabic: adjectivesAr }),
  },
  { name: "code", weight: NAME, isCode: true, texts: (party) => ({ other: codes(party) }) },
];

export const officialFields: readonly FieldReader<Official>[] = [
  { name: "name", weight: NAME, isProper: true, texts: ({ nameEn, nameAr }) => inBoth(nameEn, nameAr) },
  { name: "alias", weight: NAME, isProper: true, texts: ({ aliases }) => ({ other: aliases }) },
  { name: "honorific", weight: TITLE, texts: ({ honorificEn, honorificAr }) => inBoth(honorificEn, honorificAr) },
  {
    name: "office",
    weight: TITLE,
    texts: (official, { occupanciesOf }) => offices(occupanciesOf(official).map(({ position }) => position)),
  },
  // As the title need not name it: the US ambassador, the Egyptian minister.
  ...parties<Official>({ name: "office", weight: TITLE, isPartOfTitle: true }, (official, { occupanciesOf }) =>
    occupanciesOf(official).map(({ position }) => position.party),
  ),
];

export const positionFields: readonly FieldReader<Position>[] = [
  { name: "title", weight: TITLE, texts: ({ titleEn, titleAr }) => inBoth(titleEn, titleAr) },
  ...parties<Position>({ name: "party", weight: TITLE, isPartOfTitle: true }, ({ party }) => [party]),
];

export const topicFields: readonly FieldReader<Topic>[] = [
  { name: "label", weight: NAME, texts: ({ labelEn, labelAr }) => inBoth(labelEn, labelAr) },
  { name: "alias", weight: NAME, texts: ({ aliases }) => ({ other: aliases }) },
];

export const agreementFields: readonly FieldReader<Agreement>[] = [
  { name: "title", weight: TITLE, texts: ({ titleEn, titleAr }) => inBoth(titleEn, titleAr) },
  { name: "alias", weight: TITLE, texts: ({ aliases }) => ({ other: aliases }) },
  { name: "summary", weight: TEXT, texts: ({ summaryEn, summaryAr }) => inBoth(summaryEn, summaryAr) },
  { name: "date", weight: TEXT, texts: date },
  ...parties<Agreement>({ name: "party", weight: TEXT }, (agreement, { partiesTo }) => partiesTo(agreement)),
  { name: "topic", weight: TEXT, texts: (agreement, { topicsOfAgreement }) => labels(topicsOfAgreement(agreement)) },
];

export const meetingFields: readonly FieldReader<Meeting>[] = [
  { name: "title", weight: TITLE, texts: ({ titleEn, titleAr }) => inBoth(titleEn, titleAr) },
  { name: "alias", weight: TITLE, texts: ({ aliases }) => ({ other: aliases }) },
  { name: "summary", weight: TEXT, texts: ({ summaryEn, summaryAr }) => inBoth(summaryEn, summaryAr) },
  {
    name: "participant",
    weight: TEXT,
    isProper: true,
    texts: (meeting, { participantsOf }) => names(participantsOf(meeting).map(({ official }) => official)),
  },
  {
    name: "office",
    weight: TEXT,
    texts: (meeting, { participantsOf }) => offices(participantsOf(meeting).map(({ position }) => position)),
  },
  {
    name: "place",
    weight: TEXT,
    isProper: true,
    texts: ({ cityEn, cityAr, venueEn, venueAr, placeCountry }) => ({
      english: [cityEn, venueEn, placeCountry?.nameEn],
      arabic: [cityAr, venueAr, placeCountry?.nameAr],
    }),
  },
  { name: "date", weight: TEXT, texts: date },
  ...parties<Meeting>({ name: "party", weight: TEXT }, (meeting, { partiesOf }) => partiesOf(meeting)),
  ...parties<Meeting>({ name: "subject", weight: TEXT }, (meeting, { subjectsOf }) => subjectsOf(meeting)),
  { name: "topic", weight: TEXT, texts: (meeting, { topicsOf }) => labels(topicsOf(meeting)) },
  {
    name: "agreement",
    weight: RELATED,
    texts: (meeting, { mentionsOf }) => titles(mentionsOf(meeting).map(({ agreement }) => agreement)),
  },
  {
    name: "statement",
    weight: RELATED,
    texts: (meeting, { statementsOf }) => ({
      english: statementsOf(meeting).map(({ textEn }) => textEn),
      arabic: statementsOf(meeting).map(({ textAr }) => textAr),
    }),
  },
];

export const statementFields: readonly FieldReader<Statement>[] = [
  { name: "text", weight: TEXT, texts: ({ textEn, textAr }) => inBoth(textEn, textAr) },
  { name: "speaker", weight: TEXT, isProper: true, texts: ({ speaker }) => names([speaker]) },
  { name: "office", weight: TEXT, texts: ({ position }) => offices([position]) },
  ...parties<Statement>({ name: "party", weight: TEXT }, (statement, { partiesToStatement }) =>
    partiesToStatement(statement),
  ),
  ...parties<Statement>({ name: "about", weight: TEXT }, (statement, { partiesInStatement }) =>
    partiesInStatement(statement),
  ),
  { name: "topic", weight: TEXT, texts: (statement, { topicsOfStatement }) => labels(topicsOfStatement(statement)) },
  {
    name: "agreement",
    weight: RELATED,
    texts: (statement, { agreementsOfStatement }) => titles(agreementsOfStatement(statement)),
  },
  { name: "meeting", weight: RELATED, texts: ({ meeting }) => titles([meeting]) },
];

export const sourceFields: readonly FieldReader<Source>[] = [
  { name: "title", weight: TITLE, texts: ({ titleEn, titleAr }) => inBoth(titleEn, titleAr) },
  {
    name: "publisher",
    weight: TITLE,
    isProper: true,
    texts: ({ publisherEn, publisherAr }) => inBoth(publisherEn, publisherAr),
  },
];
