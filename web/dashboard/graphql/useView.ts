import { useCallback, useEffect, useMemo } from "react";
import { type AnyVariables, useQuery } from "urql";
import { inOwnDigits } from "../i18n/format";
import { useLanguage } from "../i18n/Language";
import type { TypedDocumentString } from "./__generated__/documents";
import { type Operation, useShownOperation } from "./ShownOperation";

/** What a view has of the API: its data, and what is to be said while there is none. */
export interface View<Data> {
  data: Data | undefined;
  isLoading: boolean;
  /** Why there is no answer, in words: of the API where it gave any. */
  error: string | undefined;
  retry: () => void;
  operation: Operation;
}

// What was last seen of a view is shown at once when someone comes back to it, and renewed from the browser's cache.
const seen = new Map<string, unknown>();
const MOST_SEEN = 50;

/** Asks the API for what a view shows, and puts the question where the page's "show the query" finds it. */
export function useView<Data, Variables extends AnyVariables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): View<Data> {
  // Laid out as the client sends it, whose hash it goes by.
  const query = document
    .toString()
    .trim()
    .replaceAll(/^ +(?=fragment )/gm, "");
  const { t, language } = useLanguage();
  const key = query + JSON.stringify(variables);
  const [{ data, error, fetching, operation }, ask] = useQuery<Data, Variables>({ query, variables });
  const isCurrent = JSON.stringify(operation?.variables) === JSON.stringify(variables);
  useEffect(() => {
    if (!data || fetching || !isCurrent) return;
    seen.delete(key);
    seen.set(key, data);
    if (seen.size > MOST_SEEN) seen.delete(seen.keys().next().value!);
  }, [data, fetching, isCurrent, key]);
  const shownData = (isCurrent && !fetching ? data : (seen.get(key) as Data | undefined)) ?? data;
  const shown: Operation = { query, variables: variables ?? {} };
  useShownOperation(shown);
  return {
    data: useMemo(() => shownData && inOwnDigits(language, shownData), [language, shownData]),
    isLoading: fetching,
    error: error && (error.graphQLErrors[0]?.message ?? t.state.unreachable),
    retry: useCallback(() => ask({ requestPolicy: "network-only" }), [ask]),
    operation: shown,
  };
}
