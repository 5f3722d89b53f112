import { breaks } from "../faults";
import { replace, soundFiles } from "../soundFiles";

describe("references", () => {
  breaks("a topic's broader one", { "topics/borders.yaml": replace("broader: security", "broader: securty") }, [
    'topics/borders.yaml:5:10: there is no topic "securty": the nearest is "security"',
  ]);
  breaks("an office's party", { "positions/coordinator.yaml": replace("party: EU", "party: UE") }, [
    'positions/coordinator.yaml:6:8: there is no party "UE": the nearest is "EU"',
  ]);
  breaks("an official's office", { "officials/basim.yaml": replace("iraqi-minister", "iraki-minister") }, [
    'officials/basim.yaml:10:15: there is no position "iraki-minister": the nearest is "iraqi-minister"',
  ]);
  breaks(
    "a meeting's host, place and whole",
    {
      "meetings/talks.yaml": (text) =>
        text
          .replace("host: EG", "host: EX")
          .replace("country: EG", "country: EH")
          .replace("partOf: visit", "partOf: visits"),
    },
    [
      'meetings/talks.yaml:12:12: there is no party "EH": the nearest is "EG"',
      'meetings/talks.yaml:16:7: there is no party "EX": the nearest is "EG"',
      'meetings/talks.yaml:17:9: there is no meeting "visits": the nearest is "visit"',
    ],
  );
  breaks(
    "a participant",
    {
      "meetings/visit.yaml": (text) =>
        text
          .replace("official: basim", "official: basem")
          .replace("position: iraqi-minister", "position: minister-of-iraq")
          .replace("    party: IQ", "    party: IR"),
    },
    [
      'meetings/visit.yaml:13:15: there is no official "basem": the nearest is "basim"',
      'meetings/visit.yaml:14:15: there is no position "minister-of-iraq": the nearest is "iraqi-minister"',
      'meetings/visit.yaml:15:12: there is no party "IR": the nearest is "IQ"',
    ],
  );
  breaks(
    "a meeting's topic, party and agreement",
    {
      "meetings/talks.yaml": (text) =>
        text.replace("topic: borders", "topic: border").replace("agreement: memorandum", "agreement: memo"),
      "meetings/visit.yaml": replace("  - party: EG", "  - party: GE"),
    },
    [
      'meetings/talks.yaml:38:12: there is no topic "border": the nearest is "borders"',
      'meetings/talks.yaml:44:16: there is no agreement "memo": add its file, or correct this',
      "meetings/visit.yaml:11:7: the host, EG, is not among the parties: list it under participants or parties",
      'meetings/visit.yaml:22:12: there is no party "GE": the nearest is "EG"',
    ],
  );
  breaks(
    "an agreement's party and topic",
    {
      "agreements/memorandum.yaml": (text) =>
        text.replace("party: IQ", "party: IZ").replace("topic: borders", "topic: bordeaux"),
    },
    [
      'agreements/memorandum.yaml:17:12: there is no party "IZ": the nearest is "IQ"',
      'agreements/memorandum.yaml:23:12: there is no topic "bordeaux": the nearest is "borders"',
    ],
  );
  breaks(
    "a statement's meeting, speaker, office, party and topic",
    {
      "statements/amin-on-borders.yaml": (text) =>
        text
          .replace("meeting: talks", "meeting: talk")
          .replace("speaker: amin", "speaker: amine")
          .replace("position: egyptian-minister", "position: egypt-minister")
          .replace("party: EG", "party: EGY")
          .replace("[borders]", "[boarders]"),
    },
    [
      'statements/amin-on-borders.yaml:2:10: there is no meeting "talk": the nearest is "talks"',
      'statements/amin-on-borders.yaml:4:10: there is no official "amine": the nearest is "amin"',
      'statements/amin-on-borders.yaml:5:11: there is no position "egypt-minister": the nearest is "egyptian-minister"',
      'statements/amin-on-borders.yaml:6:8: there is no party "EGY": the nearest is "EG"',
      'statements/amin-on-borders.yaml:11:10: there is no topic "boarders": the nearest is "borders"',
      'statements/basim-on-visit.yaml:3:8: no statement is number 1 at "talks": number them from 1, without gaps',
    ],
  );
  breaks(
    "a source, of a record and of an item",
    { "officials/basim.yaml": (text) => text.replaceAll("source: gazette", "source: gazete") },
    [
      'officials/basim.yaml:12:17: there is no source "gazete": the nearest is "gazette"',
      'officials/basim.yaml:17:13: there is no source "gazete": the nearest is "gazette"',
    ],
  );
  breaks("a file at fault is no missing file", { "topics/security.yaml": replace("label:", "lable:") }, [
    "topics/security.yaml:1:1: label is missing",
    'topics/security.yaml:2:1: unknown key "lable": the nearest known key is "label"',
  ]);
  breaks("a place in an organization", { "meetings/talks.yaml": replace("country: EG", "country: EU") }, [
    'meetings/talks.yaml:12:12: "EU" is an organization: a place is in a country',
  ]);
  breaks(
    "a source that nothing cites but itself",
    {
      "sources/herald.yaml": soundFiles["sources/gazette.yaml"]!.replaceAll("gazette", "herald")
        .replace("0123", "ffff")
        .replace("Talks in Cairo", "Heralded talks"),
    },
    ["sources/herald.yaml:1:7: no record cites this source: cite it, or remove the file"],
  );
  breaks(
    "a party that nothing leads to",
    {
      "parties/LY.yaml": soundFiles["parties/EG.yaml"]!.replace("EG", "LY")
        .replace("EGY", "LBY")
        .replace("Egypt", "Libya")
        .replace("مصر", "ليبيا"),
    },
    ['parties/LY.yaml:1:7: nothing leads to the party "LY": refer to it in a record, or remove the file'],
  );
  breaks(
    "a person who holds no office and was nowhere",
    {
      "officials/nobody.yaml": soundFiles["officials/basim.yaml"]!.replace("slug: basim", "slug: nobody")
        .replace("Basim Nuri", "Nobody")
        .replace("باسم نوري", "لا أحد")
        .replace(/occupancies:\n.*\n {4}evidence:\n.*\n.*\n.*\n/, "occupancies: []\n"),
    },
    ['officials/nobody.yaml:1:7: nothing leads to the official "nobody": refer to it in a record, or remove the file'],
  );
});
