import { breaks } from "../faults";
import { replace } from "../soundFiles";

const names =
  (lines: string) =>
  (text: string): string =>
    text.replace("aliases:", `${lines}aliases:`);

describe("names", () => {
  breaks(
    "abbreviations and adjectives of a party",
    {
      "parties/EU.yaml": names("abbreviations: [E.U.]\nadjectives: { en: [European], ar: [أوروبي, أوروبية] }\n"),
      "parties/IQ.yaml": replace("evidence:", "adjectives: { en: [Iraqi], ar: [عراقي] }\nevidence:"),
    },
    [],
  );
  breaks(
    "an abbreviation of two parties, with full stops or without",
    {
      "parties/EU.yaml": names("abbreviations: [U.N.]\n"),
      "parties/IQ.yaml": replace("evidence:", "abbreviations: [UN]\nevidence:"),
    },
    ['parties/IQ.yaml:7:17: "UN" stands for the party "EU" too: take one out'],
  );
  breaks("an abbreviation that is another's code", { "parties/EU.yaml": names("abbreviations: [EGY]\n") }, [
    'parties/EU.yaml:6:17: "EGY" stands for the party "EG" too: take one out',
  ]);
  breaks("an abbreviation that is the code", { "parties/EU.yaml": names("abbreviations: [EU, E.U., E.U.]\n") }, [
    'parties/EU.yaml:6:17: "EU" is the name already: take the abbreviation out',
    'parties/EU.yaml:6:27: "E.U." is listed twice: take one out',
  ]);
  breaks(
    "an adjective of two parties, however it is spelt",
    {
      "parties/EG.yaml": replace("evidence:", "adjectives: { en: [Egyptian], ar: [أوربي] }\nevidence:"),
      "parties/EU.yaml": names("adjectives: { en: [European], ar: [اوربي] }\n"),
    },
    ['parties/EU.yaml:6:36: "اوربي" is "أوربي" of the party "EG" too: keep one record, or take the ambiguous name out'],
  );
  breaks("adjectives in one language", { "parties/EU.yaml": names("adjectives: { en: [European], ar: [] }\n") }, [
    "parties/EU.yaml:6:35: adjectives.ar is empty: give it a value or leave the key out",
  ]);
  breaks(
    "adjectives in the wrong language",
    { "parties/EU.yaml": names("adjectives: { en: [أوروبي], ar: [European] }\n") },
    [
      'parties/EU.yaml:6:20: the English text has "أ": write it in Latin letters',
      "parties/EU.yaml:6:34: the Arabic text has no Arabic letter: write it in Arabic",
    ],
  );
  breaks(
    "aliases of topics, agreements and meetings that say nothing new",
    {
      "topics/borders.yaml": replace("broader:", "aliases: [Frontiers, Borders]\nbroader:"),
      "agreements/memorandum.yaml": replace("\nsummary:", "\naliases: [مذكرة الحدود]\nsummary:"),
      "meetings/talks.yaml": replace("\nsummary:", "\naliases: [Cairo talks, Cairo talks]\nsummary:"),
    },
    [
      'agreements/memorandum.yaml:5:11: "مذكرة الحدود" is the name already: take the alias out',
      'meetings/talks.yaml:5:24: "Cairo talks" is listed twice: take one out',
      'topics/borders.yaml:5:22: "Borders" is the name already: take the alias out',
    ],
  );
});
