import { lazy, Suspense } from "react";
import { type Filters, toggled } from "../../filters/Filters";
import { useLanguage } from "../../i18n/Language";
import { Meetings } from "../shared/MeetingsFigure";
import { FacetBars } from "./FacetBars";
import { LatestStatements } from "./LatestStatements";
import { PartiesByYear } from "./PartiesByYear";
import type { Overview } from "./useOverview";
import { When } from "../shared/When";

const Who = lazy(() => import("./Who"));
const Where = lazy(() => import("./Where"));

export interface OverviewPart {
  overview: Overview;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** The figures of the overview. */
export function OverviewFigures(part: OverviewPart) {
  const { overview, filters, onChange } = part;
  const { t } = useLanguage();
  if (overview.meetings.totalCount === 0)
    return (
      <div className="state">
        <p>{t.state.noneMatch}</p>
        <button type="button" className="plain" onClick={() => onChange({})}>
          {t.state.clear}
        </button>
      </div>
    );
  const bars = (facet: "topic" | "party" | "official" | "kind" | "status") => (
    <FacetBars
      facet={facet}
      buckets={overview[facet].groupBy}
      chosen={filters[facet] ?? []}
      onToggle={(key) => onChange(toggled(filters, facet, key))}
    />
  );
  return (
    <div className="figures">
      <When className="wide" list={overview.meetings} onSelect={({ from, to }) => onChange({ ...filters, from, to })} />
      <div id="who">
        <Suspense fallback={<div className="figure is-pending" />}>
          <Who {...part} />
        </Suspense>
      </div>
      <Suspense fallback={<div className="figure is-pending" />}>
        <Where {...part} />
      </Suspense>
      <div className="facets wide">
        {bars("topic")}
        {bars("party")}
        {bars("official")}
      </div>
      <div className="stack">
        <PartiesByYear {...part} />
        <div className="facets">
          {bars("kind")}
          {bars("status")}
        </div>
      </div>
      <LatestStatements meetings={overview.latest.nodes} />
      <Meetings className="wide" title={t.overview.meetings} list={overview.meetings} />
    </div>
  );
}
