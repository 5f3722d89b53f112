import { EvidenceBasis } from "../src/entities/Citation";
import { PositionCategory } from "../src/entities/Position";
import { PartyKind } from "../src/entities/Party";
import type { Dataset, RecordOf } from "../seed/shapes";
import { StatementAct } from "../src/entities/Statement";
import { distinct, generatedMeeting } from "./generateMeeting";
import { Random } from "./random";

/** The countries beside the real ones; their names come from the Unicode CLDR, in both languages. */
const further = "DZ BH DJ KM KW MR MA OM QA SO SD TN AE TR PK IN CN RU FR DE IT ES GR CY AT BE NL PL SE NO JP KR".split(
  " ",
);

/** What generated meetings are drawn from. */
export interface Cast {
  templates: Dataset["meetings"];
  parties: readonly string[];
  officialsOf: ReadonlyMap<string, readonly RecordOf<"officials">[]>;
  topics: readonly string[];
  agreements: readonly string[];
  sources: readonly string[];
}

/**
 * A dataset of any size, the same at every run, for measuring: the real one's parties, topics and sources, and as many
 * meetings as given, whose kinds, dates, participants and topics are distributed like the real ones', with a
 * fifth as many officials and a tenth as many agreements. It is not true, and no rule but the shapes holds for it.
 */
export function generateDataset(real: Dataset, meetingCount: number): Dataset {
  const random = new Random(meetingCount);
  const parties = [...real.parties, ...further.map(country)];
  const positions = parties.map(({ code, name }) => ministry(code, name));
  const officials = officialsFor(real, positions, Math.ceil(meetingCount / 5), random);
  const agreements = agreementsFor(real, Math.ceil(meetingCount / 10), random);
  const partyOf = new Map(positions.map(({ slug, party }) => [slug, party]));
  const officialsOf = new Map<string, RecordOf<"officials">[]>(parties.map(({ code }) => [code, []]));
  for (const official of officials) officialsOf.get(partyOf.get(official.occupancies[0]!.position)!)!.push(official);
  const cast: Cast = {
    templates: real.meetings,
    parties: parties.map(({ code }) => code),
    officialsOf,
    topics: real.topics.map(({ slug }) => slug),
    agreements: agreements.map(({ slug }) => slug),
    sources: real.sources.map(({ slug }) => slug),
  };
  const meetings = Array.from({ length: meetingCount }, (_, index) => generatedMeeting(cast, index, random));
  return {
    ...real,
    parties,
    positions,
    officials,
    agreements,
    meetings,
    statements: statementsAt(real, cast, meetings, random),
  };
}

function country(code: string): RecordOf<"parties"> {
  const name = (locale: string) => new Intl.DisplayNames(locale, { type: "region" }).of(code)!;
  return { code, kind: PartyKind.COUNTRY, alpha3: `${code}X`, name: { en: name("en"), ar: name("ar") }, evidence: [] };
}

function ministry(party: string, name: { en: string; ar: string }): RecordOf<"positions"> {
  return {
    slug: `minister-of-interior-of-${party.toLowerCase()}`,
    title: { en: `Minister of Interior of ${name.en}`, ar: `وزير داخلية ${name.ar}` },
    category: PositionCategory.MINISTER,
    party,
    evidence: [],
  };
}

function officialsFor(
  real: Dataset,
  positions: Dataset["positions"],
  count: number,
  random: Random,
): RecordOf<"officials">[] {
  const words = (language: "en" | "ar") => real.officials.flatMap(({ name }) => name[language].split(" "));
  const [english, arabic] = [words("en"), words("ar")];
  const name = (parts: readonly string[]) => [1, 2, 3].map(() => generatedWord(parts, random)).join(" ");
  return Array.from({ length: count }, (_, index) => ({
    slug: `official-${index}`,
    name: { en: name(english), ar: name(arabic) },
    aliases: [name(english)],
    occupancies: [{ position: positions[index % positions.length]!.slug, evidence: [] }],
    evidence: [],
  }));
}

/** The beginning of one word and the end of another, so that there are far more than the real ones. */
function generatedWord(words: readonly string[], random: Random): string {
  const [first, second] = [random.of(words), random.of(words)];
  return first.slice(0, Math.ceil(first.length / 2)) + second.slice(Math.floor(second.length / 2));
}

function agreementsFor(real: Dataset, count: number, random: Random): RecordOf<"agreements">[] {
  return Array.from({ length: count }, (_, index) => {
    const template = random.of(real.agreements);
    return {
      ...template,
      slug: `agreement-${index}`,
      title: { en: `${template.title.en} ${index}`, ar: `${template.title.ar} ${index}` },
    };
  });
}

/** What two participants at most say, in words of real statements, about other parties and agreements. */
function statementsAt(real: Dataset, cast: Cast, meetings: Dataset["meetings"], random: Random) {
  return meetings.flatMap(({ slug, participants }) =>
    participants.slice(0, 2).map(({ official, position, party }, place): RecordOf<"statements"> => {
      const others = cast.parties.filter((code) => code !== party);
      return {
        ...random.of(real.statements),
        slug: `statement-${place + 1}-at-${slug}`,
        meeting: slug,
        order: place + 1,
        speaker: official,
        position,
        party,
        jointParties: random.below(10) === 0 ? distinct(2, () => random.ofFirst(others)) : undefined,
        act: random.ofFirst(Object.values(StatementAct)),
        about: distinct(random.below(3), () => random.ofFirst(others)),
        agreements: random.below(5) === 0 ? [random.ofFirst(cast.agreements)] : undefined,
        evidence: [
          {
            fields: ["speaker", "party", "text"],
            source: random.ofFirst(cast.sources),
            paragraphs: [1],
            basis: EvidenceBasis.STATED,
          },
        ],
      };
    }),
  );
}
