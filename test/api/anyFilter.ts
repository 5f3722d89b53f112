import fc from "fast-check";
import { type DateRange, type Filter, type SetField, type SetFilter, setFields } from "./filterModel";
import type { MeetingFacts } from "./meetingFacts";

/** Filters of every kind over the values that meetings have and some that none has, nested at most `depth` deep. */
export function anyFilter(meetings: MeetingFacts[], depth = 4): fc.Arbitrary<Filter> {
  return nestedFilter(plainFilter(meetings), depth).filter((filter) => numberOfValues(filter) <= 100);
}

function nestedFilter(plain: fc.Arbitrary<Filter>, depth: number): fc.Arbitrary<Filter> {
  if (depth === 0) return plain;
  const inner = nestedFilter(plain, depth - 1);
  const list = fc.array(inner, { minLength: 1, maxLength: 2 });
  const nested: fc.Arbitrary<Filter> = fc.oneof(
    fc.record({ and: list }),
    fc.record({ or: list }),
    fc.record({ not: inner }),
    fc.record({ or: list, not: inner }),
  );
  return fc.oneof(
    plain,
    nested,
    nested,
    fc.tuple(plain, nested).map(([one, other]) => ({ ...one, ...other })),
  );
}

function plainFilter(meetings: MeetingFacts[]): fc.Arbitrary<Filter> {
  const valuesOf = (field: SetField | "kind" | "status") => [...new Set(meetings.flatMap((each) => each[field]))];
  const some = (values: string[], maxLength: number) =>
    fc.array(fc.constantFrom(...values), { minLength: 1, maxLength });
  const set = (field: SetField): fc.Arbitrary<SetFilter> => {
    const values = [...valuesOf(field), "no-such", "' OR 1=1 --"];
    const [any, all, none] = [some(values, 4), some(values, 2), some(values, 3)];
    return fc.oneof(fc.record({ any }), fc.record({ all }), fc.record({ none }), fc.record({ any, all, none }));
  };
  const days = meetings.flatMap(({ date }) => [date?.earliest, date?.latest].filter((day) => day != null));
  const day = fc.constantFrom(...days, "2000-01-01", "2021-09-03", "2021-12-31", "2100-02-28");
  const match = fc.constantFrom("OVERLAPS" as const, "WITHIN" as const);
  const range: fc.Arbitrary<DateRange> = fc
    .record({ from: day, to: day, match }, { requiredKeys: [] })
    .map((range) => (range.from && range.to && range.from > range.to ? { ...range, to: range.from } : range));
  return fc.oneof(
    ...setFields.map((field) => set(field).map((values): Filter => ({ [field]: values }))),
    fc.record({ date: range }),
    fc.record({ kind: some(valuesOf("kind"), 3) }),
    fc.record({ status: some(valuesOf("status"), 2), date: range }),
    fc.record({ party: set("party"), topic: set("topic") }),
  );
}

function numberOfValues(filter: Filter): number {
  return JSON.stringify(filter).split(/[[,]/).length;
}
