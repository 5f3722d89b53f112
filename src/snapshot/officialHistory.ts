import type { Meeting } from "../entities/Meeting";
import type { Occupancy } from "../entities/Occupancy";
import type { Official } from "../entities/Official";
import type { Participant } from "../entities/Participant";
import type { Party } from "../entities/Party";
import type { Tables } from "../entities/tables";
import { group } from "./grouping";
import { compareText, firstDay } from "./sortKeys";

/**
 * Orders what officials were by when that was: all occupancies, by official and the most recent first, and the parties
 * that each represents or represented, the most recent first.
 */
export function officialHistory(tables: Tables) {
  const attendedBy = group(tables.participants, (row) => row.official);
  const recordedFor = group(tables.occupancies, (row) => row.official);
  const parties = new Map<Official, readonly Party[]>();
  const occupancies: Occupancy[] = [];
  for (const official of tables.officials.toSorted((a, b) => compareText(a.slug, b.slug))) {
    const attended = attendedBy(official);
    occupancies.push(...byRecency(recordedFor(official), attended));
    parties.set(official, partiesByRecency(recordedFor(official), attended));
  }
  return { occupancies, partiesRepresentedBy: (official: Official) => parties.get(official) ?? [] };
}

/** Sorts offices: the one that the person is last known to have held first; then the one that began last. */
function byRecency(occupancies: readonly Occupancy[], attended: readonly Participant[]): Occupancy[] {
  const lastDay = new Map(occupancies.map((occupancy) => [occupancy, lastKnown(occupancy, attended)]));
  return occupancies.toSorted(
    (a, b) =>
      compareText(lastDay.get(b)!, lastDay.get(a)!) ||
      compareText(startDay(b), startDay(a)) ||
      compareText(a.positionSlug, b.positionSlug),
  );
}

function partiesByRecency(occupancies: readonly Occupancy[], attended: readonly Participant[]): Party[] {
  const days = new Map<Party, string>();
  const note = (party: Party, day: string) => days.set(party, later(day, days.get(party) ?? ""));
  for (const occupancy of occupancies) note(occupancy.position.party, lastKnown(occupancy, attended));
  for (const { party, meeting } of attended) note(party, dayOf(meeting));
  return [...days]
    .sort(([a, one], [b, other]) => compareText(other, one) || compareText(a.code, b.code))
    .map(([party]) => party);
}

/** Returns the last day on which someone is known to have held an office: its start, its end, or a meeting attended in it. */
function lastKnown(occupancy: Occupancy, attended: readonly Participant[]): string {
  let last = later(occupancy.startEarliest ?? "", occupancy.endEarliest ?? "");
  const [start, end] = [startDay(occupancy), occupancy.endLatest ?? "9999-12-31"];
  for (const { positionSlug, meeting } of attended) {
    const day = dayOf(meeting);
    if (positionSlug === occupancy.positionSlug && day >= start && day <= end) last = later(last, day);
  }
  return last;
}

/** Returns the first day that an occupancy can have begun on, as it sorts. */
export function startDay({ startEdtf, startEarliest }: Occupancy): string {
  return firstDay(startEdtf, startEarliest);
}

function dayOf({ dateEdtf, dateEarliest }: Meeting): string {
  return firstDay(dateEdtf, dateEarliest);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
