import { useId, useState } from "react";
import type { Filters } from "../../filters/Filters";
import { formatDay } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import { readDay } from "../../i18n/readDay";

interface PeriodInputsProps {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** The period that is shown, written and read in the language of the page, which a browser's own fields for days are not. */
export function PeriodInputs({ filters, onChange }: PeriodInputsProps) {
  const { t } = useLanguage();
  return (
    <fieldset className="period">
      <legend className="visually-hidden">{t.filters.period}</legend>
      {(["from", "to"] as const).map((end) => (
        <DayInput
          // A value of the address is taken up anew.
          key={`${end} ${filters[end] ?? ""}`}
          label={t.filters[end]}
          value={filters[end]}
          side={end === "from" ? "first" : "last"}
          onChange={(day) => onChange(withPeriod(filters, end, day))}
        />
      ))}
    </fieldset>
  );
}

interface DayInputProps {
  label: string;
  value: string | undefined;
  side: "first" | "last";
  onChange: (day: string | undefined) => void;
}

function DayInput({ label, value, side, onChange }: DayInputProps) {
  const { t, language } = useLanguage();
  const [isRefused, setIsRefused] = useState(false);
  const id = useId();
  const shown = value ? formatDay(language, value) : "";
  const take = (input: HTMLInputElement) => {
    const written = input.value.trim();
    if (written === shown) return setIsRefused(false);
    const day = written ? readDay(written, side) : undefined;
    setIsRefused(written !== "" && day === undefined);
    if (day === value) input.value = day || written === "" ? shown : written;
    else if (day !== undefined || written === "") onChange(day);
  };
  return (
    <div>
      <label>
        {label}
        <input
          defaultValue={shown}
          placeholder={t.filters.dayExample}
          autoComplete="off"
          aria-invalid={isRefused}
          aria-describedby={isRefused ? id : undefined}
          onBlur={({ currentTarget }) => take(currentTarget)}
          onKeyDown={({ key, currentTarget }) => {
            if (key === "Enter") take(currentTarget);
          }}
        />
      </label>
      {isRefused && (
        <span id={id} className="refused" role="alert">
          {t.filters.dayRefused}
        </span>
      )}
    </div>
  );
}

/** A period that ends before it begins would be refused; the other end gives way. */
function withPeriod(filters: Filters, end: "from" | "to", day: string | undefined): Filters {
  const period = { from: filters.from, to: filters.to, [end]: day };
  if (period.from && period.to && period.from > period.to) period[end === "from" ? "to" : "from"] = undefined;
  return { ...filters, ...period };
}
