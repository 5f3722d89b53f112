import { type Facet, facets, type Filters, toggled, without } from "../../filters/Filters";
import { formatNumber } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import type { Messages } from "../../i18n/messages.en";
import { PeriodInputs } from "./PeriodInputs";
import { namesOf, type Overview } from "./useOverview";

interface FilterBarProps {
  overview: Overview;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** What is filtered, how much is left, and ways to take it back. */
export function FilterBar({ overview, filters, onChange }: FilterBarProps) {
  const { t, language } = useLanguage();
  const { totalCount } = overview.meetings;
  const nameOf = namesOf(overview);
  const chips = facets.flatMap((facet) =>
    (filters[facet] ?? []).map((key) => ({
      key: `${facet} ${key}`,
      name: enumName(t, facet, key) ?? nameOf(key),
      kind: t.filters[facet],
      without: toggled(filters, facet, key),
    })),
  );
  if (filters.words !== undefined)
    chips.push({
      key: "words",
      name: `“${filters.words}”`,
      kind: t.filters.words,
      without: { ...filters, words: undefined },
    });
  const isFiltered = chips.length > 0 || filters.from !== undefined || filters.to !== undefined;
  const all = formatNumber(language, overview.dataset.meetingCount);
  return (
    <section className="filter-bar" aria-label={t.filters.label}>
      <p className="found" role="status">
        {isFiltered ? t.figures.of(t.counts.meetings(totalCount), all) : t.counts.meetings(totalCount)}
      </p>
      {!isFiltered && <p className="hint">{t.filters.hint}</p>}
      <ul>
        {chips.map(({ key, name, kind, without: rest }) => (
          <li key={key}>
            <button type="button" className="chip" aria-label={t.filters.remove(name)} onClick={() => onChange(rest)}>
              <span className="chip-kind">{kind}</span> <bdi>{name}</bdi> <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
        {(filters.party?.length ?? 0) > 1 && (
          <li>
            <button
              type="button"
              className="chip is-switch"
              aria-pressed={filters.together === true}
              onClick={() => onChange({ ...filters, together: !filters.together })}
            >
              {filters.together ? t.filters.matchAll : t.filters.matchAny}
            </button>
          </li>
        )}
      </ul>
      <PeriodInputs filters={filters} onChange={onChange} />
      {isFiltered && (
        <button type="button" className="plain" onClick={() => onChange({})}>
          {t.filters.clear}
        </button>
      )}
    </section>
  );
}

/** Returns the words for a value of an enum; nothing for the key of a record. */
export function enumName(t: Messages, facet: Facet, key: string): string | undefined {
  if (facet !== "kind" && facet !== "status") return undefined;
  return (t.words[facet] as Record<string, string>)[key];
}

/** Returns filters of one facet alone exchanged. */
export function replaced(filters: Filters, facet: Facet, values: readonly string[], together?: boolean): Filters {
  return { ...without(filters, facet), [facet]: values, ...(together && { together }) };
}
