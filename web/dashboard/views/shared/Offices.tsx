import { lazy, Suspense } from "react";
import { Figure } from "../../charts/Figure";
import type { Term } from "../../charts/offices/OfficeChart";
import { withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";

const OfficeChart = lazy(() => import("../../charts/offices/OfficeChart"));

interface LabelledEnd extends NonNullable<Term["start"]> {
  label: string;
}

interface OfficesProps {
  title: string;
  name: string;
  terms: readonly (Omit<Term, "start" | "end"> & { start: LabelledEnd | null; end: LabelledEnd | null })[];
}

/** Terms of office: a chart of those with a date, and the table of all. */
export function Offices({ title, name, terms }: OfficesProps) {
  const { t, language } = useLanguage();
  const dated = terms.filter(({ start, end }) => start ?? end);
  const undated = terms.filter(({ start, end }) => !start && !end);
  if (terms.length === 0) return null;
  const label = (end: LabelledEnd | null) => (end ? withDigits(language, end.label) : null);
  return (
    <Figure
      title={title}
      text={dated.length > 0 ? t.official.officesText : undefined}
      name={name}
      isDrawing={dated.length > 0}
      table={{
        columns: [
          { key: "office", label: title },
          { key: "start", label: t.filters.from },
          { key: "end", label: t.filters.to },
        ],
        rows: terms.map((term) => ({ office: term.label, start: label(term.start), end: label(term.end) })),
      }}
    >
      {dated.length > 0 && (
        <Suspense fallback={<div className="chart is-pending" />}>
          <OfficeChart terms={dated} name={title} />
        </Suspense>
      )}
      {undated.length > 0 && (
        <ul className="plain-list">
          {undated.map(({ key, label: office }) => (
            <li key={key}>
              <bdi>{office}</bdi> <span className="soft">· {t.state.undated}</span>
            </li>
          ))}
        </ul>
      )}
    </Figure>
  );
}
