import { Link, useLocation, useSearch } from "wouter";
import { inLanguage } from "../address/language";
import { useLanguage } from "../i18n/Language";
import { SearchBox } from "./SearchBox";

/** The head of each page: where one is, where one can go, the search, and the other language. */
export function Header() {
  const { t, language } = useLanguage();
  const [path] = useLocation();
  const search = useSearch();
  const other = language === "en" ? "ar" : "en";
  const links = [
    ["/", t.site.overview],
    ["/compare", t.site.compare],
    ["/index", t.site.browse],
  ] as const;
  return (
    <>
      <a className="skip" href="#content">
        {t.site.skip}
      </a>
      <header className="site-header">
        <Link href="/" className="brand">
          <span lang="en">Liqa</span> <span lang="ar">لقاء</span>
        </Link>
        <nav aria-label={t.site.nav}>
          {links.map(([href, text]) => (
            <Link key={href} href={href} aria-current={path === href ? "page" : undefined}>
              {text}
            </Link>
          ))}
          <a href="/graphql">{t.site.explorer}</a>
        </nav>
        <SearchBox />
        <Link
          className="language"
          href={`~${inLanguage(other, path)}${search ? `?${search}` : ""}`}
          lang={other}
          hrefLang={other}
        >
          {t.site.otherLanguage}
        </Link>
      </header>
    </>
  );
}
