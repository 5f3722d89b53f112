import edtf from "edtf";

/** A date as exactly as it is known, with the first and the last day that it can mean. */
export interface PartialDate {
  readonly edtf: string;
  readonly earliest: string;
  readonly latest: string;
}

/** What stands for a first or a last day that is open or unknown. */
export const firstDay = "0000-01-01";
export const lastDay = "9999-12-31";

/**
 * Returns a date of EDTF level 1 as the store keeps it; null for none. Throws an Error that says what is wrong with a text that
 * is no such date, names a day that does not exist, or is no day, month, year, decade, century or interval of such.
 */
export function readDate(text: string): PartialDate;
export function readDate(text: string | undefined): PartialDate | null;
export function readDate(text: string | undefined): PartialDate | null {
  if (text === undefined) return null;
  const known = read.get(text);
  if (known !== undefined) return known;
  const date = parseDate(text);
  if (read.size >= 100_000) read.clear();
  read.set(text, date);
  return date;
}

/** Returns the date of a text; null for none and for what is no date, which a rule tells. */
export function dateIn(text: string | undefined): PartialDate | null {
  try {
    return readDate(text);
  } catch {
    return null;
  }
}

/** Dates read before: few are distinct, and the parser is slow. */
const read = new Map<string, PartialDate>();

function parseDate(text: string): PartialDate {
  const ends = text.split("/");
  for (const end of ends) refuseUnlistedForm(end, text);
  const isInterval = ends.length === 2;
  // Each end by itself: of a whole interval the parser refuses an end that is less exact than the start (2021-03/2021).
  if (ends.every((end) => /^XXXX(-XX)*$/.test(end) || (isInterval && /^(\.\.)?$/.test(end))))
    throw new Error(`"${text}" says nothing: leave the date out`);
  const bounds = (isInterval ? ends : [text, text]).map((end) => parseEnd(end, text, isInterval));
  const [earliest, latest] = [bounds[0]!.first, bounds[1]!.last];
  if (isInterval && ends[0] === ends[1]) throw new Error(`"${text}" ends as it starts: write ${ends[0]}`);
  if (latest < earliest) throw new Error(`"${text}" ends before it starts`);
  return { edtf: text, earliest, latest };
}

/** Returns the first and the last day of a date, or of an end of an interval, which can be open (`..`) or unknown (empty). */
function parseEnd(end: string, text: string, isInterval: boolean): { first: string; last: string } {
  if (isInterval && (end === "" || end === "..")) return { first: firstDay, last: lastDay };
  try {
    // The parser counts the days of February 0000 as of 1900: a month is read by itself, a day is what is written.
    const { min, max } = edtf(end.replace(/^(\d{4}-\d\d)-XX/, "$1"), { level: 1 });
    const [written] = /^\d{4}-\d\d-\d\d/.exec(end) ?? [];
    return { first: written ?? day(min), last: written ?? day(max) };
  } catch {
    throw new Error(
      `"${text}" is no date of EDTF level 1, such as 2021-09-04, 2021-09, 2021, 2021-09-04? or 2021-09-02/2021-09-03`,
    );
  }
}

/** What the parser takes but the store does not: days that do not exist, times, seasons, years before 0 or after 9999. */
function refuseUnlistedForm(end: string, text: string): void {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d\d)-(\d\d)[?~%]?$/.exec(end) ?? [];
  if (year !== undefined && !existsInCalendar(Number(year), Number(month), Number(dayOfMonth)))
    throw new Error(`"${text}" names a day that does not exist`);
  if (end.includes("T")) throw new Error(`"${text}" has a time: dates are days, months or years`);
  if (/^\d{4}-2[1-4][?~%]?$/.test(end))
    throw new Error(`"${text}" has a season: write its months, such as 2021-03/2021-05`);
  if (/^-|Y/.test(end)) throw new Error(`"${text}" is outside the years 0000 to 9999`);
}

function existsInCalendar(year: number, month: number, dayOfMonth: number): boolean {
  if (month < 1 || month > 12) return false;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
}

/** The day of a moment. */
function day(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
