import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from "graphql";

const fullDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a string is a day of the Gregorian calendar, written as RFC 3339 writes it. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return fullDate.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function readDay(value: unknown, written = JSON.stringify(value), nodes?: ValueNode): string {
  if (typeof value === "string" && isDay(value)) return value;
  throw new GraphQLError(`${written} is not a day of the calendar, written as in "2021-09-04".`, {
    nodes,
    extensions: { code: "BAD_USER_INPUT" },
  });
}

export const DateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A day of the Gregorian calendar, an RFC 3339 full-date such as `2021-09-04`.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/local-date",
  serialize: (value) => String(value),
  parseValue: (value) => readDay(value),
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : null, print(node), node),
});

export const EdtfScalar = new GraphQLScalarType<string, string>({
  name: "EDTF",
  description:
    "An Extended Date/Time Format level 1 string (ISO 8601-2): `2021-09-04`, `2021-09`, `2019`, `2016-11-27?` (uncertain), `2017~` (approximate), `2015/2018` (lasted from, to).",
  specifiedByURL: "https://www.loc.gov/standards/datetime/",
  serialize: (value) => String(value),
});

export const UrlScalar = new GraphQLScalarType<string, string>({
  name: "URL",
  description: "An absolute URL.",
  specifiedByURL: "https://url.spec.whatwg.org/",
  serialize: (value) => String(value),
});
