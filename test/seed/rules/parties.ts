import { breaks } from "../faults";
import { replace } from "../soundFiles";

const statedBy = (source: string) =>
  `evidence:\n  - fields: [name]\n    source: ${source}\n    paragraphs: [1]\n    basis: STATED\n`;

describe("parties", () => {
  breaks("a code of no country", { "parties/EU.yaml": replace("kind: ORGANIZATION", "kind: COUNTRY") }, [
    'parties/EU.yaml:1:7: "EU" is no country of ISO 3166-1: write its two letters; perhaps AU',
  ]);
  breaks("a country without its alpha-3", { "parties/EG.yaml": replace("alpha3: EGY\n", "") }, [
    "parties/EG.yaml:2:7: alpha3 is missing: that of EG is EGY",
  ]);
  breaks("the alpha-3 of another country", { "parties/EG.yaml": replace("alpha3: EGY", "alpha3: IRQ") }, [
    'parties/EG.yaml:3:9: "IRQ" is not the alpha-3 of EG: write EGY',
  ]);
  breaks(
    "an organization with a country's code",
    { "parties/IQ.yaml": replace("kind: COUNTRY\nalpha3: IRQ", "kind: ORGANIZATION") },
    ['parties/IQ.yaml:1:7: "IQ" is the code of a country: give the organization another'],
  );
  breaks(
    "an organization with an alpha-3",
    { "parties/EU.yaml": replace("kind: ORGANIZATION\n", "kind: ORGANIZATION\nalpha3: EUE\n") },
    ["parties/EU.yaml:3:1: an organization has no alpha3: leave it out"],
  );
  breaks(
    "a code in small letters",
    {
      "parties/Nato.yaml": `code: Nato\nkind: ORGANIZATION\nname:\n  en: Treaty Organization\n  ar: الحلف\n${statedBy("gazette")}`,
    },
    [
      'parties/Nato.yaml:1:7: "Nato" is no code: use capital letters A to Z and digits, joined by single hyphens',
      'parties/Nato.yaml:1:7: nothing leads to the party "Nato": refer to it in a record, or remove the file',
    ],
  );
  breaks(
    "an alias that repeats the name",
    { "parties/EU.yaml": replace("[Europe, أوروبا]", "[European Union, Europe, Europe]") },
    [
      'parties/EU.yaml:6:11: "European Union" is the name already: take the alias out',
      'parties/EU.yaml:6:35: "Europe" is listed twice: take one out',
    ],
  );
  breaks("two parties with one alias", { "parties/IQ.yaml": replace("evidence:", "aliases: [EUROPE]\nevidence:") }, [
    'parties/IQ.yaml:7:11: "EUROPE" is "Europe" of the party "EU" too: keep one record, or take the ambiguous name out',
  ]);
});
