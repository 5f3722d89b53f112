import type { GroupedListReader } from "../schema/Connection";
import type { PageArgs } from "../schema/Page";
import type { Facet, ValueCount } from "./Facet";
import type { Members } from "./Members";
import { type List, listReader } from "./page";

/** A value of a field, and how many records of a list have it. */
export interface FieldValueCount<Field extends string> extends ValueCount {
  readonly field: Field;
}

/** Returns a reader of a list that can be grouped by facets. Throws BadUserInput where an argument of the page is out of bounds. */
export function groupedReader<T, Field extends string>(
  list: List<T>,
  facets: Readonly<Record<Field, Facet>>,
  page: PageArgs,
): GroupedListReader<T, Field, FieldValueCount<Field>> {
  return {
    ...listReader(list, page),
    groupBy: (field, first) => countValues(field, facets[field], list.members(), first),
  };
}

/** Counts members by a field: years and months in order, other values by how many have them. */
export function countValues<Field extends string>(
  field: Field,
  facet: Facet,
  members: Members,
  first: number,
): FieldValueCount<Field>[] {
  const isInTime = field === "YEAR" || field === "MONTH";
  const counts = isInTime ? facet.firstByKey(members, first) : facet.mostFrequent(members, first);
  return counts.map(({ key, count }) => ({ field, key, count }));
}
