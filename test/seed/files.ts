import { breaks } from "./faults";
import { append, replace } from "./soundFiles";

describe("files that are no records are told", () => {
  breaks("a sound dataset has no fault", {}, []);
  breaks("a file of another name beside the folders", { "readme.txt": "Hello" }, [
    "readme.txt:1:1: is unknown here: a dataset has dataset.yaml, sources, parties, positions, officials, topics, agreements, meetings, statements",
  ]);
  breaks("a folder of another name", { "meeting/talks.yaml": "slug: talks" }, [
    "meeting:1:1: is unknown here: the nearest known is meetings",
  ]);
  breaks("a file where a folder should be", { "statements.yaml": "slug: talks" }, [
    "statements.yaml:1:1: is unknown here: the nearest known is statements",
  ]);
  breaks("a file with another ending among the records", { "topics/trade.yml": "slug: trade" }, [
    "topics/trade.yml:1:1: is unknown here: a folder of records has files named KEY.yaml, and nothing else",
  ]);
  breaks("a folder among the records", { "topics/trade.yaml/trade.yaml": "slug: trade" }, [
    "topics/trade.yaml:1:1: is unknown here: a folder of records has files named KEY.yaml, and nothing else",
  ]);
  breaks("no dataset.yaml", { "dataset.yaml": null }, [
    "dataset.yaml:1:1: is missing: it holds version, license, citation and minimum",
  ]);
  breaks("hidden files are let be", { ".DS_Store": "x", "topics/.borders.yaml.swp": "x" }, []);
});

describe("what YAML allows and the project does not is told", () => {
  breaks("an empty file", { "topics/security.yaml": "" }, [
    "topics/security.yaml:1:1: is empty: write its record, or remove the file",
  ]);
  breaks("a file of comments", { "topics/security.yaml": "# to do\n" }, [
    "topics/security.yaml:1:1: is empty: write its record, or remove the file",
  ]);
  breaks("a byte order mark", { "topics/security.yaml": (text) => `\ufeff${text}` }, [
    "topics/security.yaml:1:1: starts with a byte order mark: save it as UTF-8 without one",
  ]);
  breaks("another encoding", { "topics/security.yaml": Buffer.from("slug: security\nlabel: caf\xe9\n", "latin1") }, [
    "topics/security.yaml:2:11: is not UTF-8: save it as UTF-8",
  ]);
  breaks("a tab", { "topics/security.yaml": replace("en: Security", "en:\tSecurity") }, [
    "topics/security.yaml:3:6: has a tab: write spaces",
  ]);
  breaks("a tab for indentation", { "topics/security.yaml": replace("  en: Security", "\ten: Security") }, [
    "topics/security.yaml:3:1: has a tab: write spaces",
  ]);
  breaks("a key twice", { "topics/security.yaml": append("slug: security\n") }, [
    "topics/security.yaml:5:1: has this key twice: keep one of the two",
  ]);
  breaks(
    "an anchor and an alias",
    {
      "topics/borders.yaml": (text) =>
        text.replace("slug: borders", "slug: &b borders").replace("broader: security", "broader: *b"),
    },
    [
      "topics/borders.yaml:1:10: has an anchor, &b: write the value out",
      "topics/borders.yaml:5:10: has an alias, *b: write the value out",
      "topics/security.yaml:1:7: no record uses this topic, nor one that is narrower: use it, or remove the file",
    ],
  );
  breaks("a tag", { "topics/security.yaml": replace("en: Security", "en: !!str Security") }, [
    "topics/security.yaml:3:13: has a tag, tag:yaml.org,2002:str: write the value without it",
  ]);
  breaks("two documents", { "topics/security.yaml": append("---\nslug: security\n") }, [
    "topics/security.yaml:5:1: has more than one document: a file is one record",
  ]);
  breaks("a list", { "topics/security.yaml": "- slug: security\n" }, [
    "topics/security.yaml:1:1: is no mapping: a file is one record, a mapping of keys to values",
  ]);
  breaks("a bare word", { "topics/security.yaml": "security\n" }, [
    "topics/security.yaml:1:1: is no mapping: a file is one record, a mapping of keys to values",
  ]);
  breaks("no YAML at all", { "topics/security.yaml": "slug: [security\n" }, [
    "topics/security.yaml:2:1: is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
  ]);
  breaks("Windows line ends are let be", { "topics/security.yaml": (text) => text.replaceAll("\n", "\r\n") }, []);
});

describe("a record's shape is held to", () => {
  breaks("an unknown key", { "topics/borders.yaml": replace("broader:", "brooder:") }, [
    'topics/borders.yaml:5:1: unknown key "brooder": the nearest known key is "broader"',
  ]);
  breaks("an unknown key in an item", { "meetings/talks.yaml": replace("headOfDelegation", "headofDelegation") }, [
    'meetings/talks.yaml:32:5: unknown key "headofDelegation": the nearest known key is "headOfDelegation"',
  ]);
  breaks("a missing key", { "topics/security.yaml": replace("slug: security\n", "") }, [
    "topics/security.yaml:1:1: slug is missing",
  ]);
  breaks("a text without its Arabic", { "topics/security.yaml": replace("  ar: الأمن\n", "") }, [
    "topics/security.yaml:3:3: label.ar is missing: every text is there in English (en) and in Arabic (ar)",
  ]);
  breaks("a text in no language", { "topics/security.yaml": "slug: security\nlabel: Security\n" }, [
    "topics/security.yaml:2:8: label is a text: it must be a mapping",
  ]);
  breaks("a key without a value", { "meetings/talks.yaml": replace("host: EG", "host:") }, [
    "meetings/talks.yaml:16:6: host is empty: give it a value or leave the key out",
  ]);
  breaks(
    "a null",
    { "meetings/talks.yaml": replace("host: EG", "host: ~"), "meetings/visit.yaml": replace("host: EG", "host: null") },
    [
      "meetings/talks.yaml:16:7: host is empty: give it a value or leave the key out",
      "meetings/visit.yaml:11:7: host is empty: give it a value or leave the key out",
    ],
  );
  breaks("an empty list of fields", { "parties/EG.yaml": replace("[name]", "[]") }, [
    "parties/EG.yaml:8:13: evidence[0].fields is empty: give it a value or leave the key out",
  ]);
  breaks("a word that is none of those allowed", { "meetings/talks.yaml": replace("kind: TALKS", "kind: TALK") }, [
    'meetings/talks.yaml:8:7: kind is "TALK": it can be TALKS, RECEPTION, SUMMIT, CONFERENCE, VISIT; the nearest is TALKS',
  ]);
  breaks("a field that evidence cannot name", { "meetings/talks.yaml": replace("[date]", "[dates]") }, [
    'meetings/talks.yaml:55:14: evidence[1].fields[0] is "dates": it can be title, summary, kind, status, date, place, place.country, place.city, place.venue, host, partOf; the nearest is date',
  ]);
  breaks("a number that is none", { "sources/gazette.yaml": replace("paragraphCount: 4", "paragraphCount: four") }, [
    'sources/gazette.yaml:7:17: paragraphCount is "four": it must be a whole number',
  ]);
  breaks(
    "a head of delegation that is no",
    { "meetings/talks.yaml": replace("headOfDelegation: true", "headOfDelegation: false") },
    ['meetings/talks.yaml:32:23: participants[1].headOfDelegation is "false": it can be true'],
  );
  breaks("a text where a list should be", { "meetings/visit.yaml": replace("topics: []", "topics: borders") }, [
    "meetings/visit.yaml:27:9: topics is a text: it must be a list",
  ]);
  breaks("keys out of order", { "topics/security.yaml": "label:\n  ar: الأمن\n  en: Security\nslug: security\n" }, [
    'topics/security.yaml:3:3: "en" stands after "ar": it goes before it',
    'topics/security.yaml:4:1: "slug" stands after "label": it goes before it',
  ]);
  breaks(
    "keys of an item out of order",
    {
      "officials/basim.yaml": replace(
        "evidence:\n      - source: gazette\n        paragraphs: [2]\n        basis: STATED",
        "evidence:\n      - paragraphs: [2]\n        source: gazette\n        basis: STATED",
      ),
    },
    ['officials/basim.yaml:13:9: "source" stands after "paragraphs": it goes before it'],
  );
  breaks(
    "every fault of every file is told at once, by file and place",
    {
      "topics/security.yaml": "slug: Security\nlabel:\n  en: Security\n",
      "parties/EG.yaml": replace("alpha3: EGY", "alpha3: EGP"),
      "meetings/talks.yaml": replace("host: EG", "hosts: EG"),
    },
    [
      'meetings/talks.yaml:16:1: unknown key "hosts": the nearest known key is "host"',
      'parties/EG.yaml:3:9: "EGP" is not the alpha-3 of EG: write EGY',
      "topics/security.yaml:3:3: label.ar is missing: every text is there in English (en) and in Arabic (ar)",
    ],
  );
});
