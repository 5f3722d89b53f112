/** The languages that the dashboard speaks, as BCP 47 has them. */
export type LanguageTag = "en" | "ar";

/** Returns the language that an address is in: those below `/ar` are in Arabic. */
export function languageOf(pathname: string): LanguageTag {
  return /^\/ar(\/|$)/.test(pathname) ? "ar" : "en";
}

/** Returns what the addresses of a language begin with. */
export function baseOf(language: LanguageTag): "" | "/ar" {
  return language === "ar" ? "/ar" : "";
}

/** Returns the address of the same page in another language. */
export function inLanguage(language: LanguageTag, pathname: string): string {
  const path = pathname.replace(/^\/ar(?=\/|$)/, "");
  return path === "/" ? baseOf(language) || "/" : baseOf(language) + path;
}
