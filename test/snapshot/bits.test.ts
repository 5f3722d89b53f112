import fc from "fast-check";
import {
  addAll,
  emptySet,
  forEachMember,
  nextMember,
  previousMember,
  removeAll,
  setOfAll,
  setRange,
} from "../../src/snapshot/bits";

const size = 200;
const indexes = fc.uniqueArray(fc.nat(size - 1), { maxLength: 80 });
const ascending = (a: number, b: number) => a - b;

function setOf(members: readonly number[]) {
  const set = emptySet(size);
  addAll(set, members);
  return set;
}

function membersOf(set: ReturnType<typeof setOf>): number[] {
  const members: number[] = [];
  forEachMember(set, (index) => members.push(index));
  return members;
}

test("the next and the previous member are the nearest ones, and -1 where there is none", () => {
  fc.assert(
    fc.property(indexes, fc.integer({ min: -1, max: size + 40 }), (members, from) => {
      const sorted = members.toSorted(ascending);
      const set = setOf(members);
      expect(nextMember(set, Math.max(from, 0))).toBe(sorted.find((each) => each >= from) ?? -1);
      if (from < size) expect(previousMember(set, from)).toBe(sorted.findLast((each) => each <= from) ?? -1);
    }),
  );
});

test("adding, removing and visiting members is what it is for a set of numbers", () => {
  fc.assert(
    fc.property(indexes, indexes, (added, removed) => {
      const set = setOf(added);
      removeAll(set, removed);
      expect(membersOf(set)).toEqual(added.filter((each) => !removed.includes(each)).sort(ascending));
      expect(set.size()).toBe(membersOf(set).length);
    }),
  );
});

test.each([0, 1, 31, 32, 33, 64, 199, 200])("the set of all of %i has these and does not grow", (count) => {
  const set = setOfAll(count);
  expect(membersOf(set)).toEqual([...Array(count).keys()]);
  const { length } = emptySet(count).words;
  expect(set.words).toHaveLength(length);
});

test("a range replaces what was in the set", () => {
  fc.assert(
    fc.property(indexes, fc.nat(size), fc.nat(size), (members, one, other) => {
      const [start, end] = [Math.min(one, other), Math.max(one, other)];
      const range = [...Array(end - start).keys()].map((index) => start + index);
      expect(membersOf(setRange(setOf(members), start, end))).toEqual(range);
    }),
  );
});
