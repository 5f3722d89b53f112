import sql from "sql-template-tag";
import { Facet } from "../entities/MeetingFacet";
import { Counterpart } from "../schema/Counterpart";
import { batching, grouped, valuesOf } from "./batch";
import { select, type Store } from "./select";

/** Asks for the `first` officials whom one met most often. */
interface CounterpartsOf {
  slug: string;
  first: number;
}

/** Officials who took part in the same meetings, most often first, then by slug: one SELECT for all who are asked about. */
export const counterpartLoaders = (store: Store) => ({
  counterpartsByOfficial: batching<CounterpartsOf, Counterpart[]>(
    async (asks) => {
      const rows = await select(
        store,
        sql`
        SELECT * FROM (
          SELECT *, ROW_NUMBER() OVER (PARTITION BY parentKey ORDER BY meetingCount DESC, slug) AS place FROM (
            SELECT parent.value AS parentKey, other.key AS slug, COUNT(*) AS meetingCount
            FROM ${valuesOf(asks.map(nameOf))} parent
              CROSS JOIN meeting_facet s ON s.facet = ${Facet.OFFICIAL} AND s.key = parent.value ->> 0
              CROSS JOIN meeting_facet other
                ON other.meetingSlug = s.meetingSlug AND other.facet = ${Facet.OFFICIAL} AND other.key <> s.key
            GROUP BY parent.value, other.key))
        WHERE place <= parentKey ->> 1 ORDER BY parentKey, place`,
      );
      return grouped(rows, (row) => new Counterpart(String(row.slug), Number(row.meetingCount)));
    },
    () => [],
    nameOf,
  ),
});

function nameOf({ slug, first }: CounterpartsOf): string {
  return JSON.stringify([slug, first]);
}
