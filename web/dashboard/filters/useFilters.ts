import { useCallback, useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { type Filters, readFilters, writeFilters } from "./Filters";

/** Returns the filters of the address, and a function that goes to the address with others. */
export function useFilters(): [Filters, (filters: Filters) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const filters = useMemo(() => readFilters(new URLSearchParams(search)), [search]);
  const change = useCallback(
    (next: Filters) => {
      const query = writeFilters(next);
      navigate(query ? `${path}?${query}` : path);
    },
    [navigate, path],
  );
  return [filters, change];
}
