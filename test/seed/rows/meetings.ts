import { seededStore } from "../seededStore";
import { soundFiles } from "../soundFiles";
import { evidence, rows } from "./query";

describe("meetings", () => {
  test("parties stand host first, then as participants come, then those with nobody named", async () => {
    const hosted = await seededStore({
      "meetings/next-talks.yaml": (text) =>
        text
          .replace("status: PLANNED\n", "status: PLANNED\nhost: EG\n")
          .replace("status]", "status, host]")
          .replace("parties:\n", `parties:\n  - party: IQ\n${evidence()}`),
    });
    const sql = "SELECT meetingSlug, ordinal, partyCode FROM meeting_party ORDER BY 1, 2";
    expect(await rows(sql)).toEqual([
      "next-talks 0 EU",
      "next-talks 1 EG",
      "talks 0 EG",
      "talks 1 IQ",
      "visit 0 EG",
      "visit 1 IQ",
    ]);
    expect((await rows(sql, hosted)).slice(0, 3)).toEqual(["next-talks 0 EG", "next-talks 1 EU", "next-talks 2 IQ"]);
  });

  test("participants, topics and agreements keep the order of the record", async () => {
    expect(
      await rows(
        "SELECT ordinal, officialSlug, positionSlug, partyCode, role, isHeadOfDelegation FROM participant WHERE meetingSlug = 'talks' ORDER BY 1",
      ),
    ).toEqual(["0 amin egyptian-minister EG HOST 0", "1 basim iraqi-minister IQ GUEST 1"]);
    expect(await rows("SELECT * FROM meeting_topic")).toEqual(["talks borders 0"]);
    expect(await rows("SELECT * FROM agreement_mention")).toEqual(["talks 0 memorandum SIGNED"]);
    expect(
      await rows(
        "SELECT placeCountryCode, cityEn, cityAr, venueEn, hostCode, partOfSlug, cameoCode FROM meeting WHERE slug = 'talks'",
      ),
    ).toEqual(["EG Cairo القاهرة null EG visit 046"]);
  });

  test("statements stand in the order of their records", async () => {
    const said = (slug: string, order: number) =>
      soundFiles["statements/basim-on-visit.yaml"]!.replace("slug: basim-on-visit", `slug: ${slug}`)
        .replace("He was glad to be there.", `He was glad of ${slug}.`)
        .replace("سره الحضور.", `سره الحضور ${slug}.`)
        .replace("order: 2", `order: ${order}`);
    const several = await seededStore({
      "statements/a-last.yaml": said("a-last", 4),
      "statements/amin-on-borders.yaml": (text) => text.replace("order: 1", "order: 3"),
      "statements/z-first.yaml": said("z-first", 1),
    });
    expect(await rows("SELECT ordinal, slug FROM statement ORDER BY 1", several)).toEqual([
      "0 z-first",
      "1 basim-on-visit",
      "2 amin-on-borders",
      "3 a-last",
    ]);
  });

  test("a part is inserted after its whole, whatever their slugs", async () => {
    const visit = soundFiles["meetings/visit.yaml"]!.replace("slug: visit", "slug: z-visit");
    const later = await seededStore({
      "meetings/visit.yaml": null,
      "meetings/z-visit.yaml": visit,
      "meetings/talks.yaml": (text) => text.replace("partOf: visit", "partOf: z-visit"),
      "statements/basim-on-visit.yaml": (text) => text.replace("meeting: visit", "meeting: z-visit"),
    });
    expect(await rows("SELECT slug, partOfSlug FROM meeting ORDER BY 1", later)).toEqual([
      "next-talks null",
      "talks z-visit",
      "z-visit null",
    ]);
  });
});
