import fc from "fast-check";

/** A date of EDTF level 1 with what is right for it, as found by counting rather than by parsing. */
export interface ExpectedDate {
  edtf: string;
  /** Null where the interval has no such end. */
  earliest: string | null;
  latest: string | null;
  precision: string;
  english: string;
  arabic: string;
}

/** Every form of date that a dataset file may have. */
export function anyDate(): fc.Arbitrary<ExpectedDate> {
  return fc.oneof(single(), unspecified(), decade(), century(), interval());
}

const englishMonths = "January February March April May June July August September October November December".split(
  " ",
);
const arabicMonths = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" ");
const doubts = [
  ["", "", ""],
  ["?", "probably ", "على الأرجح "],
  ["~", "about ", "نحو "],
  ["%", "probably about ", "على الأرجح نحو "],
] as const;

interface Calendar {
  parts: number[];
  earliest: string;
  latest: string;
}

function calendar(): fc.Arbitrary<Calendar> {
  const year = fc.oneof(fc.integer({ min: 1900, max: 2100 }), fc.nat(9999));
  return fc
    .record({ year, month: fc.integer({ min: 1, max: 12 }), day: fc.nat(), length: fc.integer({ min: 1, max: 3 }) })
    .map(({ year, month, day, length }) => {
      const parts = [year, month, 1 + (day % lengthOfMonth(year, month))].slice(0, length);
      const [first, last] = [parts[1] ?? 1, parts[1] ?? 12];
      return {
        parts,
        earliest: written([year, first, parts[2] ?? 1]),
        latest: written([year, last, parts[2] ?? lengthOfMonth(year, last)]),
      };
    });
}

function lengthOfMonth(year: number, month: number): number {
  const isLeap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

function written(parts: number[]): string {
  return parts.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, "0")).join("-");
}

function named(parts: number[], months: string[]): string {
  if (parts[0]! < 1000) return written(parts);
  const [year, month, day] = parts;
  return [day, month && months[month - 1], year].filter((part) => part !== undefined).join(" ");
}

const precisions = ["YEAR", "MONTH", "DAY"];

function single(): fc.Arbitrary<ExpectedDate> {
  return fc.tuple(calendar(), fc.constantFrom(...doubts)).map(([{ parts, earliest, latest }, doubt]) => ({
    edtf: written(parts) + doubt[0],
    earliest,
    latest,
    precision: precisions[parts.length - 1]!,
    english: doubt[1] + named(parts, englishMonths),
    arabic: doubt[2] + named(parts, arabicMonths),
  }));
}

/** A year or a month whose parts are given as unspecified. */
function unspecified(): fc.Arbitrary<ExpectedDate> {
  const vague = calendar().filter(({ parts }) => parts.length < 3);
  return fc.tuple(vague, fc.integer({ min: 1, max: 2 })).map(([{ parts, earliest, latest }, count]) => ({
    edtf: written(parts) + "-XX".repeat(parts.length === 1 ? count : 1),
    earliest,
    latest,
    precision: precisions[parts.length - 1]!,
    english: named(parts, englishMonths),
    arabic: named(parts, arabicMonths),
  }));
}

function decade(): fc.Arbitrary<ExpectedDate> {
  return fc.integer({ min: 100, max: 209 }).map((decade) => ({
    edtf: `${decade}X`,
    earliest: `${decade}0-01-01`,
    latest: `${decade}9-12-31`,
    precision: "DECADE",
    english: `the ${decade}0s`,
    arabic: `${arabicDecades[decade % 10]} القرن ${arabicCenturies[Math.floor(decade / 10) - 10]![1]}`,
  }));
}

function century(): fc.Arbitrary<ExpectedDate> {
  return fc.integer({ min: 10, max: 20 }).map((hundred) => ({
    edtf: `${hundred}XX`,
    earliest: `${hundred}00-01-01`,
    latest: `${hundred}99-12-31`,
    precision: "CENTURY",
    english: `the ${hundred + 1}${hundred === 20 ? "st" : "th"} century`,
    arabic: `القرن ${arabicCenturies[hundred - 10]![0]}`,
  }));
}

const arabicDecades = [
  "العقد الأول من",
  "العقد الثاني من",
  ..."عشرينيات ثلاثينيات أربعينيات خمسينيات ستينيات سبعينيات ثمانينيات تسعينيات".split(" "),
];
/** From the eleventh to the twenty-first, as a subject and after another noun. */
const arabicCenturies = [
  ...["الحادي عشر", "الثاني عشر", "الثالث عشر", "الرابع عشر", "الخامس عشر"].map((name) => [name, name]),
  ...["السادس عشر", "السابع عشر", "الثامن عشر", "التاسع عشر"].map((name) => [name, name]),
  ["العشرون", "العشرين"],
  ["الحادي والعشرون", "الحادي والعشرين"],
];

/** Two dates, or one and an end that is open or unknown. */
function interval(): fc.Arbitrary<ExpectedDate> {
  const closed = fc
    .tuple(calendar(), calendar())
    .map((ends) => ends.sort((a, b) => (a.earliest < b.earliest ? -1 : 1)))
    .filter(([start, end]) => written(start.parts) !== written(end.parts))
    .map(([start, end]) => ({
      edtf: `${written(start.parts)}/${written(end.parts)}`,
      earliest: start.earliest,
      latest: end.latest,
      precision: "INTERVAL",
      english: fromTo(start.parts, end.parts, englishMonths),
      arabic: fromTo(start.parts, end.parts, arabicMonths),
    }));
  const halves = fc.tuple(single(), fc.constantFrom("", ".."), fc.boolean()).map(([date, missing, isStart]) => {
    const { edtf, earliest, latest, english, arabic } = date;
    const isOpen = missing === "..";
    const precision = "INTERVAL";
    if (isStart)
      return {
        edtf: `${edtf}/${missing}`,
        earliest,
        latest: null,
        precision,
        english: isOpen ? `since ${english}` : `from ${english}, end unknown`,
        arabic: isOpen ? `منذ ${arabic}` : `من ${arabic}، والنهاية غير معروفة`,
      };
    return {
      edtf: `${missing}/${edtf}`,
      earliest: null,
      latest,
      precision,
      english: isOpen ? `until ${english}` : `until ${english}, start unknown`,
      arabic: isOpen ? `حتى ${arabic}` : `حتى ${arabic}، والبداية غير معروفة`,
    };
  });
  return fc.oneof(closed, halves);
}

/** What both dates share at their end is said once. */
function fromTo(start: number[], end: number[], months: string[]): string {
  const isAlike = start.length === end.length && start[0]! >= 1000;
  if (!isAlike || start[0] !== end[0]) return `${named(start, months)} – ${named(end, months)}`;
  if (start[1] !== end[1]) return `${named(start, months).slice(0, -" 2021".length)} – ${named(end, months)}`;
  return `${start[2]} – ${named(end, months)}`;
}
