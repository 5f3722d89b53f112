import { breaks } from "../faults";
import { replace, soundFiles } from "../soundFiles";

describe("names and numbers of files", () => {
  breaks("a file and its key differ", { "topics/borders.yaml": replace("slug: borders", "slug: border") }, [
    'topics/borders.yaml:1:7: "border" is in a file named borders.yaml: name both alike',
  ]);
  breaks("a code and its file differ", { "parties/EU.yaml": replace("code: EU", "code: EUX") }, [
    'parties/EU.yaml:1:7: "EUX" is in a file named EU.yaml: name both alike',
  ]);
  breaks(
    "a slug with a capital",
    {
      "topics/Trade.yaml": "slug: Trade\nlabel:\n  en: Trade\n  ar: التجارة\n",
      "statements/basim-on-visit.yaml": (text) =>
        text.replace("topics: []", "topics: [Trade]").replace("act, text]", "act, text, topics]"),
    },
    ['topics/Trade.yaml:1:7: "Trade" is no slug: use lower-case letters a to z and digits, joined by single hyphens'],
  );
  breaks(
    "a slug with a day",
    {
      "meetings/talks-2021-08-09.yaml": soundFiles["meetings/next-talks.yaml"]!.replace(
        "next-talks",
        "talks-2021-08-09",
      )
        .replace("Talks to come", "Talks")
        .replace("محادثات مقبلة", "محادثات"),
    },
    ['meetings/talks-2021-08-09.yaml:1:7: "talks-2021-08-09" has a day in it: a date may be corrected, a slug may not'],
  );
  breaks("fewer records than there must be", { "statements/basim-on-visit.yaml": null }, [
    "dataset.yaml:12:15: there must be 2 statements at least, and there are 1: bring back what is lost, or lower this",
  ]);
  breaks("a version that is none", { "dataset.yaml": replace("version: 1.0.0", "version: 1.0") }, [
    'dataset.yaml:1:10: "1.0" is no semantic version: write one such as 1.2.0',
    "dataset.yaml:3:11: the citation is of 1.0.0, and the version is 1.0: write the same",
  ]);
  breaks("a licence without an address", { "dataset.yaml": replace("https://example.org/licence", "CC0") }, [
    'dataset.yaml:2:10: "CC0" is no address of a licence: write one such as https://…',
  ]);
  breaks("two topics of one name", { "topics/borders.yaml": replace("en: Borders", "en: Security") }, [
    'topics/security.yaml:3:7: "Security" is the label of the topic "borders" too: keep one record, or tell them apart',
  ]);
  breaks("two parties of one name", { "parties/IQ.yaml": replace("العراق", "مصر") }, [
    'parties/IQ.yaml:6:7: "مصر" is "مصر" of the party "EG" too: keep one record, or take the ambiguous name out',
  ]);
  breaks(
    "two positions of one title",
    { "positions/iraqi-minister.yaml": replace("Minister of Iraq", "Minister of Egypt") },
    [
      'positions/iraqi-minister.yaml:3:7: "Minister of Egypt" is the title of the position "egyptian-minister" too: keep one record, or tell them apart',
    ],
  );
  breaks(
    "two agreements of one title",
    { "agreements/second.yaml": soundFiles["agreements/memorandum.yaml"]!.replace("slug: memorandum", "slug: second") },
    [
      'agreements/second.yaml:3:7: "Memorandum on borders" is the title of the agreement "memorandum" too: keep one record, or tell them apart',
      'agreements/second.yaml:4:7: "مذكرة الحدود" is the title of the agreement "memorandum" too: keep one record, or tell them apart',
    ],
  );
  breaks("a citation of another version", { "dataset.yaml": replace("version 1.0.0.", "version 1.0.1.") }, [
    "dataset.yaml:3:11: the citation is of 1.0.1, and the version is 1.0.0: write the same",
  ]);
  breaks("a citation of no version", { "dataset.yaml": replace(", version 1.0.0.", ".") }, [
    "dataset.yaml:3:11: the citation names no version: write 1.0.0 in it",
  ]);
  breaks(
    "two statements of one text at one meeting, and two sources of one title and publisher",
    {
      "statements/amin-again.yaml": soundFiles["statements/amin-on-borders.yaml"]!.replace(
        "slug: amin-on-borders",
        "slug: amin-again",
      ).replace("order: 1", "order: 3"),
      "sources/almanac.yaml": replace(
        "title: { en: Who holds which office }\n",
        "title: { en: Talks in Cairo }\npublisher: { en: The Gazette }\n",
      ),
    },
    [
      'sources/gazette.yaml:3:14: "Talks in Cairo" is the title of the source "almanac" too: keep one record, or tell them apart',
      'statements/amin-on-borders.yaml:9:7: "He called for joint patrols." is the text of the statement "amin-again" too: keep one record, or tell them apart',
      'statements/amin-on-borders.yaml:10:7: "دعا إلى دوريات مشتركة." is the text of the statement "amin-again" too: keep one record, or tell them apart',
    ],
  );
});
