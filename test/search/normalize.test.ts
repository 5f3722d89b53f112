import fc from "fast-check";
import { normalize } from "../../src/search/normalize";

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
])("%s is normalized to %s", (text, normalized) => expect(normalize(text)).toBe(normalized));

test("a normalized text stays as it is when normalized again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => normalize(normalize(text)) === normalize(text)),
    { numRuns: 5_000 },
  );
});

test("every character is normalized to letters and digits, or to nothing", () => {
  for (let code = 0; code <= 0x10ffff; code++) {
    const normalized = normalize(String.fromCodePoint(code));
    if (!/^[\p{L}\p{N}]*$/u.test(normalized) || normalize(normalized) !== normalized)
      throw new Error(`U+${code.toString(16)}: ${normalized}`);
  }
});

test("Unicode's compositions make no difference", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(normalize(text.normalize("NFD"))).toBe(normalize(text.normalize("NFC")));
    }),
    { numRuns: 2_000 },
  );
});
