import { breaks } from "../faults";
import { replace } from "../soundFiles";

describe("participants", () => {
  breaks(
    "one who is nobody",
    { "meetings/next-talks.yaml": replace("  - position: coordinator\n    party: EU", "  - party: EU") },
    [
      "meetings/next-talks.yaml:11:5: the participant has neither official nor position: name one, or list the party under parties",
    ],
  );
  breaks("an office of another party", { "meetings/next-talks.yaml": replace("    party: EU", "    party: IQ") }, [
    'meetings/next-talks.yaml:11:15: "coordinator" is an office of EU, not of IQ: correct one of them',
  ]);
  breaks(
    "an office that the person does not hold",
    {
      "meetings/next-talks.yaml": replace("  - position: coordinator", "  - official: amin\n    position: coordinator"),
    },
    [
      'meetings/next-talks.yaml:12:15: "amin" does not hold "coordinator": add it to the occupancies of that record, or correct it here',
    ],
  );
  breaks(
    "an office that the person does not yet hold",
    { "officials/amin.yaml": replace("start: 2018-06-14", "start: 2021-09") },
    [
      'meetings/talks.yaml:21:15: "amin" does not hold "egyptian-minister" on 2021-08-09, but from 2021-09: correct one of them',
    ],
  );
  breaks(
    "an office that the person no longer holds",
    {
      "officials/basim.yaml": replace(
        "  - position: iraqi-minister\n    evidence:\n      - source",
        "  - position: iraqi-minister\n    end: 2021-08-08\n    evidence:\n      - fields: [position, end]\n        source",
      ),
    },
    [
      'meetings/talks.yaml:29:15: "basim" does not hold "iraqi-minister" on 2021-08-09, but to 2021-08-08: correct one of them',
    ],
  );
  breaks(
    "a person listed twice",
    {
      "meetings/talks.yaml": (text) =>
        text.replace(
          "official: basim\n    position: iraqi-minister\n    party: IQ\n    role: GUEST",
          "official: amin\n    position: egyptian-minister\n    party: EG\n    role: HOST",
        ),
      "statements/basim-on-visit.yaml": replace("meeting: talks\norder: 2", "meeting: visit\norder: 1"),
    },
    ['meetings/talks.yaml:28:15: "amin" is listed twice: keep one'],
  );
  breaks(
    "an office listed twice",
    {
      "meetings/next-talks.yaml": replace(
        "parties:\n",
        "  - position: coordinator\n    party: EU\n    role: PARTICIPANT\n    evidence:\n      - source: gazette\n        paragraphs: [2]\n        basis: STATED\nparties:\n",
      ),
    },
    ['meetings/next-talks.yaml:18:15: "coordinator" is listed twice: keep one'],
  );
  breaks(
    "a party that has a participant already",
    { "meetings/visit.yaml": replace("  - party: EG", "  - party: IQ") },
    [
      "meetings/visit.yaml:11:7: the host, EG, is not among the parties: list it under participants or parties",
      "meetings/visit.yaml:22:12: IQ is there by a participant or listed already: parties has only those with nobody named",
    ],
  );
  breaks("a host that did not take part", { "meetings/visit.yaml": replace("host: EG", "host: EU") }, [
    "meetings/visit.yaml:11:7: the host, EU, is not among the parties: list it under participants or parties",
  ]);
  breaks("a role of host for another party", { "meetings/talks.yaml": replace("role: GUEST", "role: HOST") }, [
    "meetings/talks.yaml:31:11: the role is HOST, but the host of the meeting is EG: correct one of them",
  ]);
  breaks("a role of host without a host", { "meetings/next-talks.yaml": replace("role: MEDIATOR", "role: HOST") }, [
    "meetings/next-talks.yaml:13:11: the role is HOST, but the host of the meeting is not given: correct one of them",
  ]);
  breaks("a host's participant after a guest", { "meetings/talks.yaml": replace("host: EG", "host: IQ") }, [
    "meetings/talks.yaml:23:11: the role is HOST, but the host of the meeting is IQ: correct one of them",
    "meetings/talks.yaml:28:5: the participant is of the host's party: list it before the others",
  ]);
});
