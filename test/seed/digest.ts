import { digestOf } from "../../seed/digest";
import { loadDataset } from "../../seed/loadDataset";
import { replace, soundFiles, writeDataset, type Edit } from "./soundFiles";

function digest(edits: Record<string, Edit> = {}): string {
  return digestOf(loadDataset(writeDataset(edits)));
}

describe("the digest", () => {
  const digestOfSoundFiles = digest();

  test("the same data has the same digest on any machine", () => {
    expect(digestOfSoundFiles).toBe("1836afb8720e44fbc60addce84d8c9b011612f4af3b0fe04268d7709a5c47541");
  });

  test.each<[string, Record<string, Edit>]>([
    ["comments", { "topics/borders.yaml": (text) => `# The fence.\n${text.replace("\n", " # key\n")}` }],
    [
      "quotes",
      {
        "topics/borders.yaml": replace("en: Borders", 'en: "Bord\\u0065rs"'),
        "meetings/talks.yaml": replace("date: 2021-08-09", "date: '2021-08-09'"),
      },
    ],
    [
      "folds",
      { "meetings/talks.yaml": replace("en: The two ministers talked.", "en: >-\n    The two\n    ministers talked.") },
    ],
    [
      "flow and block lists",
      {
        "officials/amin.yaml": replace("aliases: [Ameen Saleh]", "aliases:\n  - Ameen Saleh"),
        "topics/borders.yaml": replace("label:\n  en: Borders\n  ar: الحدود", "label: { en: Borders, ar: الحدود }"),
      },
    ],
    ["line ends", { "topics/borders.yaml": (text) => text.replaceAll("\n", "\r\n") }],
    ["Unicode composition", { "officials/amin.yaml": (text) => text.normalize("NFD") }],
    ["the least numbers of records", { "dataset.yaml": replace("sources: 2", "sources: 1") }],
  ])("%s do not change it", (_, edits) => expect(digest(edits)).toBe(digestOfSoundFiles));

  test("the order of keys does not change it", () => {
    const dataset = loadDataset(writeDataset());
    const turned = JSON.parse(JSON.stringify(dataset), (_, value: unknown) =>
      value && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as typeof dataset;
    expect(Object.keys(turned.meetings[0]!)[0]).toBe("evidence");
    expect(digestOf({ ...turned, meetings: turned.meetings.toReversed() })).toBe(digestOfSoundFiles);
  });

  test.each<[string, Record<string, Edit>]>([
    ["a date", { "meetings/talks.yaml": replace("date: 2021-08-09", "date: 2021-08-10") }],
    ["a date's doubt", { "meetings/talks.yaml": replace("date: 2021-08-09", "date: 2021-08-09?") }],
    ["a letter of a text", { "topics/borders.yaml": replace("en: Borders", "en: Border") }],
    ["a letter's accent", { "officials/amin.yaml": replace("Ameen", "Améen") }],
    ["a paragraph", { "parties/EU.yaml": replace("[1]", "[2]") }],
    ["a note", { "meetings/talks.yaml": replace("The day before", "A day before") }],
    ["the order of aliases", { "parties/EU.yaml": replace("[Europe, أوروبا]", "[أوروبا, Europe]") }],
    ["an optional key left out", { "meetings/talks.yaml": replace('cameo: "046"\n', "") }],
    ["the version", { "dataset.yaml": (text) => text.replaceAll("1.0.0", "1.0.1") }],
    ["the citation", { "dataset.yaml": replace("A small dataset", "The small dataset") }],
    [
      "another record",
      {
        "topics/trade.yaml": soundFiles["topics/borders.yaml"]!.replace("slug: borders", "slug: trade")
          .replace("Borders", "Trade")
          .replace("الحدود", "التجارة"),
        "meetings/visit.yaml": replace(
          "topics: []",
          "topics:\n  - topic: trade\n    evidence:\n      - source: gazette\n        paragraphs: [2]\n        basis: STATED",
        ),
      },
    ],
  ])("%s changes it", (_, edits) => expect(digest(edits)).not.toBe(digestOfSoundFiles));
});
