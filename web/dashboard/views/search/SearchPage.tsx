import { Link, useSearch } from "wouter";
import { Loaded } from "../../app/State";
import { Snippet } from "../../app/Snippet";
import { useTitle } from "../../app/useTitle";
import { writeFilters } from "../../filters/Filters";
import { SearchDocument } from "../../graphql/__generated__/documents";
import { useView } from "../../graphql/useView";
import { withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import { foundFrom } from "./found";

/** All that is found for the words in the address. */
export default function SearchPage() {
  const { t } = useLanguage();
  const query = (new URLSearchParams(useSearch()).get("q") ?? "").trim();
  useTitle(query ? t.search.title(query) : t.search.label);
  return (
    <article className="page">
      <h1>{query ? t.search.title(query) : t.search.label}</h1>
      {query ? <Finds query={query} /> : <p>{t.search.empty}</p>}
    </article>
  );
}

function Finds({ query }: { query: string }) {
  const { t, language, apiLanguage } = useLanguage();
  const after = new URLSearchParams(useSearch()).get("after");
  const view = useView(SearchDocument, { query: query.slice(0, 100), language: apiLanguage, first: 20, after });
  return (
    <Loaded view={view} pick={(data) => data}>
      {(data) => {
        const { totalCount, pageInfo } = data.search;
        if (totalCount === 0) return <p>{t.search.none(query)}</p>;
        const next = new URLSearchParams({ q: query, after: pageInfo.endCursor ?? "" });
        return (
          <>
            <p className="soft">
              {t.counts.results(totalCount)} ·{" "}
              <Link href={`/?${writeFilters({ words: query })}`}>{t.search.onOverview}</Link>
            </p>
            <ol className="finds">
              {foundFrom(data).map(({ id, path, name, type, snippet, detail }) => (
                <li key={id}>
                  <Link href={path}>
                    <bdi>{name}</bdi>
                  </Link>
                  <span className="tag">{t.words.recordType[type]}</span>
                  {detail && <span className="soft">{withDigits(language, detail)}</span>}
                  {snippet && (
                    <p>
                      <Snippet text={snippet} />
                    </p>
                  )}
                </li>
              ))}
            </ol>
            {pageInfo.hasNextPage && <Link href={`/search?${next.toString()}`}>{t.search.more}</Link>}
          </>
        );
      }}
    </Loaded>
  );
}
