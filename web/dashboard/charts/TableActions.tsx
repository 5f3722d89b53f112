import type { ReactNode } from "react";
import { saveCsv, saveJson } from "../downloads/saveTable";
import { useLanguage } from "../i18n/Language";
import type { ChartTable } from "./ChartTable";

interface TableActionsProps {
  title: string;
  /** What downloads are called. */
  name: string;
  table: ChartTable;
  /** Actions that come first. */
  children?: ReactNode;
}

/** Ways to take a table away. */
export function TableActions({ title, name, table, children }: TableActionsProps) {
  const { t } = useLanguage();
  const saves = { CSV: saveCsv, JSON: saveJson };
  return (
    <footer className="figure-actions">
      {children}
      {Object.entries(saves).map(([format, save]) => (
        <button
          type="button"
          key={format}
          aria-label={`${t.figure.download(format)}: ${title}`}
          onClick={() => save(name, table)}
        >
          {format}
        </button>
      ))}
    </footer>
  );
}
