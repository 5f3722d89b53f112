import { dateIn } from "../dates";
import type { RecordOf } from "../shapes";
import type { Rule } from "./Rule";

/** A person holds an office once at a time. */
export const occupanciesDoNotOverlap: Rule = function* ({ sound: { officials } }) {
  for (const { record, fault } of officials.values())
    for (const [place, occupancy] of record.occupancies.entries()) {
      const earlier = record.occupancies.slice(0, place).find((other) => overlap(other, occupancy));
      if (earlier)
        yield fault(
          `"${occupancy.position}" is listed already for that time: keep one of the two`,
          "occupancies",
          place,
          "position",
        );
    }
};

type Occupancy = RecordOf<"officials">["occupancies"][number];

function overlap(a: Occupancy, b: Occupancy): boolean {
  const from = (occupancy: Occupancy) => dateIn(occupancy.start)?.latest ?? "";
  const to = (occupancy: Occupancy) => dateIn(occupancy.end)?.earliest ?? "9999-12-31";
  return a.position === b.position && from(a) < to(b) && from(b) < to(a);
}
