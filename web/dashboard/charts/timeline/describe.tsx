import type { LanguageTag } from "../../address/language";
import { withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import type { Messages } from "../../i18n/messages.en";
import type { MarkedMeeting } from "./layout";

/** Returns what a meeting's mark is called: its title, date and status. */
export function describe({ title, date, status }: MarkedMeeting, language: LanguageTag, t: Messages): string {
  const when = date ? withDigits(language, date.label) : t.state.undated;
  const parts = [title, when, status !== "HELD" && t.words.status[status]];
  return parts.filter(Boolean).join(language === "ar" ? "، " : ", ");
}

/** Says what a meeting's mark stands for. */
export function DescribedMeeting({ meeting: { title, date, kind, status } }: { meeting: MarkedMeeting }) {
  const { language, t } = useLanguage();
  return (
    <>
      <strong>{title}</strong>
      <span>
        {date ? withDigits(language, date.label) : t.state.undated} · {t.words.kind[kind]}
        {status !== "HELD" && <> · {t.words.status[status]}</>}
      </span>
    </>
  );
}
