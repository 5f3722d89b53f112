import { useLocation } from "wouter";
import { useLanguage } from "../i18n/Language";
import { FindBox } from "./FindBox";

/** Searches everything; Enter leads to all that is found. */
export function SearchBox() {
  const { t } = useLanguage();
  const [, navigate] = useLocation();
  return (
    <FindBox
      label={t.search.label}
      placeholder={t.search.placeholder}
      onChoose={({ path }) => navigate(path)}
      onSubmit={(query) => navigate(`/search?${new URLSearchParams({ q: query }).toString()}`)}
    />
  );
}
