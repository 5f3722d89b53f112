/** Letters that writers and keyboards exchange for one another, after decomposition and in lower case. */
const same = new Map<string, string>(
  Object.entries({
    // Arabic: alef wasla, alef maksura and the Persian and Urdu forms of yeh, teh marbuta and the forms of heh, kaf.
    ٱ: "ا",
    ى: "ي",
    ی: "ي",
    ې: "ي",
    ے: "ي",
    ة: "ه",
    ە: "ه",
    ہ: "ه",
    ھ: "ه",
    ۃ: "ه",
    ک: "ك",
    ڪ: "ك",
    ڭ: "ك",
    // Letters that Arabic lacks, as Arabic newspapers write them.
    گ: "ك",
    پ: "ب",
    چ: "ج",
    ژ: "ز",
    ڤ: "ف",
    ۇ: "و",
    ۆ: "و",
    ۈ: "و",
    ۋ: "و",
    // A hamza on the line is left out as often as it is written: علاء, علا.
    ء: "",
    // Latin letters that are no letter with an accent.
    ß: "ss",
    æ: "ae",
    œ: "oe",
    ø: "o",
    đ: "d",
    ð: "d",
    þ: "th",
    ł: "l",
    ħ: "h",
    ı: "i",
    ə: "e",
    ς: "σ",
  }),
);

// Arabic-Indic and Persian digits, and the regional indicators that flags are made of.
const runs: [first: number, last: number, to: number][] = [
  [0x0660, 0x0669, 0x30],
  [0x06f0, 0x06f9, 0x30],
  [0x1f1e6, 0x1f1ff, 0x61],
];

/**
 * The letters and digits of a text as search compares them: without case, accents, vowel marks, tatweel, hamza seats,
 * apostrophes, spaces or invisible characters, and with one form for letters that are written alike. Idempotent;
 * empty where there is no letter or digit.
 */
export function fold(text: string): string {
  if (plainArabic.test(text)) return text;
  if (plainLatin.test(text)) return text.toLowerCase();
  const letters = text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{Ll}\p{Lo}\p{N}\u{1f1e6}-\u{1f1ff}]+/gu, "");
  let folded = "";
  for (const letter of letters) folded += same.get(letter) ?? shifted(letter);
  return folded;
}

// Most words are plain, and a dataset has millions of them.
const plainArabic = /^[ابتثجحخدذرزسشصضطظعغفقكلمنهوي]+$/;
const plainLatin = /^[A-Za-z0-9]*$/;

function shifted(letter: string): string {
  const code = letter.codePointAt(0)!;
  const run = runs.find(([first, last]) => first <= code && code <= last);
  return run ? String.fromCodePoint(code - run[0] + run[2]) : letter;
}
