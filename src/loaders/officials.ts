import sql, { type Sql } from "sql-template-tag";
import { Facet } from "../entities/MeetingFacet";
import { Official } from "../entities/Official";
import { ValueCount } from "../schema/filterBounds";
import { Language } from "../schema/Language";
import {
  type OfficialFilter,
  type OfficialListArgs,
  type OfficialOrder,
  OfficialOrderField,
} from "../schema/OfficialList";
import { OrderDirection } from "../schema/Order";
import { valuesOf } from "./batch";
import { allOf, setConditions } from "./conditions";
import type { List, Order } from "./list";

/** All officials, or those who represent the party of a code. Throws where the filter is out of bounds. */
export function officialList(partyCode: string | null, { filter, orderBy }: OfficialListArgs): List<Official> {
  const order = officialOrder(orderBy);
  const ofParty = sql`s.slug IN (SELECT officialSlug FROM representation WHERE partyCode = parent.value)`;
  return {
    name: JSON.stringify(["officials", partyCode === null, filter ?? {}, order]),
    parent: partyCode ?? "",
    entity: Official,
    table: "official",
    key: "slug",
    from: sql`official s`,
    where: allOf([...(partyCode === null ? [] : [ofParty]), ...conditionsOf(filter)]),
    order,
  };
}

function conditionsOf(filter: OfficialFilter | null | undefined): Sql[] {
  if (!filter) return [];
  const count = new ValueCount();
  const categories = count.someOf("filter.category", filter.category);
  return [
    ...setConditions(
      "filter.party",
      filter.party,
      count,
      (codes) =>
        sql`s.slug IN (SELECT officialSlug FROM representation WHERE partyCode IN (SELECT value FROM ${codes}))`,
    ),
    ...(categories
      ? [
          sql`s.slug IN (
            SELECT occupancy.officialSlug FROM position JOIN occupancy ON occupancy.positionSlug = position.slug
            WHERE position.category IN (SELECT value FROM ${valuesOf(categories)}))`,
        ]
      : []),
    ...setConditions(
      "filter.meeting",
      filter.meeting,
      count,
      (slugs) => sql`s.slug IN (
        SELECT key FROM meeting_facet WHERE facet = ${Facet.OFFICIAL} AND meetingSlug IN (SELECT value FROM ${slugs}))`,
    ),
  ];
}

function officialOrder(orderBy: OfficialOrder | null | undefined): Order<Official> {
  const isDescending = orderBy?.direction === OrderDirection.DESC;
  if (orderBy?.field === OfficialOrderField.MEETING_COUNT) return { columns: ["meetingCount", "slug"], isDescending };
  return { columns: [orderBy?.language === Language.AR ? "nameRankAr" : "nameRankEn"], isDescending };
}
