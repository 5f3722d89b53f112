import { breaks } from "../faults";
import { replace } from "../soundFiles";

describe("statements", () => {
  breaks(
    "a speaker who was not there",
    { "statements/amin-on-borders.yaml": replace("meeting: talks", "meeting: visit") },
    ['statements/amin-on-borders.yaml:3:10: "amin" was not at "visit": add the participant, or correct the speaker'],
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
      'statements/basim-on-visit.yaml:3:11: "coordinator" was not at "talks": add the participant, or correct the position',
      'statements/basim-on-visit.yaml:4:8: EU was not at "talks": add it to the meeting, or correct the party',
    ],
  );
  breaks(
    "another office than at the meeting",
    { "statements/amin-on-borders.yaml": replace("position: egyptian-minister", "position: iraqi-minister") },
    [
      'statements/amin-on-borders.yaml:4:11: "amin" was there as "egyptian-minister": write that position here, or correct the meeting',
    ],
  );
  breaks(
    "no office, though there is one at the meeting",
    {
      "statements/amin-on-borders.yaml": (text) =>
        text.replace("position: egyptian-minister\n", "").replace("position, ", ""),
    },
    [
      'statements/amin-on-borders.yaml:3:10: "amin" was there as "egyptian-minister": write that position here, or correct the meeting',
    ],
  );
  breaks(
    "another party than at the meeting",
    { "statements/amin-on-borders.yaml": replace("party: EG", "party: IQ") },
    ["statements/amin-on-borders.yaml:5:8: the speaker was there for EG, not for IQ: correct one of them"],
  );
  breaks(
    "a party that was not there",
    {
      "statements/basim-on-visit.yaml": (text) =>
        text
          .replace("speaker: basim\nposition: iraqi-minister\nparty: IQ", "party: EU")
          .replace("speaker, position, ", ""),
    },
    ['statements/basim-on-visit.yaml:3:8: EU was not at "talks": add it to the meeting, or correct the party'],
  );
});
