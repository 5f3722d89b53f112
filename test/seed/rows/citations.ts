import type { DataSource } from "typeorm";
import { seededStore } from "../seededStore";
import { replace, soundFiles } from "../soundFiles";
import { evidence, rows } from "./query";

describe("citations", () => {
  const citations = (subject: string, of?: DataSource) =>
    rows(
      `SELECT field, part, basis, sourceSlug, paragraphs FROM citation WHERE subject = '${subject}' ORDER BY ordinal`,
      of,
    );

  test("a meeting's are its fields' in their order, then those of all that hangs on it", async () => {
    expect(await citations("meeting/talks")).toEqual([
      "title null STATED gazette [1,2]",
      "summary null STATED gazette [1,2]",
      "kind null STATED gazette [1,2]",
      "status null STATED gazette [1,2]",
      "date null INFERRED gazette [2]",
      "place null STATED gazette [1,2]",
      "host null STATED gazette [1,2]",
      "partOf null STATED gazette [1,2]",
      "participants amin STATED gazette [2]",
      "participants basim STATED gazette [2]",
      "parties EG STATED gazette [2]",
      "parties IQ STATED gazette [2]",
      "topics borders STATED gazette [2]",
      "agreements memorandum STATED gazette [2]",
      "statements amin-on-borders STATED gazette [3]",
      "statements basim-on-visit STATED gazette [2,3]",
    ]);
  });

  test("a participant without a name is a part by office, a party with nobody named by its code", async () => {
    expect((await citations("meeting/next-talks")).slice(4)).toEqual([
      "participants coordinator STATED gazette [2]",
      "parties EU STATED gazette [2]",
      "parties EG STATED gazette [2]",
    ]);
  });

  test("a part of a place is told as such", async () => {
    const place = await seededStore({
      "meetings/talks.yaml": (text) =>
        text.replace("place, host", "place.country, host") +
        "  - fields: [place.city]\n    source: gazette\n    paragraphs: [4]\n    basis: STATED\n",
    });
    expect((await citations("meeting/talks", place)).filter((citation) => citation.startsWith("place"))).toEqual([
      "place country STATED gazette [1,2]",
      "place city STATED gazette [4]",
    ]);
  });

  test("a participant's and a mention's are of all their fields unless some are named", async () => {
    expect(await citations("participant/talks/1")).toEqual(
      ["official", "position", "party", "role", "isHeadOfDelegation"].map(
        (field) => `${field} null STATED gazette [2]`,
      ),
    );
    expect(await citations("mention/talks/0")).toEqual([
      "agreement null STATED gazette [2]",
      "treatment null STATED gazette [2]",
    ]);
    const named = await seededStore({
      "meetings/visit.yaml": replace(
        `role: GUEST\n${evidence()}`,
        `role: GUEST\n${evidence("role", 1)}${evidence("official, position, party", 3).replace(/^ {4}evidence:\n/, "")}`,
      ),
    });
    expect(await citations("participant/visit/0", named)).toEqual([
      "official null STATED gazette [3]",
      "position null STATED gazette [3]",
      "party null STATED gazette [3]",
      "role null STATED gazette [1]",
    ]);
    expect((await citations("meeting/visit", named)).slice(6)).toEqual([
      "participants basim STATED gazette [1]",
      "participants basim STATED gazette [3]",
      "parties IQ STATED gazette [3]",
      "parties EG STATED gazette [2]",
    ]);
  });

  test("an official's have the offices, an agreement's the parties and topics", async () => {
    expect(await citations("official/amin")).toEqual([
      "name null STATED gazette [1]",
      "occupancies egyptian-minister STATED gazette [2]",
      "occupancies egyptian-minister CORROBORATED almanac []",
    ]);
    expect((await citations("agreement/memorandum")).slice(5)).toEqual([
      "parties EG STATED gazette [2]",
      "parties IQ STATED gazette [2]",
      "topics borders STATED gazette [2]",
    ]);
  });

  test("parties, positions, sources and statements have theirs", async () => {
    expect(await citations("country/EG")).toEqual(["name null STATED gazette [1]"]);
    expect(await citations("organization/EU")).toEqual(["name null STATED gazette [1]"]);
    expect(await citations("position/coordinator")).toEqual([
      "title null STATED gazette [1]",
      "party null STATED gazette [1]",
    ]);
    expect(await citations("source/gazette")).toEqual([
      "publisher null STATED gazette [1]",
      "published null STATED gazette [1]",
    ]);
    expect(await citations("statement/basim-on-visit")).toEqual(
      ["meeting", "speaker", "position", "party", "act", "text"].map((field) => `${field} null STATED gazette [2,3]`),
    );
  });

  test("a note is there in both languages", async () => {
    expect(
      await rows("SELECT noteEn, noteAr FROM citation WHERE subject = 'occupancy/amin/0' AND field = 'start'"),
    ).toEqual(["Gives the day. يذكر اليوم."]);
  });

  test("two participants of a party are one piece of evidence for it", async () => {
    const two = await seededStore({
      "positions/deputy.yaml": soundFiles["positions/egyptian-minister.yaml"]!.replace("egyptian-minister", "deputy")
        .replace("Minister of Egypt", "Deputy")
        .replace("وزير مصر", "نائب"),
      "meetings/next-talks.yaml": replace(
        "parties:\n  - party: EG\n",
        `  - position: egyptian-minister\n    party: EG\n    role: GUEST\n${evidence()}  - position: deputy\n    party: EG\n    role: GUEST\n`,
      ),
    });
    expect((await citations("meeting/next-talks", two)).slice(4)).toEqual([
      "participants coordinator STATED gazette [2]",
      "participants egyptian-minister STATED gazette [2]",
      "participants deputy STATED gazette [2]",
      "parties EU STATED gazette [2]",
      "parties EG STATED gazette [2]",
    ]);
  });
});
