import { breaks } from "../faults";
import { replace } from "../soundFiles";

describe("evidence", () => {
  breaks("a field without any", { "meetings/talks.yaml": replace("host, partOf", "partOf") }, [
    "meetings/talks.yaml:16:1: host has no evidence: cite a source for it, or leave it out",
  ]);
  breaks("a part of a place without any", { "meetings/talks.yaml": replace("place, host", "place.country, host") }, [
    "meetings/talks.yaml:13:3: place.city has no evidence: cite a source for it, or leave it out",
  ]);
  breaks(
    "an item without any",
    {
      "meetings/next-talks.yaml": replace(
        "    evidence:\n      - source: gazette\n        paragraphs: [2]\n        basis: STATED\nparties:",
        "    evidence: []\nparties:",
      ),
    },
    [
      "meetings/next-talks.yaml:11:5: position has no evidence: cite a source for it, or leave it out",
      "meetings/next-talks.yaml:12:5: party has no evidence: cite a source for it, or leave it out",
      "meetings/next-talks.yaml:13:5: role has no evidence: cite a source for it, or leave it out",
    ],
  );
  breaks(
    "an item's field without any",
    {
      "meetings/visit.yaml": replace(
        "role: GUEST\n    evidence:\n      - source",
        "role: GUEST\n    evidence:\n      - fields: [official, position, party]\n        source",
      ),
    },
    ["meetings/visit.yaml:16:5: role has no evidence: cite a source for it, or leave it out"],
  );
  breaks(
    "an end of office without any",
    {
      "officials/basim.yaml": replace(
        "  - position: iraqi-minister\n",
        "  - position: iraqi-minister\n    end: 2022\n",
      ),
    },
    ["officials/basim.yaml:11:5: end has no evidence: cite a source for it, or leave it out"],
  );
  breaks(
    "an article's own publisher without any",
    { "sources/gazette.yaml": replace("publisher, published", "published") },
    ["sources/gazette.yaml:4:1: publisher has no evidence: cite a source for it, or leave it out"],
  );
  breaks(
    "a name without any",
    {
      "parties/EU.yaml": replace(
        "evidence:\n  - fields: [name]\n    source: gazette\n    paragraphs: [1]\n    basis: STATED\n",
        "evidence: []\n",
      ),
    },
    ["parties/EU.yaml:3:1: name has no evidence: cite a source for it, or leave it out"],
  );
  breaks(
    "a statement's topics without any",
    { "statements/amin-on-borders.yaml": replace(", text, topics]", ", text]") },
    ["statements/amin-on-borders.yaml:11:1: topics has no evidence: cite a source for it, or leave it out"],
  );
  breaks(
    "evidence for what is not there",
    {
      "meetings/visit.yaml": replace("date, host]", "date, host, place, partOf]"),
      "statements/basim-on-visit.yaml": replace("act, text]", "act, text, topics]"),
    },
    [
      'meetings/visit.yaml:29:56: evidence for "place", which is not there: add it, or do not name it here',
      'meetings/visit.yaml:29:63: evidence for "partOf", which is not there: add it, or do not name it here',
      'statements/basim-on-visit.yaml:13:60: evidence for "topics", which is not there: add it, or do not name it here',
    ],
  );
  breaks("a field named twice", { "meetings/visit.yaml": replace("date, host]", "date, host, date]") }, [
    'meetings/visit.yaml:29:56: "date" is named twice: name it once',
  ]);
  breaks(
    "a paragraph that the source does not have",
    { "meetings/talks.yaml": replace("paragraphs: [1, 2]", "paragraphs: [0, 5]") },
    [
      'meetings/talks.yaml:53:18: "gazette" has no paragraph 0: it has 1 to 4',
      'meetings/talks.yaml:53:21: "gazette" has no paragraph 5: it has 1 to 4',
    ],
  );
  breaks(
    "paragraphs out of order or twice",
    { "meetings/talks.yaml": replace("paragraphs: [1, 2]", "paragraphs: [2, 1, 1]") },
    [
      "meetings/talks.yaml:53:21: paragraph 1 is out of order: name them from first to last, each once",
      "meetings/talks.yaml:53:24: paragraph 1 is out of order: name them from first to last, each once",
    ],
  );
  breaks(
    "paragraphs of a reference",
    { "officials/amin.yaml": replace("source: almanac\n", "source: almanac\n        paragraphs: [1]\n") },
    ['officials/amin.yaml:16:9: "almanac" is a reference, which is cited as a whole: leave paragraphs out'],
  );
  breaks("an article without paragraphs", { "parties/EU.yaml": replace("    paragraphs: [1]\n", "") }, [
    'parties/EU.yaml:9:13: "gazette" is an article: name the paragraphs that say it',
  ]);
  breaks("an inference without a note", { "parties/EU.yaml": replace("STATED", "INFERRED") }, [
    "parties/EU.yaml:11:12: INFERRED has no note: say how it follows from the source",
  ]);
  breaks(
    "a corroboration without a note",
    { "officials/amin.yaml": replace("        note:\n          en: Gives the day.\n          ar: يذكر اليوم.\n", "") },
    ["officials/amin.yaml:16:16: CORROBORATED has no note: say what the source shows"],
  );
  breaks("an article that corroborates", { "meetings/talks.yaml": replace("basis: INFERRED", "basis: CORROBORATED") }, [
    'meetings/talks.yaml:58:12: "gazette" is an article, which does not corroborate: write STATED or INFERRED',
  ]);
  breaks("a reference that states", { "officials/amin.yaml": replace("basis: CORROBORATED", "basis: STATED") }, [
    'officials/amin.yaml:16:16: "almanac" is a reference, which does not state: write CORROBORATED or INFERRED',
  ]);
  breaks(
    "a reference can be inferred from",
    { "officials/amin.yaml": replace("basis: CORROBORATED", "basis: INFERRED") },
    [],
  );
});
