import type { Token } from "./tokenize";

const words = (...lines: string[]) => new Set(lines.join(" ").split(" "));

// Normalized. Of courtesy, rank or nobility; offices are not here, as they tell one person from another.
const withOrWithoutArticle = words(
  "mr mrs ms miss dr prof professor eng engineer he hrh hm hh sir lord lady dame sheikh shaikh shaykh sheikha",
  "his her excellency majesty highness royal honourable honorable prince princess emir amir",
  "general gen lieutenant lt major maj colonel col brigadier brig captain capt marshal admiral staff",
  "سيد سيده انسه دكتور دكتوره د م استاذ استاذه مهندس مهندسه شيخ شيخه امير اميره ملكي",
  "لوا فريق ركن عميد عقيد مقدم رايد نقيب مشير",
);
// With the article they are other words: دولة الرئيس is a form of address, الدولة is the state.
const withoutArticle = words("معالي سعاده فخامه دوله سياده سمو جلاله عطوفه سماحه فضيله صاحب صاحبه اول");

/** Tells whether a word is a form of address, which stands before a name and is not part of it: Dr, H.E., اللواء, معالي. */
export function isFormOfAddress({ surface, stem }: Token): boolean {
  return withOrWithoutArticle.has(stem) || withoutArticle.has(surface);
}
