import { readDate } from "../dates";

/**
 * Returns the columns of a date under a prefix: `startEdtf`, `startEarliest`, `startLatest`. All are null where there is
 * no date; a day is null where that end of an interval is open or unknown.
 */
export function dateColumns<P extends string>(prefix: P, text: string | undefined) {
  const date = readDate(text);
  const ends = date?.edtf.split("/") ?? [];
  return {
    [`${prefix}Edtf`]: date?.edtf ?? null,
    [`${prefix}Earliest`]: isGiven(ends[0]) ? date!.earliest : null,
    [`${prefix}Latest`]: isGiven(ends.at(-1)) ? date!.latest : null,
  } as Record<`${P}Edtf` | `${P}Earliest` | `${P}Latest`, string | null>;
}

/** Tells whether an end of an interval is neither missing, nor unknown, nor open. */
function isGiven(end: string | undefined): boolean {
  return end !== undefined && end !== "" && end !== "..";
}
