import { seededStore } from "../seededStore";
import { replace, soundFiles } from "../soundFiles";
import { evidence, rows } from "./query";

describe("people", () => {
  test("offices stand in the order of the record, and their citations with them", async () => {
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
    expect(
      await rows("SELECT ordinal, positionSlug FROM occupancy WHERE officialSlug = 'basim' ORDER BY 1", several),
    ).toEqual(["0 egyptian-minister", "1 former", "2 iraqi-minister", "3 coordinator"]);
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
      "occupancy/basim/1 end",
      "occupancy/basim/2 official",
      "occupancy/basim/2 position",
      "occupancy/basim/3 official",
      "occupancy/basim/3 position",
      "occupancy/basim/3 start",
    ]);
  });
});
