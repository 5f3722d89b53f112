import { dateIn, readDate } from "../dates";
import type { SourceFile, Files } from "../readDataset";
import type { RecordOf } from "../shapes";
import type { Keys } from "../yamlFile";
import type { Rule } from "./Rule";

/** A date is of EDTF level 1, and its days exist. */
export const datesExist: Rule = function* (files) {
  for (const { filed, keys, date } of dates(files)) {
    try {
      readDate(date);
    } catch (error) {
      yield filed.fault((error as Error).message, ...keys);
    }
  }
};

/** Nobody leaves an office before taking it. */
export const endsFollowStarts: Rule = function* (files) {
  for (const official of files.sound.officials.values())
    for (const [place, { start, end }] of official.record.occupancies.entries()) {
      const [from, to] = [dateIn(start), dateIn(end)];
      if (from && to && from.earliest > to.latest)
        yield official.fault(
          `the end, ${end}, is before the start, ${start}: exchange or correct them`,
          "occupancies",
          place,
          "end",
        );
    }
};

/** A part is held while its whole is. */
export const partsAreWithinWholes: Rule = function* ({ sound: { meetings } }) {
  for (const part of meetings.values()) {
    const whole = meetings.get(part.record.partOf ?? "");
    const [inner, outer] = [dateIn(part.record.date), dateIn(whole?.record.date)];
    if (!whole || !inner || !outer) continue;
    const outside = inner.edtf.includes("/")
      ? inner.earliest < outer.earliest || inner.latest > outer.latest
      : inner.latest < outer.earliest || inner.earliest > outer.latest;
    if (outside)
      yield part.fault(
        `${inner.edtf} is outside ${outer.edtf}, the date of "${whole.key}", of which this is a part: correct one of them`,
        "date",
      );
  }
};

/** No meeting is a part of itself, by however many steps. */
export const partsAreNoCycles: Rule = function* ({ sound: { meetings } }) {
  for (const part of meetings.values())
    if (cycles(part.key, (key) => meetings.get(key)?.record.partOf))
      yield part.fault("this meeting is a part of itself: correct partOf here or in its whole", "partOf");
};

/** Whether steps lead from a key back to it. */
export function cycles(key: string, next: (key: string) => string | undefined): boolean {
  const seen = new Set<string>();
  for (let at = next(key); at !== undefined && !seen.has(at); at = next(at)) {
    if (at === key) return true;
    seen.add(at);
  }
  return false;
}

/** Nothing is reported as held before it was, nor as planned once it is past. */
export const statusFitsPublication: Rule = function* (files) {
  for (const meeting of files.sound.meetings.values()) {
    const { date: text, status } = meeting.record;
    const [date, published] = [dateIn(text), publicationsOfStatus(meeting, files)];
    if (!date || published.length === 0) continue;
    const last = published.reduce((a, b) => (a.latest > b.latest ? a : b));
    const first = published.reduce((a, b) => (a.earliest < b.earliest ? a : b));
    if (status === "HELD" && date.earliest > last.latest)
      yield meeting.fault(
        `${text} is after ${last.edtf}, when the last source for HELD was published: correct the date, the status or its evidence`,
        "date",
      );
    if ((status === "PLANNED" || status === "PROPOSED") && date.latest < first.earliest)
      yield meeting.fault(
        `${text} is before ${first.edtf}, when the first source for ${status} was published: correct the date, the status or its evidence`,
        "date",
      );
  }
};

/** When the sources that a meeting's status is evidenced by were published; none if one of them does not say. */
function publicationsOfStatus({ record }: SourceFile<RecordOf<"meetings">>, { sound }: Files) {
  const entries = record.evidence.filter(({ fields }) => fields.includes("status"));
  const dates = entries.map(({ source }) => dateIn(sound.sources.get(source)?.record.published));
  return dates.every((date) => date !== null) ? dates : [];
}

function* dates({ sound }: Files): Iterable<{ filed: SourceFile; keys: Keys; date: string }> {
  for (const filed of sound.sources.values())
    if (filed.record.published !== undefined) yield { filed, keys: ["published"], date: filed.record.published };
  for (const kind of ["agreements", "meetings"] as const)
    for (const filed of sound[kind].values())
      if (filed.record.date !== undefined) yield { filed, keys: ["date"], date: filed.record.date };
  for (const filed of sound.officials.values())
    for (const [place, occupancy] of filed.record.occupancies.entries())
      for (const name of ["start", "end"] as const)
        if (occupancy[name] !== undefined) yield { filed, keys: ["occupancies", place, name], date: occupancy[name] };
}
