import { breaks } from "../faults";
import { replace } from "../soundFiles";

describe("officials", () => {
  breaks(
    "an alias that repeats the name",
    { "officials/amin.yaml": replace("[Ameen Saleh]", "[Ameen Saleh, أمين صالح]") },
    ['officials/amin.yaml:5:24: "أمين صالح" is the name already: take the alias out'],
  );
  breaks("an alias twice", { "officials/amin.yaml": replace("[Ameen Saleh]", "[Ameen Saleh, Amine, Ameen Saleh]") }, [
    'officials/amin.yaml:5:31: "Ameen Saleh" is listed twice: take one out',
  ]);
  breaks(
    "two officials with one alias, whatever its case and accents",
    { "officials/basim.yaml": replace("aliases: []", "aliases: [Améen SALEH]") },
    [
      'officials/basim.yaml:8:11: "Améen SALEH" is "Ameen Saleh" of the official "amin" too: keep one record, or take the ambiguous name out',
    ],
  );
  breaks(
    "two officials with one name, whatever its hamzas",
    { "officials/basim.yaml": replace("ar: باسم نوري", "ar: امين صالح") },
    [
      'officials/basim.yaml:4:7: "امين صالح" is "أمين صالح" of the official "amin" too: keep one record, or take the ambiguous name out',
    ],
  );
  breaks(
    "an office twice at a time",
    {
      "officials/amin.yaml": (text) =>
        text.replace(
          "evidence:\n  - fields: [name]",
          `  - position: egyptian-minister\n    evidence:\n      - source: gazette\n        paragraphs: [2]\n        basis: STATED\nevidence:\n  - fields: [name]`,
        ),
    },
    ['officials/amin.yaml:20:15: "egyptian-minister" is listed already for that time: keep one of the two'],
  );
  breaks(
    "an end before a start",
    {
      "officials/amin.yaml": (text) =>
        text.replace("start: 2018-06-14", "start: 2018-06-14\n    end: 2017").replace("[start]", "[start, end]"),
    },
    ["officials/amin.yaml:9:10: the end, 2017, is before the start, 2018-06-14: exchange or correct them"],
  );
});
