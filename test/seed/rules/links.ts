import { breaks } from "../faults";

const link = (kind: string, meeting: string) =>
  `  - kind: ${kind}\n    meeting: ${meeting}\n    evidence:\n      - source: gazette\n        paragraphs: [4]\n        basis: STATED\n`;

/** An edit that gives a meeting links. */
const linked =
  (...links: [kind: string, meeting: string][]) =>
  (text: string) =>
    text.replace(
      /\nevidence:\n(?= {2}- fields)/,
      `\nlinks:\n${links.map((each) => link(...each)).join("")}evidence:\n`,
    );

describe("links", () => {
  breaks(
    "a meeting that announces another, and one that follows it",
    {
      "meetings/talks.yaml": linked(["ANNOUNCES", "next-talks"]),
      "meetings/visit.yaml": linked(["INVITES_TO", "next-talks"]),
    },
    [],
  );
  breaks("a meeting that is not there", { "meetings/talks.yaml": linked(["FOLLOWS", "next-talk"]) }, [
    'meetings/talks.yaml:52:14: there is no meeting "next-talk": the nearest is "next-talks"',
  ]);
  breaks("a meeting linked to itself", { "meetings/talks.yaml": linked(["ANNOUNCES", "talks"]) }, [
    "meetings/talks.yaml:52:14: the meeting is linked to itself: name the other one",
  ]);
  breaks(
    "a pair twice in one record",
    { "meetings/talks.yaml": linked(["ANNOUNCES", "next-talks"], ["INVITES_TO", "next-talks"]) },
    ['meetings/talks.yaml:58:14: "talks" and "next-talks" are linked already, in "talks": keep one link'],
  );
  breaks(
    "a pair from both ends",
    {
      "meetings/next-talks.yaml": linked(["FOLLOWS", "talks"]),
      "meetings/talks.yaml": linked(["ANNOUNCES", "next-talks"]),
    },
    ['meetings/talks.yaml:52:14: "talks" and "next-talks" are linked already, in "next-talks": keep one link'],
  );
  breaks(
    "one that follows what came after it",
    {
      "meetings/talks.yaml": linked(["FOLLOWS", "next-talks"]),
      "meetings/next-talks.yaml": (text) =>
        text.replace("status: PLANNED\n", "status: PLANNED\ndate: 2021-10\n").replace("status]", "status, date]"),
    },
    [
      'meetings/talks.yaml:52:14: 2021-08-09 is before 2021-10, the date of "next-talks", which this follows: correct a date or the link',
    ],
  );
  breaks(
    "one that may follow, as dates are vague",
    {
      "meetings/talks.yaml": linked(["FOLLOWS", "next-talks"]),
      "meetings/next-talks.yaml": (text) =>
        text.replace("status: PLANNED\n", "status: PLANNED\ndate: 2021-08\n").replace("status]", "status, date]"),
    },
    [],
  );
  breaks(
    "meetings that follow one another in a ring",
    {
      "meetings/talks.yaml": linked(["FOLLOWS", "visit"]),
      "meetings/visit.yaml": linked(["FOLLOWS", "next-talks"]),
      "meetings/next-talks.yaml": linked(["FOLLOWS", "talks"]),
    },
    [
      'meetings/next-talks.yaml:27:14: "talks" follows this meeting, so this does not follow it: correct one of the links',
      'meetings/talks.yaml:52:14: "visit" follows this meeting, so this does not follow it: correct one of the links',
      'meetings/visit.yaml:30:14: "next-talks" follows this meeting, so this does not follow it: correct one of the links',
    ],
  );
  breaks(
    "a link without evidence for what it is",
    {
      "meetings/talks.yaml": (text) =>
        linked(["ANNOUNCES", "next-talks"])(text).replace(
          "meeting: next-talks\n    evidence:\n      - source",
          "meeting: next-talks\n    evidence:\n      - fields: [meeting]\n        source",
        ),
    },
    ["meetings/talks.yaml:51:5: kind has no evidence: cite a source for it, or leave it out"],
  );
});
