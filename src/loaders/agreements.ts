import sql, { type Sql } from "sql-template-tag";
import { Agreement } from "../entities/Agreement";
import {
  type AgreementFilter,
  type AgreementListArgs,
  type AgreementOrder,
  AgreementOrderField,
} from "../schema/AgreementList";
import { ValueCount } from "../schema/filterBounds";
import { Language } from "../schema/Language";
import { OrderDirection } from "../schema/Order";
import { valuesOf } from "./batch";
import { allOf, setConditions } from "./conditions";
import type { List, Order } from "./list";

/** All agreements, or those of the party of a code. Throws where the filter is out of bounds. */
export function agreementList(partyCode: string | null, { filter, orderBy }: AgreementListArgs): List<Agreement> {
  const order = agreementOrder(orderBy);
  const ofParty = sql`s.slug IN (SELECT agreementSlug FROM agreement_party WHERE partyCode = parent.value)`;
  return {
    name: JSON.stringify(["agreements", partyCode === null, filter ?? {}, order]),
    parent: partyCode ?? "",
    entity: Agreement,
    table: "agreement",
    key: "slug",
    from: sql`agreement s`,
    where: allOf([...(partyCode === null ? [] : [ofParty]), ...conditionsOf(filter)]),
    order,
  };
}

function conditionsOf(filter: AgreementFilter | null | undefined): Sql[] {
  if (!filter) return [];
  const count = new ValueCount();
  const kinds = count.someOf("filter.kind", filter.kind);
  const statuses = count.someOf("filter.status", filter.status);
  return [
    ...setConditions(
      "filter.party",
      filter.party,
      count,
      (codes) =>
        sql`s.slug IN (SELECT agreementSlug FROM agreement_party WHERE partyCode IN (SELECT value FROM ${codes}))`,
    ),
    ...setConditions(
      "filter.topic",
      filter.topic,
      count,
      (slugs) => sql`s.slug IN (
        SELECT edge.agreementSlug
        FROM topic_closure closure JOIN agreement_topic edge ON edge.topicSlug = closure.narrowerSlug
        WHERE closure.broaderSlug IN (SELECT value FROM ${slugs}))`,
    ),
    ...(kinds ? [sql`s.kind IN (SELECT value FROM ${valuesOf(kinds)})`] : []),
    ...(statuses ? [sql`s.status IN (SELECT value FROM ${valuesOf(statuses)})`] : []),
  ];
}

function agreementOrder(orderBy: AgreementOrder | null | undefined): Order<Agreement> {
  const isDescending = orderBy?.direction === OrderDirection.DESC;
  if (orderBy?.field === AgreementOrderField.DATE)
    return { columns: [isDescending ? "dateDesc" : "dateAsc", "slug"], isDescending };
  return { columns: [orderBy?.language === Language.AR ? "titleRankAr" : "titleRankEn"], isDescending };
}
