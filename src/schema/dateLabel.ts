import { Language } from "./Language";

const locales = { [Language.EN]: "en-GB", [Language.AR]: "ar-EG-u-nu-latn" };

const words = {
  [Language.EN]: { probably: "probably ", about: "about ", since: "since ", until: "until ", unknown: "unknown" },
  [Language.AR]: { probably: "على الأرجح ", about: "نحو ", since: "منذ ", until: "حتى ", unknown: "غير معروف" },
};

/** An EDTF level 1 date as people write it in a language: `4 September 2021`, `22 – 23 February 2025`, `about 2017`. */
export function dateLabel(edtf: string, language: Language): string {
  const { since, until, unknown } = words[language];
  const [start, end] = edtf.split("/").map(read);
  if (start && edtf.includes("/")) {
    if (end) return range(start, end, language);
    return since + single(start, language);
  }
  if (end) return until + single(end, language);
  return start ? single(start, language) : unknown;
}

/** One date of EDTF: its day, month or year, and whether it is in doubt. */
interface Single {
  text: string;
  doubt: string;
}

function read(edtf: string): Single | null {
  if (edtf === "" || edtf === "..") return null;
  const [, text = "", doubt = ""] = /^(.*?)(?:-XX)*([?~%]?)$/.exec(edtf) ?? [];
  return { text, doubt };
}

function single({ text, doubt }: Single, language: Language): string {
  const { probably, about } = words[language];
  const isUncertain = doubt === "?" || doubt === "%";
  const isApproximate = doubt === "~" || doubt === "%";
  return (isUncertain ? probably : "") + (isApproximate ? about : "") + plain(text, language);
}

/** In one breath, `22 – 23 February 2025`, where both ends are known alike and without doubt; spaced the same by every ICU. */
function range(start: Single, end: Single, language: Language): string {
  const isPlain = start.doubt === "" && end.doubt === "" && start.text.length === end.text.length;
  if (!isPlain) return `${single(start, language)} – ${single(end, language)}`;
  return formatOf(start.text, language)
    .formatRange(instantOf(start.text), instantOf(end.text))
    .replace(/\s*–\s*/, " – ");
}

/** A year before 1000, or one known only to the decade, stands as it is. */
function plain(text: string, language: Language): string {
  return /^[1-9]\d{3}(-\d{2}){0,2}$/.test(text) ? formatOf(text, language).format(instantOf(text)) : text;
}

function instantOf(text: string): Date {
  return new Date(`${text}T00:00:00Z`.replace(/^(\d{4})T/, "$1-01T").replace(/^(\d{4}-\d{2})T/, "$1-01T"));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language and precision, as making one takes longer than all the rest. */
function formatOf(text: string, language: Language): Intl.DateTimeFormat {
  const key = `${language} ${text.length}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], optionsOf(text));
  formats.set(key, format);
  return format;
}

function optionsOf(text: string): Intl.DateTimeFormatOptions {
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
  if (text.length >= "2021-09".length) options.month = "long";
  if (text.length >= "2021-09-04".length) options.day = "numeric";
  return options;
}
