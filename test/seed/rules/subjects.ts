import { breaks } from "../faults";
import { replace } from "../soundFiles";

const subject = (party: string) =>
  `  - party: ${party}\n    evidence:\n      - source: gazette\n        paragraphs: [3]\n        basis: STATED\n`;
const subjects =
  (...parties: string[]) =>
  (text: string) =>
    text.replace("topics:\n", `subjects:\n${parties.map(subject).join("")}topics:\n`);

describe("subjects", () => {
  breaks("a party that was talked about and was not there", { "meetings/talks.yaml": subjects("EU") }, []);
  breaks("a party that took part", { "meetings/talks.yaml": subjects("EU", "IQ") }, [
    "meetings/talks.yaml:43:12: IQ took part in the meeting: subjects has only parties that were talked about and did not",
  ]);
  breaks("a party twice", { "meetings/talks.yaml": subjects("EU", "EU") }, [
    "meetings/talks.yaml:43:12: EU is listed twice: keep one",
  ]);
  breaks("a party that is not there", { "meetings/talks.yaml": subjects("UE") }, [
    'meetings/talks.yaml:38:12: there is no party "UE": the nearest is "EU"',
  ]);
});

describe("what statements are about", () => {
  const about = (list: string) => (text: string) =>
    text
      .replace("topics: [borders]", `about: ${list}\ntopics: [borders]`)
      .replace("text, topics", "text, about, topics");

  breaks("other parties, there or not", { "statements/amin-on-borders.yaml": about("[IQ, EU]") }, []);
  breaks("the party that speaks", { "statements/amin-on-borders.yaml": about("[IQ, EG]") }, [
    "statements/amin-on-borders.yaml:11:13: EG is the party that speaks: about has only the others",
  ]);
  breaks("a party twice", { "statements/amin-on-borders.yaml": about("[IQ, IQ]") }, [
    'statements/amin-on-borders.yaml:11:13: "IQ" is listed twice: keep one',
  ]);
  breaks("a party that is not there", { "statements/amin-on-borders.yaml": about("[IX]") }, [
    'statements/amin-on-borders.yaml:11:9: there is no party "IX": the nearest is "IQ"',
  ]);
  breaks(
    "no evidence for it",
    { "statements/amin-on-borders.yaml": replace("topics: [borders]", "about: [IQ]\ntopics: [borders]") },
    ["statements/amin-on-borders.yaml:11:1: about has no evidence: cite a source for it, or leave it out"],
  );
  breaks(
    "an agreement that is not there",
    {
      "statements/amin-on-borders.yaml": (text) =>
        text
          .replace("topics: [borders]", "agreements: [memorandums]\ntopics: [borders]")
          .replace("text, topics", "text, agreements, topics"),
    },
    ['statements/amin-on-borders.yaml:11:14: there is no agreement "memorandums": the nearest is "memorandum"'],
  );
});
