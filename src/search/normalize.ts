/** Letters that writers and keyboards exchange for another, and that other, after decomposition and in lower case. */
const substitutes = new Map(
  [
    // Alef wasla; alef maksura, the Persian and the Urdu yeh; teh marbuta and the forms of heh; kaf; waw.
    "ٱا ىي یي ېي ےي ةه ەه ہه ھه ۃه کك ڪك ڭك ۇو ۆو ۈو ۋو",
    // Letters that Arabic lacks, as Arabic newspapers write them; and a hamza on the line, as often left out: علاء, علا.
    "گك پب چج ژز ڤف ء",
    // Latin letters that do not decompose into a letter and an accent, and the Greek sigma at the end of a word.
    "ßss æae œoe øo đd ðd þth łl ħh ıi əe ςσ",
  ]
    .join(" ")
    .split(" ")
    .map(([letter, ...substitute]) => [letter!, substitute.join("")]),
);

// Arabic-Indic and Persian digits, and the regional indicators that flags are made of.
const shiftedRanges: [first: number, last: number, to: number][] = [
  [0x0660, 0x0669, 0x30],
  [0x06f0, 0x06f9, 0x30],
  [0x1f1e6, 0x1f1ff, 0x61],
];

/**
 * Returns the letters and digits of a text as search compares them: without case, accents, vowel marks, tatweel, hamza
 * seats, apostrophes, spaces or invisible characters, and with one form for letters that are written alike. Idempotent;
 * returns an empty string where there is no letter or digit.
 */
export function normalize(text: string): string {
  if (plainArabic.test(text)) return text;
  if (plainLatin.test(text)) return text.toLowerCase();
  const letters = text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{Ll}\p{Lo}\p{N}\u{1f1e6}-\u{1f1ff}]+/gu, "");
  let normalized = "";
  for (const letter of letters) normalized += substitutes.get(letter) ?? shift(letter);
  return normalized;
}

// Most words are plain, and a large dataset has millions of them.
const plainArabic = /^[ابتثجحخدذرزسشصضطظعغفقكلمنهوي]+$/;
const plainLatin = /^[A-Za-z0-9]*$/;

function shift(letter: string): string {
  const code = letter.codePointAt(0)!;
  const range = shiftedRanges.find(([first, last]) => first <= code && code <= last);
  return range ? String.fromCodePoint(code - range[0] + range[2]) : letter;
}
