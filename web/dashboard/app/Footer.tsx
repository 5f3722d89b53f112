import { useOperationOfPage } from "../graphql/ShownOperation";
import { QueryDialog } from "../graphql/QueryDialog";
import { useLanguage } from "../i18n/Language";

/** The foot of each page: the query that made it, and where the data is to be had. */
export function Footer() {
  const { t } = useLanguage();
  const { operation, isOpen, setIsOpen } = useOperationOfPage();
  return (
    <footer className="site-footer">
      <p>{t.site.footer}</p>
      <p>
        <a href="/graphql">{t.site.explorer}</a> · <a href="/schema.graphql">{t.site.schema}</a> · {t.site.licence}
      </p>
      {operation && (
        <button type="button" className="show-query" onClick={() => setIsOpen(true)}>
          <span aria-hidden="true" dir="ltr">
            {"{ }"}
          </span>{" "}
          {t.query.open}
        </button>
      )}
      {operation && isOpen && <QueryDialog operation={operation} onClose={() => setIsOpen(false)} />}
    </footer>
  );
}
