import { seededStore } from "../seededStore";
import { replace, soundFiles } from "../soundFiles";
import { evidence, rows } from "./query";

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
