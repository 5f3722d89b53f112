import { arabicCentury, arabicDecade, englishCentury, englishDecade } from "./centuries";
import { Language } from "./Language";

const locales = { [Language.EN]: "en-GB", [Language.AR]: "ar-EG-u-nu-latn" };

/** The words of a label. An interval has `…` where the end that it gives stands. */
interface LabelWords {
  probably: string;
  about: string;
  openEnd: string;
  unknownEnd: string;
  openStart: string;
  unknownStart: string;
  nothing: string;
  decade: (decade: number) => string;
  century: (century: number) => string;
}

const words: Record<Language, LabelWords> = {
  [Language.EN]: {
    probably: "probably ",
    about: "about ",
    openEnd: "since …",
    unknownEnd: "from …, end unknown",
    openStart: "until …",
    unknownStart: "until …, start unknown",
    nothing: "unknown",
    decade: englishDecade,
    century: englishCentury,
  },
  [Language.AR]: {
    probably: "على الأرجح ",
    about: "نحو ",
    openEnd: "منذ …",
    unknownEnd: "من …، والنهاية غير معروفة",
    openStart: "حتى …",
    unknownStart: "حتى …، والبداية غير معروفة",
    nothing: "غير معروف",
    decade: arabicDecade,
    century: arabicCentury,
  },
};

/**
 * Returns an EDTF level 1 date as people write it in a language: `4 September 2021`, `22 – 23 February 2025`,
 * `about 2017`, `the 1990s`; `since 2021` where the end is open, `from 2021, end unknown` where it is unknown.
 */
export function dateLabel(edtf: string, language: Language): string {
  const { openEnd, unknownEnd, openStart, unknownStart, nothing } = words[language];
  const [start, end = null] = edtf.split("/").map(read);
  if (!edtf.includes("/")) return start ? single(start, language) : nothing;
  if (start && end) return range(start, end, language);
  if (start) return (edtf.endsWith("..") ? openEnd : unknownEnd).replace("…", single(start, language));
  if (end) return (edtf.startsWith("..") ? openStart : unknownStart).replace("…", single(end, language));
  return nothing;
}

/** One date of EDTF: its day, month, year, decade or century, and whether it is in doubt. */
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

/** Returns `22 – 23 February 2025` where both ends are known alike and without doubt; spaced the same by every ICU. */
function range(start: Single, end: Single, language: Language): string {
  const isPlain = [start, end].every(({ text, doubt }) => doubt === "" && hasFormat.test(text));
  if (!isPlain || start.text.length !== end.text.length) return `${single(start, language)} – ${single(end, language)}`;
  return formatOf(start.text, language)
    .formatRange(instantOf(start.text), instantOf(end.text))
    .replace(/\s*–\s*/, " – ");
}

// Formats give a year before 1000 fewer digits, or an era.
const hasFormat = /^[1-9]\d{3}(-\d{2}){0,2}$/;

function plain(text: string, language: Language): string {
  if (hasFormat.test(text)) return formatOf(text, language).format(instantOf(text));
  const { decade, century } = words[language];
  if (/^\d{3}X$/.test(text)) return decade(Number(text.slice(0, 3)));
  if (/^\d{2}XX$/.test(text)) return century(Number(text.slice(0, 2)) + 1);
  return text;
}

function instantOf(text: string): Date {
  return new Date(`${text}T00:00:00Z`.replace(/^(\d{4})T/, "$1-01T").replace(/^(\d{4}-\d{2})T/, "$1-01T"));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Returns a format that is made once for each language and precision, as making one takes longer than all the rest. */
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
