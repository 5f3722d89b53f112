import { breaks } from "../faults";
import { replace } from "../soundFiles";

describe("statements", () => {
  breaks(
    "a speaker who was not there",
    { "statements/amin-on-borders.yaml": replace("meeting: talks", "meeting: visit") },
    [
      'statements/amin-on-borders.yaml:4:10: "amin" was not at "visit": add the participant, or correct the speaker',
      'statements/basim-on-visit.yaml:3:8: no statement is number 1 at "talks": number them from 1, without gaps',
    ],
  );
  breaks(
    "an office that was not there",
    {
      "statements/basim-on-visit.yaml": (text) =>
        text
          .replace("speaker: basim\nposition: iraqi-minister\nparty: IQ", "position: coordinator\nparty: EU")
          .replace("speaker, ", ""),
    },
    [
      'statements/basim-on-visit.yaml:4:11: "coordinator" was not at "talks": add the participant, or correct the position',
      'statements/basim-on-visit.yaml:5:8: EU was not at "talks": add it to the meeting, or correct the party',
    ],
  );
  breaks(
    "another office than at the meeting",
    { "statements/amin-on-borders.yaml": replace("position: egyptian-minister", "position: iraqi-minister") },
    [
      'statements/amin-on-borders.yaml:5:11: "amin" was there as "egyptian-minister": write that position here, or correct the meeting',
    ],
  );
  breaks(
    "no office, though there is one at the meeting",
    {
      "statements/amin-on-borders.yaml": (text) =>
        text.replace("position: egyptian-minister\n", "").replace("position, ", ""),
    },
    [
      'statements/amin-on-borders.yaml:4:10: "amin" was there as "egyptian-minister": write that position here, or correct the meeting',
    ],
  );
  breaks(
    "another party than at the meeting",
    { "statements/amin-on-borders.yaml": replace("party: EG", "party: IQ") },
    ["statements/amin-on-borders.yaml:6:8: the speaker was there for EG, not for IQ: correct one of them"],
  );
  breaks(
    "a party that was not there",
    {
      "statements/basim-on-visit.yaml": (text) =>
        text
          .replace("speaker: basim\nposition: iraqi-minister\nparty: IQ", "party: EU")
          .replace("speaker, position, ", ""),
    },
    ['statements/basim-on-visit.yaml:4:8: EU was not at "talks": add it to the meeting, or correct the party'],
  );
  const numbered = (order: string) => replace("order: 2", `order: ${order}`);
  breaks("a number twice", { "statements/basim-on-visit.yaml": numbered("1") }, [
    'statements/basim-on-visit.yaml:3:8: "amin-on-borders" is number 1 at "talks" too: number them as they were reported',
  ]);
  breaks("a gap", { "statements/basim-on-visit.yaml": numbered("3") }, [
    'statements/basim-on-visit.yaml:3:8: no statement is number 2 at "talks": number them from 1, without gaps',
  ]);
  breaks(
    "a count from zero",
    {
      "statements/basim-on-visit.yaml": numbered("1"),
      "statements/amin-on-borders.yaml": replace("order: 1", "order: 0"),
    },
    ["statements/amin-on-borders.yaml:3:8: the first statement is number 1, not 0: count from 1"],
  );
  breaks("a gap where a file is at fault", { "statements/amin-on-borders.yaml": replace("order: 1", "order: one") }, [
    'statements/amin-on-borders.yaml:3:8: order is "one": it must be a whole number',
  ]);
  breaks(
    "no number and no act",
    { "statements/basim-on-visit.yaml": (text) => text.replace("order: 2\n", "").replace("act: SAID\n", "") },
    ["statements/basim-on-visit.yaml:1:1: act is missing", "statements/basim-on-visit.yaml:1:1: order is missing"],
  );
  breaks("no evidence for the act", { "statements/basim-on-visit.yaml": replace("act, text", "text") }, [
    "statements/basim-on-visit.yaml:7:1: act has no evidence: cite a source for it, or leave it out",
  ]);

  const joint = (list: string) => (text: string) =>
    text
      .replace("speaker: basim\nposition: iraqi-minister\n", "")
      .replace("party: IQ\n", `party: IQ\njointParties: ${list}\n`)
      .replace("speaker, position, party", "party, jointParties");
  breaks("a joint statement", { "statements/basim-on-visit.yaml": joint("[EG]") }, []);
  breaks("a joint statement of one who was not there", { "statements/basim-on-visit.yaml": joint("[EG, EU]") }, [
    'statements/basim-on-visit.yaml:5:20: EU was not at "talks": add it to the meeting, or correct the party',
  ]);
  breaks("a joint statement that names one twice", { "statements/basim-on-visit.yaml": joint("[IQ, EG, EG]") }, [
    "statements/basim-on-visit.yaml:5:16: IQ is named already: jointParties has the others, each once",
    "statements/basim-on-visit.yaml:5:24: EG is named already: jointParties has the others, each once",
  ]);
  breaks(
    "a joint statement with a speaker",
    {
      "statements/basim-on-visit.yaml": (text) =>
        text
          .replace("party: IQ\n", "party: IQ\njointParties: [EG]\n")
          .replace("position, party", "position, party, jointParties"),
    },
    ["statements/basim-on-visit.yaml:4:10: a joint statement has no speaker: leave it out, or leave out jointParties"],
  );
});
