import { seededStore } from "../seededStore";
import { replace } from "../soundFiles";
import { query, rows } from "./query";

describe("the dataset and its dates", () => {
  test("the dataset tells its size and the days that it covers", async () => {
    const [row] = await query("SELECT * FROM dataset");
    expect(row).toEqual({
      version: "1.0.0",
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      license: "https://example.org/licence",
      citation: "A small dataset, version 1.0.0.",
      meetingCount: 3,
      officialCount: 2,
      agreementCount: 1,
      sourceCount: 2,
      coverageEdtf: "2021-08-08/2021-08-10",
      coverageEarliest: "2021-08-08",
      coverageLatest: "2021-08-10",
    });
  });

  test("a meeting is sorted by its first day, and without a date comes last either way", async () => {
    expect(
      await rows("SELECT slug, dateEdtf, dateEarliest, dateLatest, dateAsc, dateDesc FROM meeting ORDER BY slug"),
    ).toEqual([
      "next-talks null null 0000-00-00 9999-99-99 0000-00-00",
      "talks 2021-08-09 2021-08-09 2021-08-09 2021-08-09 2021-08-09",
      "visit 2021-08-08/2021-08-10 2021-08-08 2021-08-10 2021-08-08 2021-08-08",
    ]);
  });

  test("so is an agreement", async () => {
    expect(await rows("SELECT dateEdtf, dateEarliest, dateLatest, dateAsc, dateDesc FROM agreement")).toEqual([
      "2021-08 2021-08-01 2021-08-31 2021-08-01 2021-08-01",
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

  test("open ends are the first or the last of all days, and do not count for what the dataset covers", async () => {
    const open = await seededStore({ "meetings/visit.yaml": replace("2021-08-08/2021-08-10", "../2021-08-11") });
    expect(await rows("SELECT dateEarliest, dateLatest, dateAsc FROM meeting WHERE slug = 'visit'", open)).toEqual([
      "0000-01-01 2021-08-11 0000-01-01",
    ]);
    expect(await rows("SELECT coverageEdtf FROM dataset", open)).toEqual(["2021-08-09/2021-08-11"]);
  });
});
