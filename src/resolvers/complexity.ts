import type { Context } from "../context";
import type { Facet } from "../snapshot/Facet";
import type { MeetingFacetName } from "../snapshot/meetingFacets";
import type { Snapshot } from "../snapshot/Snapshot";

/** What the complexity of a field depends on: its arguments, what resolvers read, and how many records its lists have. */
interface Resolving {
  args: { filter?: object | null; field?: string };
  context?: object;
  recordsOf?: (list?: string) => number;
}

/** A point is a microsecond. Weighs a page of a list, which is found by walking an index. */
export const PAGE = 10;

/** How many records are counted or marked in a microsecond. */
const RECORDS_PER_POINT = 100;

/** Weighs a list of meetings: reading a page of it, and evaluating its filter. */
export function meetingList({ args: { filter }, context, recordsOf = none }: Resolving): number {
  if (!filter) return PAGE;
  return PAGE + recordsOf() / RECORDS_PER_POINT + filterComplexity(filter, (context as Context).snapshot);
}

/** Weighs a list of statements: reading a page of it, and evaluating its filter. */
export function statementList({ args: { filter }, context, recordsOf = none }: Resolving): number {
  if (!filter) return PAGE;
  const { snapshot } = context as Context;
  const { facets } = snapshot.statementIndex;
  const countOf = (name: string, value: string) => facets[name as keyof typeof facets].sizeOf(value);
  return PAGE + recordsOf() / RECORDS_PER_POINT + weighFilter(filter, snapshot, snapshot.statements.length, countOf);
}

/** Weighs a list of parties: reading a page of it, and looking for the words of its filter. */
export function partyList({ args: { filter }, context }: Resolving): number {
  return filter ? PAGE + weighFilter(filter, (context as Context).snapshot, 0, none) : PAGE;
}

/** Weighs a list that can be filtered by values of which each is of few records. */
export function filteredList({ args: { filter }, recordsOf = none }: Resolving): number {
  return filter ? PAGE + countValues(filter) * (1 + recordsOf() / RECORDS_PER_POINT) : PAGE;
}

/** Weighs counting the meetings of the list of a name by the values of a facet, of which each has a few. */
export function grouping(list: string) {
  return ({ recordsOf = none }: Resolving) => PAGE + (4 * recordsOf(list)) / RECORDS_PER_POINT;
}

/** Weighs counting by a field the records of the list of a name, or else of the connection: each has so many values of it. */
export function groupingBy(facetsOf: (snapshot: Snapshot) => Readonly<Record<string, Facet>>, list?: string) {
  return ({ args: { field }, context, recordsOf = none }: Resolving) => {
    const facet = field === undefined ? undefined : facetsOf((context as Context).snapshot)[field];
    return PAGE + ((1 + (facet?.valuesPerRecord ?? 0)) * recordsOf(list)) / RECORDS_PER_POINT;
  };
}

/** Weighs the network of ties: counting pairs of parties among the meetings of a filter, and reading the dates of each. */
export function network({ args: { filter }, context }: Resolving): number {
  const { snapshot } = context as Context;
  return (
    5 * PAGE + (8 * snapshot.meetings.length) / RECORDS_PER_POINT + (filter ? filterComplexity(filter, snapshot) : 0)
  );
}

/** Weighs a search by the number of records that it looks through. */
export function search({ context }: Resolving): number {
  return weighWords((context as Context).snapshot);
}

/** Weighs a filter of meetings by the sets that are joined for it: for each value, the meetings that have it. */
export function filterComplexity(filter: object, snapshot: Snapshot): number {
  return weighFilter(filter, snapshot, snapshot.meetings.length, (name, value) =>
    snapshot.meetingCount(name as MeetingFacetName, value),
  );
}

/** Weighs a filter of so many records, given how many of them have a value of a facet. */
function weighFilter(
  filter: object,
  snapshot: Snapshot,
  all: number,
  countOf: (facet: string, value: string) => number,
): number {
  let points = 1 + all / (RECORDS_PER_POINT * 50);
  for (const [name, condition] of Object.entries(filter) as [string, unknown][]) {
    if (condition === null || condition === undefined) continue;
    if (name === "date") points += all / RECORDS_PER_POINT;
    else if (name === "search") points += weighWords(snapshot) + all / RECORDS_PER_POINT;
    else if (name === "not") points += weighFilter(condition as object, snapshot, all, countOf);
    else if (name === "and" || name === "or")
      for (const inner of condition as object[]) points += weighFilter(inner, snapshot, all, countOf);
    else {
      const lists = Array.isArray(condition) ? [condition] : Object.values(condition as object);
      for (const value of lists.flat() as string[])
        if (value !== null) points += 1 + countOf(name.toUpperCase(), value) / RECORDS_PER_POINT;
    }
  }
  return points;
}

function weighWords({ meetings, officials, agreements, statements }: Snapshot): number {
  return 300 + (meetings.length + officials.length + agreements.length + statements.length) / RECORDS_PER_POINT;
}

function none(): number {
  return 0;
}

function countValues(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + countValues(inner), 0);
}
