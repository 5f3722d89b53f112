import sql, { type Sql } from "sql-template-tag";
import { Meeting } from "../entities/Meeting";
import { Facet } from "../entities/MeetingFacet";
import { Language } from "../schema/Language";
import { type MeetingOrder, MeetingOrderField, type MeetingScope, type MeetingSet } from "../schema/MeetingList";
import { OrderDirection } from "../schema/Order";
import type { List, Order } from "./list";
import { asked, lookedUp, meetingCondition } from "./meetingFilter";

/** The meetings of a set, in an order, latest first if none is given. Throws where the filter is out of bounds. */
export function meetingList(set: MeetingSet, orderBy: MeetingOrder | null | undefined): List<Meeting> {
  const order = meetingOrder(orderBy);
  return {
    name: JSON.stringify(["meetings", set.scope.field, set.filter ?? {}, order]),
    parent: set.scope.parent,
    entity: Meeting,
    table: "meeting",
    key: "slug",
    ...candidates(set),
    order,
  };
}

/** The rows that a set of meetings is drawn from, as `s`: those of its facet where it hangs on a parent, `parent.value`. */
export function candidates({ scope, filter }: MeetingSet): { from: Sql; where: Sql } {
  if (scope.field === "Query") return { from: sql`meeting s`, where: meetingCondition(filter, lookedUp) };
  return { from: facetRows, where: sql`${within[scope.field]} AND ${meetingCondition(filter, asked)}` };
}

/** A title's rank is looked up only where it is asked for: in an order by title. */
const facetRows = sql`(
  SELECT facet, key, meetingSlug AS slug, dateAsc, dateDesc, dateLatest,
    (SELECT titleRankEn FROM meeting WHERE slug = meetingSlug) AS titleRankEn,
    (SELECT titleRankAr FROM meeting WHERE slug = meetingSlug) AS titleRankAr
  FROM meeting_facet) s`;

const within: Record<Exclude<MeetingScope["field"], "Query">, Sql> = {
  Party: sql`s.facet = ${Facet.PARTY} AND s.key = parent.value`,
  Official: sql`s.facet = ${Facet.OFFICIAL} AND s.key = parent.value`,
  Agreement: sql`s.facet = ${Facet.AGREEMENT} AND s.key = parent.value`,
  Topic: sql`s.facet = ${Facet.TOPIC} AND s.key = parent.value`,
  Source: sql`s.facet = ${Facet.SOURCE} AND s.key = parent.value`,
  Tie: sql`s.facet = ${Facet.TIE} AND s.key = parent.value`,
};

function meetingOrder(orderBy: MeetingOrder | null | undefined): Order<Meeting> {
  const isDescending = orderBy?.direction !== OrderDirection.ASC;
  if (orderBy?.field === MeetingOrderField.TITLE)
    return { columns: [orderBy.language === Language.AR ? "titleRankAr" : "titleRankEn"], isDescending };
  return { columns: [isDescending ? "dateDesc" : "dateAsc", "slug"], isDescending };
}
