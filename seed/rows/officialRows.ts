import type { Dataset } from "../shapes";
import { occupancyCitations, type CitationRow } from "./citations";
import { dateColumns } from "./dateColumns";

export function* officialRows({ officials }: Dataset) {
  for (const { slug, name, honorific, aliases } of officials)
    yield {
      slug,
      nameEn: name.en,
      nameAr: name.ar,
      honorificEn: honorific?.en ?? null,
      honorificAr: honorific?.ar ?? null,
      aliases,
    };
}

export function* occupancyRows({ officials }: Dataset) {
  for (const { slug: officialSlug, occupancies } of officials)
    for (const [ordinal, { position, start, end }] of occupancies.entries())
      yield {
        officialSlug,
        ordinal,
        positionSlug: position,
        ...dateColumns("start", start),
        ...dateColumns("end", end),
      };
}

export function* occupancyCitationRows({ officials }: Dataset): Iterable<CitationRow> {
  for (const { slug, occupancies } of officials)
    for (const [ordinal, occupancy] of occupancies.entries())
      yield* occupancyCitations(`occupancy/${slug}/${ordinal}`, occupancy);
}
