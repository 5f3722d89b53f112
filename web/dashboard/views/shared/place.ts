import type { LanguageTag } from "../../address/language";

/** Returns a place in words, from the smallest to the country; nothing where none is known. */
export function placeOf(
  place: { venue?: string | null; city: string | null; country: { name: string } } | null,
  language: LanguageTag,
): string | undefined {
  if (!place) return undefined;
  return [place.venue, place.city, place.country.name].filter(Boolean).join(language === "ar" ? "، " : ", ");
}
