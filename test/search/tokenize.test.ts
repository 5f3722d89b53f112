import fc from "fast-check";
import { tokenize } from "../../src/search/tokenize";

const surfaces = (text: string) => tokenize(text).map(({ surface }) => surface);
const stems = (text: string) => tokenize(text).map(({ stem }) => stem);

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
  expect(surfaces(text)).toEqual(asWritten);
  expect(stems(text)).toEqual(withoutArticles);
});

test("a word knows where it is, with the marks in it and without those around it", () => {
  const text = "“Mo'meni”, ‏مُحَمَّـد‎ and al-ʿArajī.";
  expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "Mo'meni",
    "مُحَمَّـد",
    "and",
    "al-ʿArajī",
  ]);
});

test("words are in order, do not overlap, and have letters or digits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      let last = 0;
      for (const { start, end, surface, stem } of tokenize(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(stem.length).toBeGreaterThan(0);
        expect(surface).toMatch(/^[\p{L}\p{N}]+$/u);
        last = end;
      }
    }),
    { numRuns: 3_000 },
  );
});
