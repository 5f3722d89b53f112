import sql, { raw, type Sql } from "sql-template-tag";
import { Facet } from "../entities/MeetingFacet";
import { Bucket, MeetingGroupField } from "../schema/Bucket";
import type { MeetingSet } from "../schema/MeetingList";
import { batching, groupBy, grouped, valuesOf } from "./batch";
import { candidates } from "./meetings";
import { lookedUp, meetingCondition } from "./meetingFilter";
import { select, type Store } from "./select";

/** Counts of a set of meetings by one field; `first` of them. */
export interface Grouping {
  set: MeetingSet;
  field: MeetingGroupField;
  first: number;
}

/** Buckets of sets of meetings: one SELECT for all the groupings that differ in nothing but the parent. */
export const groupLoaders = (store: Store) => ({
  buckets: batching<Grouping, Bucket[]>(
    async (groupings) => {
      const kinds = groupBy(groupings, nameOf, (grouping) => grouping);
      const found = await Promise.all([...kinds.values()].map((alike) => readBuckets(store, alike)));
      return new Map(found.flatMap((buckets) => [...buckets]));
    },
    () => [],
    (grouping) => `${nameOf(grouping)}\n${grouping.set.scope.parent}`,
  ),
});

function nameOf({ set, field, first }: Grouping): string {
  return JSON.stringify([set.scope.field, set.filter ?? {}, field, first]);
}

async function readBuckets(store: Store, groupings: Grouping[]): Promise<Map<string, Bucket[]>> {
  const { field } = groupings[0]!;
  const rows = await select(
    store,
    bucketStatement(
      groupings[0]!,
      groupings.map((grouping) => grouping.set.scope.parent),
    ),
  );
  const buckets = grouped(rows, (row) => new Bucket(field, String(row.key), Number(row.total)));
  return new Map([...buckets].map(([parent, found]) => [`${nameOf(groupings[0]!)}\n${parent}`, found]));
}

/** Largest first, and years and months in order; each parent's buckets numbered, so that one SELECT can cut them all. */
function bucketStatement({ set, field, first }: Grouping, parents: string[]): Sql {
  const { from, where, key } = counted(set, Facet[field]);
  const isInTime = field === MeetingGroupField.YEAR || field === MeetingGroupField.MONTH;
  const order = raw(isInTime ? "key" : "total DESC, key");
  return sql`
    SELECT parentKey, key, total FROM (
      SELECT parentKey, key, total, ROW_NUMBER() OVER (PARTITION BY parentKey ORDER BY ${order}) AS place
      FROM (
        SELECT parent.value AS parentKey, ${key} AS key, COUNT(*) AS total
        FROM ${valuesOf(parents)} parent CROSS JOIN ${from}
        WHERE ${where} GROUP BY parent.value, ${key}))
    WHERE place <= ${first} ORDER BY parentKey, place`;
}

/** The facet's rows of a set of meetings, and the column of the value: the facet alone is read where the set hangs on no parent. */
function counted(set: MeetingSet, facet: Facet): { from: Sql; where: Sql; key: Sql } {
  if (set.scope.field === "Query")
    return {
      from: sql`(SELECT facet, key, meetingSlug AS slug, dateAsc, dateDesc, dateLatest FROM meeting_facet) s`,
      where: sql`s.facet = ${facet} AND ${meetingCondition(set.filter, lookedUp)}`,
      key: sql`s.key`,
    };
  const { from, where } = candidates(set);
  return {
    from: sql`${from} CROSS JOIN meeting_facet g ON g.meetingSlug = s.slug AND g.facet = ${facet}`,
    where,
    key: sql`g.key`,
  };
}
