import type { Token } from "./tokenize";

const words = (...lines: string[]) => new Set(lines.join(" ").split(" "));

// Normalized, in Arabic without the article. Of courtesy, rank or nobility; offices are not here, as they tell one
// person from another.
const forms = words(
  "mr mrs ms dr prof professor eng engineer hrh sir lord lady dame sheikh shaikh shaykh sheikha",
  "excellency majesty highness honourable honorable prince princess emir amir",
  "general gen lieutenant lt colonel col brigadier brig captain capt marshal admiral",
  "سيد سيده انسه دكتور دكتوره د استاذ استاذه مهندس مهندسه شيخ شيخه امير اميره صاحب صاحبه",
  "لوا فريق عميد عقيد مقدم رايد نقيب مشير",
);
// With the article these are other words: دولة الرئيس is a form of address, الدولة is the state.
const formsWithoutArticle = words("معالي سعاده فخامه دوله سياده سمو جلاله عطوفه سماحه فضيله");
const additions = words("his her he hm hh royal major maj staff first ملكي اول ركن م");

/** Tells whether a word is a form of address, which stands before a name and is not part of it: Dr, اللواء, معالي. */
export function isFormOfAddress({ surface, stem }: Token): boolean {
  return forms.has(stem) || formsWithoutArticle.has(surface);
}

/**
 * Returns words without those that only add to a form of address beside them (Major General, صاحب السمو الملكي), and
 * without H.E., which is a pronoun wherever it is not one.
 */
export function withoutAdditions(tokens: readonly Token[]): readonly Token[] {
  const found = new Set(tokens.filter(isFormOfAddress));
  const isAddition = ({ surface, stem }: Token) =>
    additions.has(surface) || additions.has(stem) || formsWithoutArticle.has(stem);
  // Each side of a form in turn, as additions follow each other.
  for (const ordered of [tokens, tokens.toReversed()])
    for (const [place, token] of ordered.entries())
      if (place > 0 && found.has(ordered[place - 1]!) && isAddition(token)) found.add(token);
  const others = tokens.filter((token) => !isExcellency(token) && (isFormOfAddress(token) || !found.has(token)));
  return others.length > 0 ? others : tokens;
}

function isExcellency({ surface, start, end }: Token): boolean {
  return surface === "he" && end - start > surface.length;
}
