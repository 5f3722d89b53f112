import fc from "fast-check";
import { addAll, emptySet } from "../../src/snapshot/bits";
import { Facet } from "../../src/snapshot/Facet";
import { ListedMembers, type Members, MemberSet } from "../../src/snapshot/Members";

const keys = ["a", "b", "c", "d", "e", "f"];
const records = fc.array(fc.uniqueArray(fc.constantFrom(...keys)), { maxLength: 70 });
const compare = (a: string, b: string) => (a < b ? -1 : 1);

/** Members of a list of records, in both forms. */
function bothForms(size: number, numbers: readonly number[]): Members[] {
  const set = emptySet(size);
  addAll(set, numbers);
  return [new ListedMembers(Uint32Array.from(numbers).sort()), new MemberSet(set)];
}

test("a facet finds the records of a value and the values of a record", () => {
  fc.assert(
    fc.property(records, (values) => {
      const facet = Facet.over(values.length, (record) => values[record]!);
      expect(facet.keys).toEqual(keys.filter((key) => values.some((each) => each.includes(key))));
      for (const key of [...keys, "unknown"]) {
        const found = [...values.keys()].filter((record) => values[record]!.includes(key));
        expect([...facet.recordsOf(key)]).toEqual(found);
        expect(facet.sizeOf(key)).toBe(found.length);
      }
      for (const [record, own] of values.entries()) expect(facet.keysOf(record)).toEqual(own.toSorted(compare));
    }),
  );
});

test("counts are those of the members, largest first and then by key, or by key alone, as many as the limit", () => {
  fc.assert(
    fc.property(records, fc.infiniteStream(fc.boolean()), fc.integer({ min: 1, max: 8 }), (values, isMember, first) => {
      const facet = Facet.over(values.length, (record) => values[record]!);
      const numbers = [...values.keys()].filter(() => isMember.next().value);
      const counts = keys
        .map((key) => ({ key, count: numbers.filter((record) => values[record]!.includes(key)).length }))
        .filter(({ count }) => count > 0);
      const bySize = counts.toSorted((a, b) => b.count - a.count || compare(a.key, b.key));
      for (const members of bothForms(values.length, numbers)) {
        expect(facet.firstByKey(members, first)).toEqual(counts.slice(0, first));
        expect(facet.mostFrequent(members, first)).toEqual(bySize.slice(0, first));
        const others = bySize.filter(({ key }) => key !== "a");
        expect(facet.mostFrequent(members, first, "a")).toEqual(others.slice(0, first));
      }
    }),
  );
});

test("members are found among some records in either form, however many there are of each", () => {
  const numbers = fc.uniqueArray(fc.nat(300), { maxLength: 200, size: "max" });
  fc.assert(
    fc.property(numbers, numbers, (some, others) => {
      const sought = Uint32Array.from(others).sort();
      const expected = [...sought].filter((record) => some.includes(record));
      for (const members of bothForms(301, some)) expect([...members.among(sought)]).toEqual(expected);
    }),
  );
});

test("counts are the same after any others: with few members as with many", () => {
  const many = Array.from({ length: 400 }, (_, record) => [`k${record % 97}`, `m${record % 89}`]);
  const facet = Facet.over(many.length, (record) => many[record]!);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(399), { maxLength: 60 }), fc.integer({ min: 0, max: 9 }), (some, first) => {
      const values = some.flatMap((record) => many[record]!);
      const counts = [...new Set(values)].map((key) => ({ key, count: values.filter((each) => each === key).length }));
      counts.sort((a, b) => b.count - a.count || compare(a.key, b.key));
      for (const members of bothForms(many.length, some))
        expect(facet.mostFrequent(members, first)).toEqual(counts.slice(0, first));
    }),
  );
});
