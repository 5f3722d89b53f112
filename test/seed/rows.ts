import type { DataSource } from "typeorm";
import { seededStore } from "./seededStore";
import { replace, soundFiles } from "./soundFiles";

let store: DataSource;
beforeAll(async () => (store = await seededStore()));

/** Rows as lists of their values, in words: `a b null`. */
async function rows(sql: string, of = store): Promise<string[]> {
  const found: object[] = await of.query(sql);
  return found.map((row) => Object.values(row).map(String).join(" "));
}

const evidence = (fields = "", paragraph = 2) =>
  `    evidence:\n      - ${fields && `fields: [${fields}]\n        `}source: gazette\n        paragraphs: [${paragraph}]\n        basis: STATED\n`;

test("the dataset tells its size and the days that it covers", async () => {
  const [row] = await store.query("SELECT * FROM dataset");
  expect(row).toEqual({
    version: "1.0.0",
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    license: "https://example.org/licence",
    citation: "A small dataset.",
    meetingCount: 3,
    officialCount: 2,
    agreementCount: 1,
    sourceCount: 2,
    coverageEdtf: "2021-08-08/2021-08-10",
    coverageEarliest: "2021-08-08",
    coverageLatest: "2021-08-10",
  });
});

describe("dates", () => {
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

describe("ranks", () => {
  test("titles and names stand in the order of each language", async () => {
    expect(await rows("SELECT titleEn FROM meeting ORDER BY titleRankEn")).toEqual([
      "A visit to Cairo",
      "Talks in Cairo",
      "Talks to come",
    ]);
    expect(await rows("SELECT titleAr FROM meeting ORDER BY titleRankAr")).toEqual([
      "زيارة إلى القاهرة",
      "محادثات في القاهرة",
      "محادثات مقبلة",
    ]);
    expect(await rows("SELECT nameRankEn, nameRankAr, slug FROM official ORDER BY 1")).toEqual([
      "0 0 amin",
      "1 1 basim",
    ]);
  });

  test("case and accents come after letters, and equal titles go by slug", async () => {
    const titled = (slug: string, title: string) =>
      soundFiles["meetings/next-talks.yaml"]!.replace("slug: next-talks", `slug: ${slug}`)
        .replace("Talks to come", title)
        .replace("TALKS", "SUMMIT")
        .replace("محادثات مقبلة", "قمة");
    const several = await seededStore({
      "meetings/d.yaml": titled("d", "émission of talks"),
      "meetings/c.yaml": titled("c", "Zones"),
      "meetings/b.yaml": titled("b", "emission of talk"),
    });
    expect(await rows("SELECT slug FROM meeting ORDER BY titleRankEn", several)).toEqual([
      "visit",
      "b",
      "d",
      "talks",
      "next-talks",
      "c",
    ]);
    expect(await rows("SELECT slug FROM meeting ORDER BY titleRankAr", several)).toEqual([
      "visit",
      "b",
      "c",
      "d",
      "talks",
      "next-talks",
    ]);
  });
});

describe("people", () => {
  test("an official has as many meetings as were attended", async () => {
    expect(await rows("SELECT slug, meetingCount FROM official ORDER BY 1")).toEqual(["amin 1", "basim 2"]);
  });

  test("offices stand from the one last held on, by their dates and the meetings attended in them", async () => {
    const offices = (lines: string) => replace(`  - position: iraqi-minister\n${evidence()}`, lines);
    const of = (position: string, dates = "") =>
      `  - position: ${position}\n${dates}${evidence(["position", ...dates.matchAll(/start|end/g)].join(", "))}`;
    const several = await seededStore({
      "positions/former.yaml": soundFiles["positions/iraqi-minister.yaml"]!.replace("iraqi-minister", "former")
        .replace("Minister of Iraq", "Deputy")
        .replace("وزير العراق", "نائب"),
      "officials/basim.yaml": offices(
        of("egyptian-minister") +
          of("former", "    start: 2010\n    end: 2020\n") +
          of("iraqi-minister") +
          of("coordinator", "    start: 2020-05\n"),
      ),
    });
    // Attended a meeting as Iraqi minister in 2021; the coordinator's office began after 2020-01-01; nothing dates the last.
    expect(
      await rows("SELECT ordinal, positionSlug FROM occupancy WHERE officialSlug = 'basim' ORDER BY 1", several),
    ).toEqual(["0 iraqi-minister", "1 coordinator", "2 former", "3 egyptian-minister"]);
    expect(
      await rows("SELECT ordinal, partyCode FROM representation WHERE officialSlug = 'basim' ORDER BY 1", several),
    ).toEqual(["0 IQ", "1 EU", "2 EG"]);
    expect(
      await rows(
        "SELECT subject, field FROM citation WHERE subject LIKE 'occupancy/basim/%' ORDER BY subject, ordinal",
        several,
      ),
    ).toEqual([
      "occupancy/basim/0 official",
      "occupancy/basim/0 position",
      "occupancy/basim/1 official",
      "occupancy/basim/1 position",
      "occupancy/basim/1 start",
      "occupancy/basim/2 official",
      "occupancy/basim/2 position",
      "occupancy/basim/2 start",
      "occupancy/basim/2 end",
      "occupancy/basim/3 official",
      "occupancy/basim/3 position",
    ]);
  });

  test("an official represents the party of an office and of a meeting attended without one", async () => {
    const envoy = await seededStore({
      "meetings/next-talks.yaml": replace(
        "  - position: coordinator\n    party: EU",
        "  - official: amin\n    party: EU",
      ),
    });
    expect(await rows("SELECT officialSlug, partyCode, ordinal FROM representation ORDER BY 1, 3", envoy)).toEqual([
      "amin EG 0",
      "amin EU 1",
      "basim IQ 0",
    ]);
  });
});

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

  test("statements stand as their sources report them: by first paragraph of the text, then by slug", async () => {
    const said = (slug: string, paragraphs: string) =>
      soundFiles["statements/basim-on-visit.yaml"]!.replace("slug: basim-on-visit", `slug: ${slug}`).replace(
        "[2, 3]",
        paragraphs,
      );
    const several = await seededStore({
      "statements/a-last.yaml": said("a-last", "[3]")
        .replace("meeting, speaker", "speaker")
        .concat(
          evidence("meeting", 1)
            .replace(/^ {4}evidence:\n/, "")
            .replace(/^ {4}/gm, ""),
        ),
      "statements/z-first.yaml": said("z-first", "[1, 4]"),
    });
    expect(await rows("SELECT ordinal, slug FROM statement ORDER BY 1", several)).toEqual([
      "0 z-first",
      "1 basim-on-visit",
      "2 a-last",
      "3 amin-on-borders",
    ]);
  });

  test("a topic is within itself and every broader one", async () => {
    expect(await rows("SELECT broaderSlug, narrowerSlug FROM topic_closure ORDER BY 1, 2")).toEqual([
      "borders borders",
      "security borders",
      "security security",
    ]);
  });
});

describe("facets", () => {
  const facets = (meeting: string, of = store) =>
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
        .replace("status: PLANNED", `status: ONGOING\ndate: ${date}`)
        .replace("status]", "status, date]");
    const several = await seededStore(
      Object.fromEntries(Object.entries(dates).map(([slug, date]) => [`meetings/${slug}.yaml`, dated(slug, date)])),
    );
    const sql =
      "SELECT meetingSlug, key FROM meeting_facet WHERE facet IN ('YEAR', 'MONTH') AND length(meetingSlug) = 1 ORDER BY 1, 2";
    expect(await rows(sql, several)).toEqual(["a 2021", "a 2021-08", "b 2021", "c 2021", "f 2020", "f 2020-02"]);
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
      "sources/herald.yaml": soundFiles["sources/gazette.yaml"]!.replaceAll("gazette", "herald").replace(
        "0123",
        "ffff",
      ),
      "statements/amin-on-borders.yaml": replace("source: gazette", "source: herald"),
    });
    expect((await facets("talks", cited)).filter((facet) => facet.startsWith("SOURCE"))).toEqual([
      "SOURCE gazette",
      "SOURCE herald",
    ]);
    expect((await facets("visit", cited)).filter((facet) => facet.startsWith("SOURCE"))).toEqual(["SOURCE gazette"]);
  });
});

describe("citations", () => {
  const citations = (subject: string, of = store) =>
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
      "statements basim-on-visit STATED gazette [2,3]",
      "statements amin-on-borders STATED gazette [3]",
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
      ["meeting", "speaker", "position", "party", "text"].map((field) => `${field} null STATED gazette [2,3]`),
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
