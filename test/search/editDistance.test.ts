import fc from "fast-check";
import { deletionNeighborhood, isOneEdit } from "../../src/search/editDistance";

test.each([
  ["tawfik", "tawfik", true],
  ["tawfik", "tawfk", true],
  ["tawfik", "tawfiik", true],
  ["tawfik", "tawfin", true],
  ["tawfik", "tafwik", true],
  ["tawfik", "taw", false],
  ["tawfik", "tafiwk", false],
  ["tawfik", "kawfit", false],
  ["abab", "baba", false],
  ["توفيق", "توفبق", true],
])("%s and %s: one edit, %s", (one, other, isOne) => {
  expect(isOneEdit(one, other)).toBe(isOne);
  expect(isOneEdit(other, one)).toBe(isOne);
});

test("words within one edit share one of what is left of them without a letter", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abع𐎠"), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const share = [...deletionNeighborhood(one)].some((form) => deletionNeighborhood(other).has(form));
      expect(share || !isOneEdit(one, other)).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});
