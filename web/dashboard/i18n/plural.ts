import type { LanguageTag } from "../address/language";
import { formatNumber, inEach } from "./format";

/** The forms that a noun takes after numbers, by CLDR's categories; `#` stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules = inEach((locale) => new Intl.PluralRules(locale));

/** Returns a function that counts things of a kind as a language does: "1 meeting", «لقاءان». */
export function counting(language: LanguageTag, forms: Forms): (count: number) => string {
  return (count) => {
    const form = forms[rules(language).select(count)] ?? forms.other;
    return form.replace("#", formatNumber(language, count));
  };
}
