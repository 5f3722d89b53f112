import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from "react";
import type { LanguageTag } from "../address/language";
import type { Language as ApiLanguage } from "../graphql/__generated__/documents";
import { ar } from "./messages.ar";
import { en, type Messages } from "./messages.en";

/** The language of a page, what it says in it, and the direction that it is read in. */
export interface LanguageOfPage {
  language: LanguageTag;
  /** As the API's arguments have it. */
  apiLanguage: ApiLanguage;
  isRightToLeft: boolean;
  t: Messages;
}

const languages: Record<LanguageTag, LanguageOfPage> = {
  en: { language: "en", apiLanguage: "EN", isRightToLeft: false, t: en },
  ar: { language: "ar", apiLanguage: "AR", isRightToLeft: true, t: ar },
};
const LanguageContext = createContext(languages.en);

/** Sets the language of what is in it, and of the document. */
export function LanguageProvider({ language, children }: { language: LanguageTag; children: ReactNode }) {
  const value = useMemo(() => languages[language], [language]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = value.isRightToLeft ? "rtl" : "ltr";
  }, [language, value]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageOfPage {
  return useContext(LanguageContext);
}
