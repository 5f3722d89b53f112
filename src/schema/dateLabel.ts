import { Language } from "./Language";

const locales = { [Language.EN]: "en-GB", [Language.AR]: "ar-EG-u-nu-latn" };

const words = {
  [Language.EN]: {
    probably: "probably ",
    about: "about ",
    from: "from ",
    until: "until ",
    to: " to ",
    unknown: "unknown",
  },
  [Language.AR]: {
    probably: "على الأرجح ",
    about: "نحو ",
    from: "منذ ",
    until: "حتى ",
    to: " إلى ",
    unknown: "غير معروف",
  },
};

/** An EDTF level 1 date as people write it in a language: `4 September 2021`, `probably 27 November 2016`. */
export function dateLabel(edtf: string, language: Language): string {
  const { from, until, to, unknown } = words[language];
  if (!edtf.includes("/")) return single(edtf, language);
  const [start = "", end = ""] = edtf.split("/");
  const isStarted = start !== "" && start !== "..";
  const isEnded = end !== "" && end !== "..";
  if (isStarted && isEnded) return single(start, language) + to + single(end, language);
  if (isStarted) return from + single(start, language);
  return isEnded ? until + single(end, language) : unknown;
}

function single(edtf: string, language: Language): string {
  const { probably, about } = words[language];
  const [, date = "", mark = ""] = /^(.*?)([?~%]?)$/.exec(edtf) ?? [];
  const doubt = (mark === "?" || mark === "%" ? probably : "") + (mark === "~" || mark === "%" ? about : "");
  return doubt + plain(date, language);
}

function plain(date: string, language: Language): string {
  const [year = "", month, day] = date.replace(/-?XX/g, "").split("-");
  if (!/^\d{4}$/.test(year)) return date;
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
  if (month !== undefined) options.month = "long";
  if (day !== undefined) options.day = "numeric";
  return format(language, options).format(new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + Object.keys(options).join();
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], options);
  formats.set(key, known);
  return known;
}
