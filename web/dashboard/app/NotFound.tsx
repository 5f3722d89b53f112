import { useLanguage } from "../i18n/Language";
import { useTitle } from "./useTitle";

/** Says that an address leads nowhere. */
export function NotFound() {
  const { t } = useLanguage();
  useTitle(t.state.notFound);
  return (
    <article className="page">
      <h1>{t.state.notFound}</h1>
      <p>{t.state.notFoundText}</p>
    </article>
  );
}
