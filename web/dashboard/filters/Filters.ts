import { words } from "../i18n/words.en";
import type { MeetingFilter, MeetingKind, MeetingStatus } from "../graphql/__generated__/documents";

/** The facets whose values can be chosen, in the order in which the address has them. */
export const facets = ["party", "official", "topic", "kind", "status", "place", "agreement", "source"] as const;
export type Facet = (typeof facets)[number];

/** Which meetings are shown, as the address has it. */
export interface Filters extends Readonly<Partial<Record<Facet, readonly string[]>>> {
  /** Whether all the chosen parties were there, instead of any. */
  readonly together?: boolean;
  readonly from?: string;
  readonly to?: string;
  /** Words to be found in the meeting. */
  readonly words?: string;
}

/** As many values of a facet as an address can have. */
const MOST_VALUES = 10;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads filters from the query of an address; what is no filter is passed over. */
export function readFilters(search: URLSearchParams): Filters {
  const filters: Record<string, unknown> = {};
  for (const facet of facets) {
    const values = [...new Set((search.get(facet) ?? "").split(",").filter(Boolean))];
    const known = values.filter((value) => isKnown(facet, value));
    if (known.length > 0) filters[facet] = known.slice(0, MOST_VALUES);
  }
  for (const end of ["from", "to"] as const) {
    const day = search.get(end);
    if (day && DAY.test(day) && !Number.isNaN(Date.parse(day))) filters[end] = day;
  }
  if (search.get("together") === "yes") filters.together = true;
  const written = search.get("words")?.trim();
  if (written) filters.words = written.slice(0, 100);
  return filters;
}

/** Whether a value can be asked for: the API refuses unknown values of enums, and passes over unknown records. */
function isKnown(facet: Facet, value: string): boolean {
  return facet === "kind" || facet === "status" ? value in words[facet] : value.length <= 100;
}

/** Writes filters as the query of an address, without the question mark. */
export function writeFilters(filters: Filters): string {
  const search = new URLSearchParams();
  for (const facet of facets) if (filters[facet]?.length) search.set(facet, filters[facet].join(","));
  if (filters.together) search.set("together", "yes");
  for (const key of ["from", "to", "words"] as const) if (filters[key]) search.set(key, filters[key]);
  return search.toString().replaceAll("%2C", ",");
}

/** Returns filters as the API has them; null where there are none. */
export function toMeetingFilter(filters: Filters): MeetingFilter | null {
  const { from, to, together, party, words } = filters;
  const filter: MeetingFilter = {};
  if (party) filter.party = together ? { all: [...party] } : { any: [...party] };
  for (const facet of ["official", "topic", "place", "agreement", "source"] as const)
    if (filters[facet]) filter[facet] = { any: [...filters[facet]] };
  if (filters.kind) filter.kind = [...filters.kind] as MeetingKind[];
  if (filters.status) filter.status = [...filters.status] as MeetingStatus[];
  if (words) filter.search = words;
  if (from ?? to) filter.date = { ...(from && { from }), ...(to && { to }) };
  return Object.keys(filter).length > 0 ? filter : null;
}

/** Returns filters without those of one facet: what its own counts are of. */
export function without(filters: Filters, facet: Facet): Filters {
  const { [facet]: _, ...others } = filters;
  return facet === "party" ? { ...others, together: undefined } : others;
}

/** Returns filters with a value of a facet added, or taken away where it is there. */
export function toggled(filters: Filters, facet: Facet, value: string): Filters {
  const chosen = filters[facet] ?? [];
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  const others = without(filters, facet);
  if (values.length === 0) return others;
  return { ...others, [facet]: values, ...(facet === "party" && values.length > 1 && { together: filters.together }) };
}
