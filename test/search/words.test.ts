import fc from "fast-check";
import { words } from "../../src/search/words";

const written = (text: string) => words(text).map((word) => word.written);
const bare = (text: string) => words(text).map((word) => word.bare);

test.each([
  ["Abdel Fattah el-Sisi", ["abdel", "fattah", "elsisi"], ["abdel", "fattah", "sisi"]],
  ["Qasim Al Araji", ["qasim", "alaraji"], ["qasim", "araji"]],
  ["ash-Shammari, as-Sisi", ["ashshammari", "assisi"], ["shammari", "sisi"]],
  ["Abd-ur-Rahman", ["abd", "urrahman"], ["abd", "rahman"]],
  ["Al al-Sheikh", ["al", "alsheikh"], ["al", "sheikh"]],
  ["US-Saudi talks at Tehran", ["us", "saudi", "talks", "at", "tehran"], ["us", "saudi", "talks", "at", "tehran"]],
  ["Egypt's minister", ["egypts", "minister"], ["egypt", "minister"]],
  ["Egypt’s 'minister'", ["egypts", "minister"], ["egypt", "minister"]],
  ["U.K., U.S.A.", ["uk", "usa"], ["uk", "usa"]],
  ["السيسي والعراق بالإرهاب للأمن", ["السيسي", "والعراق", "بالارهاب", "للامن"], ["سيسي", "عراق", "ارهاب", "امن"]],
  ["آل سعود", ["السعود"], ["سعود"]],
  ["الله", ["الله"], ["الله"]],
  ["al", ["al"], ["al"]],
])("%s is read as %j, without articles %j", (text, asWritten, withoutArticles) => {
  expect(written(text)).toEqual(asWritten);
  expect(bare(text)).toEqual(withoutArticles);
});

test("a word knows where it stands, with the marks in it and without those around it", () => {
  const text = "“Mo'meni”, ‏مُحَمَّـد‎ and al-ʿArajī.";
  expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Mo'meni", "مُحَمَّـد", "and", "al-ʿArajī"]);
});

test("words stand in order, do not overlap, and are folded from where they stand", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      let last = 0;
      for (const { start, end, written, bare } of words(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(bare.length).toBeGreaterThan(0);
        expect(written).toMatch(/^[\p{L}\p{N}]+$/u);
        last = end;
      }
    }),
    { numRuns: 3_000 },
  );
});
