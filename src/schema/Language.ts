import { Arg, registerEnumType } from "type-graphql";

export enum Language {
  AR = "AR",
  EN = "EN",
}
registerEnumType(Language, {
  name: "Language",
  description: "A language that every text of the dataset is written in.",
  valuesConfig: { AR: { description: "Arabic." }, EN: { description: "English." } },
});

/** The `language` argument of a field that has its text in both languages. */
export function InLanguage() {
  return Arg("language", () => Language, { defaultValue: Language.EN, description: "The language of the text." });
}

/** The one of two texts that is in a language. */
export function inLanguage<T>(language: Language, english: T, arabic: T): T {
  return language === Language.AR ? arabic : english;
}
