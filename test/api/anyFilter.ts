import fc from "fast-check";
import { type Filter, type SetField, setFields } from "./filterModel";
import type { MeetingFacts } from "./meetingFacts";

/** Filters of every kind over the values that meetings have and some that none has, nested at most `depth` deep. */
export function anyFilter(meetings: MeetingFacts[], depth = 4): fc.Arbitrary<Filter> {
  const valuesOf = (field: SetField | "kind" | "status") => [...new Set(meetings.flatMap((each) => each[field]))];
  const someOf = (values: string[]) => fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 4 });
  const set = (field: SetField) => {
    const values = [...valuesOf(field), "no-such", "' OR 1=1 --"];
    return fc.record({ any: someOf(values), all: someOf(values), none: someOf(values) }, { requiredKeys: [] });
  };
  const days = meetings.flatMap(({ date }) => [date?.earliest, date?.latest].filter((day) => day != null));
  const day = fc.constantFrom(...days, ...["2000-01-01", "2021-09-03", "2021-12-31", "2100-02-28"]);
  const range = fc
    .record(
      { from: day, to: day, match: fc.constantFrom("OVERLAPS" as const, "WITHIN" as const) },
      { requiredKeys: [] },
    )
    .map(({ from, to, match }) => (from && to && from > to ? { from: to, to: from, match } : { from, to, match }));
  const fields = {
    ...(Object.fromEntries(setFields.map((field) => [field, set(field)])) as Record<SetField, ReturnType<typeof set>>),
    date: range,
    kind: someOf(valuesOf("kind")),
    status: someOf(valuesOf("status")),
  };
  const names = [...setFields, "date", "kind", "status"] as const;
  const leaf = fc
    .subarray([...names], { minLength: 1, maxLength: 2 })
    .chain((chosen) =>
      fc.record(
        Object.fromEntries(chosen.map((name) => [name, fields[name]])) as Record<string, fc.Arbitrary<unknown>>,
      ),
    );
  if (depth === 0) return leaf as fc.Arbitrary<Filter>;
  const inner = anyFilter(meetings, depth - 1);
  const list = fc.array(inner, { minLength: 1, maxLength: 3 });
  const nested = fc.oneof(
    fc.record({ and: list }),
    fc.record({ or: list }),
    fc.record({ not: inner }),
    fc.record({ or: list, not: inner }),
  );
  return fc.oneof(
    leaf,
    nested,
    fc.tuple(leaf, nested).map(([one, other]) => ({ ...one, ...other })),
  ) as fc.Arbitrary<Filter>;
}
