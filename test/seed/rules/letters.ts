import { breaks } from "../faults";
import { replace } from "../soundFiles";

describe("letters", () => {
  breaks("a Persian yeh", { "topics/borders.yaml": replace("ar: الحدود", "ar: أمن الحدود العراقی") }, [
    'topics/borders.yaml:4:24: "العراقی" has "ی" (U+06CC), a letter of another language: write "ي"',
  ]);
  breaks("a Persian kaf, every time", { "topics/borders.yaml": replace("ar: الحدود", "ar: کل بنك وکل حد") }, [
    'topics/borders.yaml:4:7: "کل" has "ک" (U+06A9), a letter of another language: write "ك"',
    'topics/borders.yaml:4:15: "وکل" has "ک" (U+06A9), a letter of another language: write "ك"',
  ]);
  breaks("Persian digits", { "topics/borders.yaml": replace("ar: الحدود", "ar: الحدود ۱۴") }, [
    'topics/borders.yaml:4:14: "۱۴" has "۱" (U+06F1), a letter of another language: write "1"',
    'topics/borders.yaml:4:15: "۱۴" has "۴" (U+06F4), a letter of another language: write "4"',
  ]);
  breaks("a tatweel", { "topics/borders.yaml": replace("ar: الحدود", "ar: الحـدود") }, [
    'topics/borders.yaml:4:10: "الحـدود" has a tatweel (U+0640): take it out',
  ]);
  breaks("a presentation form", { "topics/borders.yaml": replace("ar: الحدود", "ar: الحدود وﻻ غيرها") }, [
    'topics/borders.yaml:4:15: "وﻻ" has the presentation form "ﻻ" (U+FEFB): write "لا"',
  ]);
  breaks("a presentation form of a Persian letter", { "topics/borders.yaml": replace("الحدود", "العراقﯽ") }, [
    'topics/borders.yaml:4:13: "العراقﯽ" has the presentation form "ﯽ" (U+FBFD): write "ي"',
  ]);
  breaks("a ligature of Latin letters", { "topics/borders.yaml": replace("en: Borders", "en: Conﬂicts") }, [
    'topics/borders.yaml:3:10: "Conﬂicts" has the presentation form "ﬂ" (U+FB02): write "fl"',
  ]);
  breaks("a mark of short vowels on no letter", { "topics/borders.yaml": replace("ar: الحدود", "ar: الحدود ًا") }, [
    'topics/borders.yaml:4:14: "ًا" has the stray mark U+064B: take it out',
  ]);
  breaks("a mark of recitation", { "topics/borders.yaml": replace("ar: الحدود", "ar: الحدودۖ") }, [
    'topics/borders.yaml:4:13: "الحدودۖ" has the stray mark U+06D6: take it out',
  ]);
  breaks("a mark of direction, where it stands", { "topics/borders.yaml": replace("الحدود", "الحدود\u202c و\u200e") }, [
    "topics/borders.yaml:4:13: the text has the invisible character U+202C: take it out",
  ]);
  breaks("a Latin letter in an Arabic word", { "topics/borders.yaml": replace("ar: الحدود", "ar: lلحدود") }, [
    'topics/borders.yaml:4:7: "lلحدود" has "l" (U+006C), a Latin letter in a word of others: write "ا"',
  ]);
  breaks("an Arabic letter in a Latin word", { "officials/amin.yaml": replace("[Ameen Saleh]", "[Aminه]") }, [
    'officials/amin.yaml:5:15: "Aminه" has "ه" (U+0647), an Arabic letter in a word of others: write "o"',
  ]);
  breaks("a Cyrillic letter", { "topics/borders.yaml": replace("en: Borders", "en: Bоrders") }, [
    'topics/borders.yaml:3:8: "Bоrders" has "о" (U+043E), a letter of another language: write "o"',
  ]);
  breaks("a letter like none of ours", { "topics/borders.yaml": replace("en: Borders", "en: Borders 界") }, [
    'topics/borders.yaml:3:15: "界" has "界" (U+754C), a letter of another language: write it in Arabic or Latin letters',
  ]);
  breaks("a letter that an escape hides", { "topics/borders.yaml": replace("الحدود", '"العراق\\u06cc"') }, [
    'topics/borders.yaml:4:7: "العراقی" has "ی" (U+06CC), a letter of another language: write "ي"',
  ]);
  breaks(
    "the second line of a folded text",
    { "topics/borders.yaml": replace("ar: الحدود", "ar: >-\n    الحدود\n    العراقی") },
    ['topics/borders.yaml:6:11: "العراقی" has "ی" (U+06CC), a letter of another language: write "ي"'],
  );
  breaks(
    "short vowels, accents and signs of transliteration are let be",
    {
      "topics/borders.yaml": (text) => text.replace("الحدود", "أمن الحُدودِ معًا").replace("Borders", "Frontière, ʿIrāq"),
    },
    [],
  );
});
