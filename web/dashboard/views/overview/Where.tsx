import { pathTo } from "../../address/paths";
import { Figure } from "../../charts/Figure";
import WorldMap from "../../charts/map/WorldMap";
import { toggled } from "../../filters/Filters";
import { useLanguage } from "../../i18n/Language";
import type { OverviewPart } from "./OverviewFigures";

/** Where meetings took place: a map. */
export default function Where({ overview, filters, onChange }: OverviewPart) {
  const { t } = useLanguage();
  const counts = overview.place.groupBy.map(({ key, label, count }) => ({ code: key, name: label, count }));
  return (
    <Figure
      className="half"
      title={t.map.title}
      text={t.map.text}
      name="liqa-places"
      isDrawing
      table={{
        columns: [
          { key: "name", label: t.map.country, href: ({ code }) => pathTo("country", String(code)) },
          { key: "count", label: t.table.count },
        ],
        rows: counts.map(({ code, name, count }) => ({ code, name, count })),
      }}
    >
      <WorldMap
        counts={counts}
        chosen={filters.place ?? []}
        onChoose={(code) => onChange(toggled(filters, "place", code))}
      />
    </Figure>
  );
}
