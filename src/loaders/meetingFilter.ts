import sql, { type Sql } from "sql-template-tag";
import { Facet } from "../entities/MeetingFacet";
import { BadUserInput } from "../errors";
import { deepestFilter, ValueCount } from "../schema/filterBounds";
import { DateMatch, type DateRange, type MeetingFilter } from "../schema/MeetingFilter";
import { allOf, anyOf, setConditions } from "./conditions";
import { valuesOf } from "./batch";

/** The condition for a value of a facet, on the meeting that `s` stands for. */
type HasOneOf = (facet: Facet, values: Sql) => Sql;

/**
 * For lists of all meetings: the meetings that have a value are looked up once, and lead to the rows.
 */
export const lookedUp: HasOneOf = (facet, values) =>
  sql`s.slug IN (SELECT meetingSlug FROM meeting_facet WHERE facet = ${facet} AND key IN (SELECT value FROM ${values}))`;

/**
 * For lists that are narrowed already: each row is asked, in order, until the page is full.
 */
export const asked: HasOneOf = (facet, values) =>
  sql`EXISTS (SELECT 1 FROM meeting_facet f WHERE f.meetingSlug = s.slug AND f.facet = ${facet} AND f.key IN (SELECT value FROM ${values}))`;

/** A filter as a condition on `s`, a row with a meeting's slug and dates. Throws where the filter is out of bounds. */
export function meetingCondition(filter: MeetingFilter | null | undefined, hasOneOf: HasOneOf): Sql {
  return filter ? allOf(conditionsOf(filter, "filter", 0, new ValueCount(), hasOneOf)) : sql`TRUE`;
}

function conditionsOf(
  filter: MeetingFilter,
  path: string,
  depth: number,
  count: ValueCount,
  hasOneOf: HasOneOf,
): Sql[] {
  if (depth > deepestFilter) throw new BadUserInput(path, `and, or and not are more than ${deepestFilter} deep.`);
  const nested = (inner: MeetingFilter, at: string) =>
    allOf(conditionsOf(inner, `${path}.${at}`, depth + 1, count, hasOneOf));
  const each = (name: "and" | "or") =>
    count.someOf(`${path}.${name}`, filter[name])?.map((inner, index) => nested(inner, `${name}[${index}]`));
  const oneOf = (name: "kind" | "status", facet: Facet) => {
    const values = count.someOf<string>(`${path}.${name}`, filter[name]);
    return values ? [hasOneOf(facet, valuesOf(values))] : [];
  };
  const set = (name: "party" | "host" | "official" | "topic" | "agreement" | "source", facet: Facet) =>
    setConditions(`${path}.${name}`, filter[name], count, (values) => hasOneOf(facet, values));
  const or = each("or");
  return [
    ...dateConditions(filter.date, `${path}.date`),
    ...set("party", Facet.PARTY),
    ...set("host", Facet.HOST),
    ...set("official", Facet.OFFICIAL),
    ...set("topic", Facet.TOPIC),
    ...set("agreement", Facet.AGREEMENT),
    ...set("source", Facet.SOURCE),
    ...oneOf("kind", Facet.KIND),
    ...oneOf("status", Facet.STATUS),
    ...(each("and") ?? []),
    ...(or ? [anyOf(or)] : []),
    ...(filter.not ? [sql`NOT ${nested(filter.not, "not")}`] : []),
  ];
}

/**
 * Two-valued, so that `not` is the complement: the sentinels of the columns put what is undated outside every range.
 * What bounds the one sort key bounds the other, so that whichever order is asked for, its index begins at the bound.
 */
function dateConditions(range: DateRange | null | undefined, path: string): Sql[] {
  if (!range) return [];
  const { from, to, match } = range;
  if (from && to && from > to) throw new BadUserInput(path, `from ${from} is after to ${to}.`);
  const isDated = sql`s.dateLatest > '0000-00-00'`;
  const beginsBy = to ? [sql`s.dateAsc <= ${to}`, sql`s.dateDesc <= ${to}`] : [];
  if (match === DateMatch.OVERLAPS) return [from ? sql`s.dateLatest >= ${from}` : isDated, ...beginsBy];
  return [
    isDated,
    ...(from ? [sql`s.dateAsc >= ${from}`, sql`s.dateDesc >= ${from}`] : []),
    ...beginsBy,
    ...(to ? [sql`s.dateLatest <= ${to}`] : []),
  ];
}
