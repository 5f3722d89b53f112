import { firstDay, lastDay, readDate } from "../dates";
import type { Dataset, RecordOf } from "../shapes";
import { occupancyCitations, type CitationRow } from "./citations";
import { dateColumns } from "./dateColumns";
import { byCode, groupBy, ranks } from "./order";

type Official = RecordOf<"officials">;
type Occupancy = Official["occupancies"][number];

/** The rows of officials, of the offices that they held and of the parties that they represent. */
export interface OfficialRows {
  officials(): Iterable<object>;
  occupancies(): Iterable<object>;
  occupancyCitations(): Iterable<CitationRow>;
  representations(): Iterable<object>;
}

export function officialRows(dataset: Dataset): OfficialRows {
  const { officials } = dataset;
  const attendances = attendancesByOfficial(dataset.meetings);
  const partyOf = new Map(dataset.positions.map(({ slug, party }) => [slug, party]));
  const inOrder = (official: Official) => byRecency(official.occupancies, attendances.get(official.slug) ?? []);

  return {
    *officials() {
      const names = (language: "en" | "ar") =>
        ranks(
          language,
          officials.map(({ slug, name }) => [slug, name[language]]),
        );
      const [rankEn, rankAr] = [names("en"), names("ar")];
      for (const { slug, name, honorific, aliases } of officials)
        yield {
          slug,
          nameEn: name.en,
          nameAr: name.ar,
          honorificEn: honorific?.en ?? null,
          honorificAr: honorific?.ar ?? null,
          aliases,
          nameRankEn: rankEn.get(slug),
          nameRankAr: rankAr.get(slug),
          meetingCount: new Set(attendances.get(slug)?.map(({ meeting }) => meeting)).size,
        };
    },
    *occupancies() {
      for (const official of officials)
        for (const [ordinal, { position, start, end }] of inOrder(official).entries())
          yield {
            officialSlug: official.slug,
            ordinal,
            positionSlug: position,
            ...dateColumns("start", start),
            ...dateColumns("end", end),
          };
    },
    *occupancyCitations() {
      for (const official of officials)
        for (const [ordinal, occupancy] of inOrder(official).entries())
          yield* occupancyCitations(`occupancy/${official.slug}/${ordinal}`, occupancy);
    },
    *representations() {
      for (const { slug, occupancies } of officials) {
        const attended = attendances.get(slug) ?? [];
        const days = new Map<string, string>();
        const saw = (party: string, day: string) => days.set(party, later(day, days.get(party) ?? ""));
        for (const occupancy of occupancies) saw(partyOf.get(occupancy.position)!, lastKnown(occupancy, attended));
        for (const { party, day } of attended) saw(party, day);
        const parties = [...days].sort((a, b) => byCode(b[1], a[1]) || byCode(a[0], b[0]));
        for (const [ordinal, [partyCode]] of parties.entries()) yield { officialSlug: slug, partyCode, ordinal };
      }
    },
  };
}

/** That an official was at a meeting, in an office, for a party; `day` is its first, or empty where it has no date. */
interface Attendance {
  readonly meeting: string;
  readonly official: string;
  readonly position: string | undefined;
  readonly party: string;
  readonly day: string;
}

function attendancesByOfficial(meetings: Dataset["meetings"]): Map<string, Attendance[]> {
  function* attendances() {
    for (const { slug: meeting, date, participants } of meetings)
      for (const { official, position, party } of participants)
        if (official) yield { meeting, official, position, party, day: readDate(date)?.earliest ?? "" };
  }
  return groupBy(attendances(), ({ official }) => official);
}

/** Offices, the one that the person is last known to have held first; then the one that began last. */
function byRecency(occupancies: readonly Occupancy[], attended: readonly Attendance[]): Occupancy[] {
  const start = (occupancy: Occupancy) => readDate(occupancy.start)?.earliest ?? "";
  return [...occupancies].sort(
    (a, b) =>
      byCode(lastKnown(b, attended), lastKnown(a, attended)) ||
      byCode(start(b), start(a)) ||
      byCode(a.position, b.position),
  );
}

/** The last day on which the person is known to have held an office: its start, its end, or a meeting attended in it. */
function lastKnown({ position, start, end }: Occupancy, attended: readonly Attendance[]): string {
  const days = [start, end]
    .flatMap((text) => readDate(text)?.earliest ?? [])
    .filter((day) => day !== firstDay && day !== lastDay);
  const [from, to] = [readDate(start)?.earliest ?? "", readDate(end)?.latest ?? lastDay];
  for (const { day, position: held } of attended) if (held === position && day >= from && day <= to) days.push(day);
  return days.reduce(later, "");
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
