import { firstDay, lastDay, readDate } from "../dates";

/** Returns the columns of a date under a prefix: `startEdtf`, `startEarliest`, `startLatest`; null where none is known. */
export function dateColumns<P extends string>(prefix: P, text: string | undefined) {
  const date = readDate(text);
  return {
    [`${prefix}Edtf`]: date?.edtf ?? null,
    [`${prefix}Earliest`]: date === null || date.earliest === firstDay ? null : date.earliest,
    [`${prefix}Latest`]: date === null || date.latest === lastDay ? null : date.latest,
  } as Record<`${P}Edtf` | `${P}Earliest` | `${P}Latest`, string | null>;
}
