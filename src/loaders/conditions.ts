import sql, { join, type Sql } from "sql-template-tag";
import type { SetFilter } from "../schema/SetFilter";
import { readSet, type ValueCount } from "../schema/filterBounds";
import { valuesOf } from "./batch";

/** All of the conditions; true where there are none. */
export function allOf(conditions: Sql[]): Sql {
  return conditions.length === 0 ? sql`TRUE` : sql`(${join(conditions, " AND ")})`;
}

/** At least one of the conditions. */
export function anyOf(conditions: Sql[]): Sql {
  return sql`(${join(conditions, " OR ")})`;
}

/** The conditions of a set filter, given the one for having at least one of some values. */
export function setConditions(
  path: string,
  set: SetFilter | null | undefined,
  count: ValueCount,
  hasOneOf: (values: Sql) => Sql,
): Sql[] {
  if (!set) return [];
  const { any, all, none } = readSet(path, set, count);
  return [
    ...(any ? [hasOneOf(valuesOf(any))] : []),
    ...(all ?? []).map((value) => hasOneOf(valuesOf([value]))),
    ...(none ? [sql`NOT ${hasOneOf(valuesOf(none))}`] : []),
  ];
}
