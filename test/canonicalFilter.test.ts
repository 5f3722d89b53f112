import { canonicalFilter } from "../src/schema/canonicalFilter";

const same: [what: string, one: object | null, other: object | null][] = [
  ["no filter and an empty one", null, {}],
  ["what is null and what is left out", { kind: null, party: { any: ["EG"], all: null } }, { party: { any: ["EG"] } }],
  ["an empty `all` or `none` and none", { party: { any: ["EG"], all: [], none: [] } }, { party: { any: ["EG"] } }],
  ["a set without values, and none", { party: { all: [] } }, {}],
  ["values in another order, or given twice", { kind: ["VISIT", "TALKS", "VISIT"] }, { kind: ["TALKS", "VISIT"] }],
  [
    "conditions in another order",
    { or: [{ kind: ["TALKS"] }, { kind: ["VISIT"] }] },
    { or: [{ kind: ["VISIT"] }, { kind: ["TALKS"] }] },
  ],
  ["fields in another order", { kind: ["TALKS"], status: ["HELD"] }, { status: ["HELD"], kind: ["TALKS"] }],
  ["an open bound and one left out", { date: { from: "2021-01-01", to: null } }, { date: { from: "2021-01-01" } }],
];

test.each(same)("%s mean the same", (_, one, other) => {
  expect(canonicalFilter(one)).toBe(canonicalFilter(other));
});

const different: [what: string, one: object, other: object][] = [
  ["a date range without bounds, which only dated meetings are in, and no filter", { date: {} }, {}],
  ["`not` of everything, and no filter", { not: {} }, {}],
  ["`any` and `all`", { party: { any: ["EG", "IQ"] } }, { party: { all: ["EG", "IQ"] } }],
  ["two fields with the same values", { party: { any: ["EG"] } }, { host: { any: ["EG"] } }],
  ["OVERLAPS and WITHIN", { date: { match: "OVERLAPS" } }, { date: { match: "WITHIN" } }],
];

test.each(different)("%s do not", (_, one, other) => {
  expect(canonicalFilter(one)).not.toBe(canonicalFilter(other));
});
