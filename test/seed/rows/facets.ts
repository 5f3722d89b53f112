import type { DataSource } from "typeorm";
import { seededStore } from "../seededStore";
import { replace, soundFiles } from "../soundFiles";
import { rows } from "./query";

describe("facets", () => {
  const facets = (meeting: string, of?: DataSource) =>
    rows(`SELECT facet, key FROM meeting_facet WHERE meetingSlug = '${meeting}' ORDER BY 1, 2`, of);

  test("a meeting is found by all that it has, topics by the broader ones too", async () => {
    expect(await facets("talks")).toEqual([
      "AGREEMENT memorandum",
      "HOST EG",
      "KIND TALKS",
      "MONTH 2021-08",
      "OFFICIAL amin",
      "OFFICIAL basim",
      "PARTY EG",
      "PARTY IQ",
      "SOURCE gazette",
      "STATUS HELD",
      "TIE EG/IQ",
      "TIE IQ/EG",
      "TOPIC borders",
      "TOPIC security",
      "YEAR 2021",
    ]);
  });

  test("one without date and host has no year, month and host", async () => {
    expect(await facets("next-talks")).toEqual([
      "KIND TALKS",
      "PARTY EG",
      "PARTY EU",
      "SOURCE gazette",
      "STATUS PLANNED",
      "TIE EG/EU",
      "TIE EU/EG",
    ]);
  });

  test("a meeting has the year and the month in which its date lies wholly", async () => {
    const dates = {
      a: "2021-08-08/2021-08-10",
      b: "2021-07-31/2021-08-10",
      c: "2021",
      d: "2020/2021",
      e: "2021-08-08/..",
      f: "2020-02-29?",
    };
    const dated = (slug: string, date: string) =>
      soundFiles["meetings/next-talks.yaml"]!.replace("slug: next-talks", `slug: ${slug}`)
        .replace("Talks to come", `Talks ${slug}`)
        .replace("محادثات مقبلة", `محادثات ${slug}`)
        .replace("status: PLANNED", `status: ONGOING\ndate: ${date}`)
        .replace("status]", "status, date]");
    const sql =
      "SELECT meetingSlug, key FROM meeting_facet WHERE facet IN ('YEAR', 'MONTH') AND length(meetingSlug) = 1 ORDER BY 1, 2";
    const found: unknown[] = [];
    for (const [slug, date] of Object.entries(dates))
      found.push(...(await rows(sql, await seededStore({ [`meetings/${slug}.yaml`]: dated(slug, date) }))));
    expect(found).toEqual(["a 2021", "a 2021-08", "b 2021", "c 2021", "f 2020", "f 2020-02"]);
  });

  test("each stands with the dates that lists are sorted and filtered by", async () => {
    expect(
      await rows("SELECT DISTINCT meetingSlug, dateAsc, dateDesc, dateLatest FROM meeting_facet ORDER BY 1"),
    ).toEqual([
      "next-talks 9999-99-99 0000-00-00 0000-00-00",
      "talks 2021-08-09 2021-08-09 2021-08-09",
      "visit 2021-08-08 2021-08-08 2021-08-10",
    ]);
  });

  test("a meeting is found by a source that is cited only for a statement at it", async () => {
    const cited = await seededStore({
      "sources/herald.yaml": soundFiles["sources/gazette.yaml"]!.replaceAll("gazette", "herald")
        .replace("0123", "ffff")
        .replace("Talks in Cairo", "Heralded talks"),
      "statements/amin-on-borders.yaml": replace("source: gazette", "source: herald"),
    });
    expect((await facets("talks", cited)).filter((facet) => facet.startsWith("SOURCE"))).toEqual([
      "SOURCE gazette",
      "SOURCE herald",
    ]);
    expect((await facets("visit", cited)).filter((facet) => facet.startsWith("SOURCE"))).toEqual(["SOURCE gazette"]);
  });
});
