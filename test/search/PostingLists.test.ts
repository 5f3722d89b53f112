import fc from "fast-check";
import { PostingListsBuilder } from "../../src/search/PostingLists";
import { emptySet } from "../../src/snapshot/bits";

test("lists of any lengths, short or stored as bit sets, give back the records that were added", () => {
  const size = fc.integer({ min: 1, max: 400 });
  const lists = fc.array(fc.array(fc.nat(399), { maxLength: 60 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(size, lists, fc.nat(), fc.nat(), (size, lists, some, other) => {
      const model = lists.map((records) => [...new Set(records.map((record) => record % size))].sort((a, b) => a - b));
      const builder = new PostingListsBuilder(size);
      for (const [term, records] of model.entries())
        for (const record of records) for (const _ of [1, 2]) builder.add(term, record);
      const order = [...model.keys()].reverse();
      const built = builder.build(order);
      expect(order.map((_, list) => built.count(list))).toEqual(order.map((term) => model[term]!.length));
      const [start, end] = [some, other].map((place) => place % (order.length + 1)).sort((a, b) => a - b) as [
        number,
        number,
      ];
      const set = emptySet(size);
      built.addTo(set, start, end);
      const expected = new Set(order.slice(start, end).flatMap((term) => model[term]!));
      expect(set.array()).toEqual([...expected].sort((a, b) => a - b));
    }),
    { numRuns: 500 },
  );
});
