import fc from "fast-check";
import { fold } from "../../src/search/fold";

test.each([
  ["أإآٱا", "ااااا"],
  ["مصطفى الكاظمى", "مصطفيالكاظمي"],
  ["جمعة", "جمعه"],
  ["مؤمني رئيسي علاء", "مومنيرييسيعلا"],
  ["مُحَمَّدٌ", "محمد"],
  ["العــــراق", "العراق"],
  ["٢٠٢١ ۲۰۲۱", "20212021"],
  ["مصطفی کاظمی", "مصطفيكاظمي"],
  ["ﻋﺒﺪﺍﻟﻐﻔﺎﺭ ﷲ", "عبدالغفارالله"],
  ["\u202bمصر\u202c\u200f\u200b", "مصر"],
  ["Maḥmūd TAWFĪQ", "mahmudtawfiq"],
  ["ʿAbd al-Fattāḥ Mo'meni O’Brien", "abdalfattahmomeniobrien"],
  ["Ærø Straße Łódź Đặng ığdır İzmir", "aerostrasselodzdangigdirizmir"],
  ["ｉｒａｑ ① Ⅳ", "iraq1iv"],
  ["🇪🇬", "eg"],
  ["% _ \" ' * \u0000 \ud800 \u0651 ـ 😀", ""],
])("%s is folded to %s", (text, folded) => expect(fold(text)).toBe(folded));

test("what is folded stays as it is when folded again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => fold(fold(text)) === fold(text)),
    { numRuns: 5_000 },
  );
});

test("every character is folded to letters and digits, or to nothing", () => {
  for (let code = 0; code <= 0x10ffff; code++) {
    const folded = fold(String.fromCodePoint(code));
    if (!/^[\p{L}\p{N}]*$/u.test(folded) || fold(folded) !== folded)
      throw new Error(`U+${code.toString(16)}: ${folded}`);
  }
});

test("Unicode's compositions make no difference", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
    }),
    { numRuns: 2_000 },
  );
});
