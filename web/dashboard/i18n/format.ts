import type { LanguageTag } from "../address/language";

const locales = { en: "en-GB", ar: "ar-EG" };
const numbers = inEach((locale) => new Intl.NumberFormat(locale));
const days = dates({ year: "numeric", month: "long", day: "numeric" });
const months = dates({ year: "numeric", month: "short" });
const daysOfMonths = dates({ month: "short", day: "numeric" });

/** Returns a number in the digits of a language. */
export function formatNumber(language: LanguageTag, value: number): string {
  return numbers(language).format(value);
}

/** Returns a text with its digits written as a language writes them: years, and labels that the API made. */
export function withDigits(language: LanguageTag, text: string): string {
  if (language === "en") return text;
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
}

const ARABIC = /\p{Script=Arabic}/u;
/** What has Latin letters in it, such as SHA-256, keeps its digits. */
const WORDS = /[^\s]+/g;

/** Returns an answer of the API in which texts in Arabic have their digits written as Arabic writes them. */
export function inOwnDigits<T>(language: LanguageTag, answer: T): T {
  if (language === "en") return answer;
  if (typeof answer === "string") return (ARABIC.test(answer) ? answer.replace(WORDS, withArabicDigits) : answer) as T;
  if (Array.isArray(answer)) return answer.map((item: unknown) => inOwnDigits(language, item)) as T;
  if (typeof answer !== "object" || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, inOwnDigits(language, value)])) as T;
}

function withArabicDigits(word: string): string {
  return /[a-z]/i.test(word) ? word : withDigits("ar", word);
}

/** Returns a calendar day, such as 2021-09-04, in words. */
export function formatDay(language: LanguageTag, day: string): string {
  return days(language).format(new Date(`${day}T00:00:00Z`));
}

/** Returns the month of an instant in short. */
export function formatMonth(language: LanguageTag, instant: Date): string {
  return months(language).format(instant);
}

/** Returns the day and the month of an instant in short. */
export function formatDayOfMonth(language: LanguageTag, instant: Date): string {
  return daysOfMonths(language).format(instant);
}

/** Makes what formats for a language when it is first asked for: each takes milliseconds of the first view. */
export function inEach<T>(make: (locale: string) => T): (language: LanguageTag) => T {
  const made: Partial<Record<LanguageTag, T>> = {};
  return (language) => (made[language] ??= make(locales[language]));
}

function dates(options: Intl.DateTimeFormatOptions) {
  return inEach((locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }));
}
