import { Failure, Loading } from "../../app/State";
import { useTitle } from "../../app/useTitle";
import { useFilters } from "../../filters/useFilters";
import { useLanguage } from "../../i18n/Language";
import { FilterBar } from "./FilterBar";
import { Introduction } from "./Introduction";
import { OverviewFigures } from "./OverviewFigures";
import { useOverview } from "./useOverview";

/** Everything at a glance: all figures follow the filters of the address. */
export function OverviewPage() {
  const { t } = useLanguage();
  const [filters, setFilters] = useFilters();
  const view = useOverview(filters);
  useTitle(t.site.headline);
  return (
    <div className="overview" aria-busy={view.isLoading}>
      <Introduction overview={view.data} />
      {view.error !== undefined && <Failure error={view.error} retry={view.retry} />}
      {view.error === undefined && !view.data && <Loading />}
      {view.data && view.error === undefined && (
        <>
          <FilterBar overview={view.data} filters={filters} onChange={setFilters} />
          <OverviewFigures overview={view.data} filters={filters} onChange={setFilters} />
        </>
      )}
    </div>
  );
}
