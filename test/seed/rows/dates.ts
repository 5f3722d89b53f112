import { seededStore } from "../seededStore";
import { replace } from "../soundFiles";
import { query, rows } from "./query";

describe("the dataset and its dates", () => {
  test("the dataset tells its version and its digest, and the version of the tables", async () => {
    const [row] = await query("SELECT * FROM dataset");
    expect(row).toEqual({
      version: "1.0.0",
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      license: "https://example.org/licence",
      citation: "A small dataset, version 1.0.0.",
      schemaVersion: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  test("a meeting has its first and its last day, or null without a date", async () => {
    expect(await rows("SELECT slug, dateEdtf, dateEarliest, dateLatest FROM meeting ORDER BY slug")).toEqual([
      "next-talks null null null",
      "talks 2021-08-09 2021-08-09 2021-08-09",
      "visit 2021-08-08/2021-08-10 2021-08-08 2021-08-10",
    ]);
  });

  test("so has an agreement", async () => {
    expect(await rows("SELECT dateEdtf, dateEarliest, dateLatest FROM agreement")).toEqual([
      "2021-08 2021-08-01 2021-08-31",
    ]);
  });

  test("a source and an occupancy have theirs, or null", async () => {
    expect(
      await rows("SELECT slug, publishedEdtf, publishedEarliest, publishedLatest FROM source ORDER BY slug"),
    ).toEqual(["almanac null null null", "gazette 2021-08-10 2021-08-10 2021-08-10"]);
    expect(
      await rows("SELECT officialSlug, startEdtf, startEarliest, startLatest, endEdtf FROM occupancy ORDER BY 1"),
    ).toEqual(["amin 2018-06-14 2018-06-14 2018-06-14 null", "basim null null null null"]);
  });

  test.each([
    ["../2021-08-11", "null 2021-08-11"],
    ["/2021-08-11", "null 2021-08-11"],
    ["2021-08-08/..", "2021-08-08 null"],
    ["2021-08-08/", "2021-08-08 null"],
  ])("an end that is open or unknown is null: %s", async (date, days) => {
    const open = await seededStore({ "meetings/visit.yaml": replace("2021-08-08/2021-08-10", date) });
    expect(await rows("SELECT dateEarliest, dateLatest FROM meeting WHERE slug = 'visit'", open)).toEqual([days]);
  });
});
