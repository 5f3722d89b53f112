import { breaks } from "../faults";
import { replace, soundFiles } from "../soundFiles";

describe("meetings", () => {
  breaks(
    "the same meeting twice",
    {
      "meetings/talks-again.yaml": soundFiles["meetings/talks.yaml"]!.replace("slug: talks", "slug: talks-again")
        .replace("en: Talks in Cairo", "en: More talks")
        .replace("ar: محادثات في القاهرة", "ar: مزيد من المحادثات")
        .replace("kind: TALKS", "kind: RECEPTION")
        .replace("date: 2021-08-09", "date: 2021-08"),
    },
    [
      'meetings/talks.yaml:1:7: this is the meeting "talks-again" again, by date and participants: keep one record, or make one a part of the other',
    ],
  );
  breaks(
    "the same undated meeting twice",
    {
      "meetings/talks-again.yaml": soundFiles["meetings/next-talks.yaml"]!.replace(
        "slug: next-talks",
        "slug: talks-again",
      ),
    },
    [
      'meetings/talks-again.yaml:3:7: "Talks to come" is the title of the meeting "next-talks" too: keep one record, or tell them apart',
      'meetings/talks-again.yaml:4:7: "محادثات مقبلة" is the title of the meeting "next-talks" too: keep one record, or tell them apart',
    ],
  );
  breaks(
    "two undated meetings of different titles are let be",
    {
      "meetings/talks-again.yaml": soundFiles["meetings/next-talks.yaml"]!.replace(
        "slug: next-talks",
        "slug: talks-again",
      )
        .replace("en: Talks to come", "en: Later talks")
        .replace("ar: محادثات مقبلة", "ar: محادثات لاحقة"),
    },
    [],
  );
  breaks(
    "a topic, a party or an agreement listed twice",
    {
      "agreements/memorandum.yaml": replace("  - party: IQ", "  - party: EG"),
      "statements/amin-on-borders.yaml": replace("[borders]", "[borders, borders]"),
      "meetings/talks.yaml": (text) =>
        text.replace(
          /topics:\n((?:.+\n)+?)agreements:\n((?:.+\n)+?)evidence/,
          "topics:\n$1$1agreements:\n$2$2evidence",
        ),
    },
    [
      'agreements/memorandum.yaml:17:12: "EG" is listed twice: keep one',
      'meetings/talks.yaml:43:12: "borders" is listed twice: keep one',
      'meetings/talks.yaml:55:16: "memorandum" is listed twice as SIGNED: keep one',
      'statements/amin-on-borders.yaml:11:19: "borders" is listed twice: keep one',
    ],
  );
  breaks(
    "something done at a planned meeting",
    {
      "meetings/next-talks.yaml": replace(
        "topics: []\n",
        "topics: []\nagreements:\n  - agreement: memorandum\n    treatment: FOLLOWED_UP\n    evidence:\n      - source: gazette\n        paragraphs: [2]\n        basis: STATED\n",
      ),
    },
    [
      "meetings/next-talks.yaml:27:16: the meeting is PLANNED, so nothing was FOLLOWED_UP at it: write PROPOSED or CITED, or correct the status",
    ],
  );
  breaks("a held part of a planned whole", { "meetings/talks.yaml": replace("partOf: visit", "partOf: next-talks") }, [
    "meetings/talks.yaml:9:9: a part that is HELD cannot be of a whole that is PLANNED: correct one of them",
  ]);
  breaks(
    "something said at a planned meeting",
    {
      "statements/basim-on-visit.yaml": (text) =>
        text
          .replace(
            "meeting: talks\norder: 2\nspeaker: basim\nposition: iraqi-minister\nparty: IQ",
            "meeting: next-talks\norder: 1\nposition: coordinator\nparty: EU",
          )
          .replace("speaker, ", ""),
    },
    [
      'statements/basim-on-visit.yaml:2:10: "next-talks" is PLANNED, so nothing was said at it: correct the meeting, or remove the statement',
    ],
  );
  breaks(
    "a part with the people of its whole is let be",
    {
      "meetings/talks-again.yaml": soundFiles["meetings/talks.yaml"]!.replace("slug: talks", "slug: talks-again")
        .replace("en: Talks in Cairo", "en: More talks")
        .replace("ar: محادثات في القاهرة", "ar: مزيد من المحادثات")
        .replace("partOf: visit", "partOf: talks"),
    },
    [],
  );
  breaks(
    "a CAMEO code that its root does not divide into",
    { "meetings/talks.yaml": replace('cameo: "046"', "cameo: 0199") },
    ['meetings/talks.yaml:18:8: "0199" is no CAMEO code: write one such as 036, 042, 043 or 046'],
  );
  breaks("a CAMEO code that is none", { "meetings/talks.yaml": replace('cameo: "046"', "cameo: 46") }, [
    'meetings/talks.yaml:18:8: "46" is no CAMEO code: write one such as 036, 042, 043 or 046',
  ]);
  breaks(
    "a proposal that was signed",
    { "agreements/memorandum.yaml": replace("status: SIGNED", "status: PROPOSED") },
    ['meetings/talks.yaml:45:16: "memorandum" is PROPOSED, so it was not SIGNED: correct one of them'],
  );
  breaks(
    "an agreement signed on another date than its own",
    { "agreements/memorandum.yaml": replace("date: 2021-08", "date: 2021-07") },
    [
      'meetings/talks.yaml:45:16: "memorandum" is of 2021-07, not of 2021-08-09, when it was SIGNED: correct one of them',
    ],
  );
});
