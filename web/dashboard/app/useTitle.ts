import { useEffect } from "react";
import { useLanguage } from "../i18n/Language";

/** Names the page in the browser's tab and history. */
export function useTitle(title: string | undefined): void {
  const { t } = useLanguage();
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · ${t.site.name}`;
  }, [title, t]);
}
