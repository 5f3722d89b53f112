const locales = ["en-GB", "ar-EG", "ar-SY"];

/**
 * Reads a day as people write it, in either language and its digits: 2021, May 2021, 2021-05, 4 September 2021,
 * 4/9/2021, 2021-09-04. Of a year or a month it gives the first or the last day. Returns nothing for anything else.
 */
export function readDay(written: string, side: "first" | "last"): string | undefined {
  const text = latinDigits(written.trim().toLowerCase());
  const [year, month, day] = partsOf(text);
  if (year === undefined || month === 0 || day === 0) return undefined;
  // The day before the first of the next month or year is the last of this one.
  const [nextYear, nextMonth] = month === undefined ? [year + 1, 1] : [year, month + 1];
  const instant =
    day === undefined && side === "last"
      ? Date.UTC(nextYear, nextMonth - 1, 0)
      : Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const found = new Date(instant);
  const isReal = found.getUTCFullYear() === year && (month === undefined || found.getUTCMonth() === month - 1);
  return isReal && year >= 1000 ? found.toISOString().slice(0, 10) : undefined;
}

function partsOf(text: string): (number | undefined)[] {
  const yearFirst = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text);
  if (yearFirst) return yearFirst.slice(1).map(toNumber);
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (dayFirst) return dayFirst.slice(1).reverse().map(toNumber);
  const named = /^(\d{1,2})?\s*(\p{L}[\p{L} ]*?)\.?,?\s*(\d{4})$/u.exec(text);
  return named ? [Number(named[3]), monthNamed(named[2]!), toNumber(named[1])] : [];
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** Returns the number of a month by its name or how that begins; 0 where there is none. */
function monthNamed(name: string): number {
  if (name.length < 3) return 0;
  for (const locale of locales) {
    const format = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
    for (let month = 1; month <= 12; month++)
      if (
        format
          .format(Date.UTC(2000, month - 1))
          .toLowerCase()
          .startsWith(name)
      )
        return month;
  }
  return 0;
}

function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}
