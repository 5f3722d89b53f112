import { type Facet, type Filters, toMeetingFilter, without } from "../../filters/Filters";
import { OverviewDocument, type OverviewQuery } from "../../graphql/__generated__/documents";
import { useView, type View } from "../../graphql/useView";
import { useLanguage } from "../../i18n/Language";

export type Overview = OverviewQuery;

// By the names that ids begin with; the codes of countries and organisations are told apart by asking for both.
const idTypes: Partial<Record<Facet, readonly string[]>> = {
  party: ["country", "organization"],
  place: ["country"],
  official: ["official"],
  topic: ["topic"],
  agreement: ["agreement"],
  source: ["source"],
};

/** Asks for all that the overview shows under some filters, in one request. */
export function useOverview(filters: Filters): View<Overview> {
  const { apiLanguage } = useLanguage();
  const except = (facet: Facet) => toMeetingFilter(without(filters, facet));
  return useView(OverviewDocument, {
    language: apiLanguage,
    filter: toMeetingFilter(filters),
    exceptParty: except("party"),
    exceptOfficial: except("official"),
    exceptTopic: except("topic"),
    exceptKind: except("kind"),
    exceptStatus: except("status"),
    exceptPlace: except("place"),
    chosen: idsOf(filters),
  });
}

/** Returns the ids of the records that filters name. */
function idsOf(filters: Filters): string[] {
  return Object.entries(idTypes).flatMap(([facet, types]) =>
    (filters[facet as Facet] ?? []).flatMap((key) => types.map((type) => `${type}/${key}`)),
  );
}

/** Returns a function that names the values of facets: as the counts do, else as the records themselves. */
export function namesOf({ chosen }: Overview): (key: string) => string {
  const names = new Map(
    chosen.flatMap((node) => {
      if (!node) return [];
      const named = node as { name?: string; label?: string; title?: string };
      const key = node.id.slice(node.id.indexOf("/") + 1);
      return [[key, named.name ?? named.label ?? named.title ?? key] as const];
    }),
  );
  return (key) => names.get(key) ?? key;
}
