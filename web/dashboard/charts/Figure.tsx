import { type ReactNode, useId, useRef, useState } from "react";
import { Link } from "wouter";
import { savePng, saveSvg } from "../downloads/saveDrawing";
import { useLanguage } from "../i18n/Language";
import { formatNumber } from "../i18n/format";
import type { ChartTable, Row } from "./ChartTable";
import { TableActions } from "./TableActions";

interface FigureProps {
  title: string;
  text?: string;
  /** What downloads are called. */
  name: string;
  table: ChartTable;
  /** Whether the chart is a drawing that can be saved. */
  isDrawing?: boolean;
  className?: string;
  legend?: ReactNode;
  children: ReactNode;
}

/** A chart with its title, the table behind it, and ways to take both away. */
export function Figure({ title, text, name, table, isDrawing = false, className = "", legend, children }: FigureProps) {
  const { t } = useLanguage();
  const [isTable, setIsTable] = useState(false);
  const chart = useRef<HTMLDivElement>(null);
  const id = useId();
  const drawing = () => chart.current!.querySelector("svg")!;
  return (
    <section className={`figure ${className}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {text && <p>{text}</p>}
      </header>
      <div ref={chart} className="figure-body" hidden={isTable}>
        {children}
        {legend}
      </div>
      {isTable && <TableBehind table={table} caption={title} />}
      <TableActions title={title} name={name} table={table}>
        <button type="button" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          {isTable ? t.figure.chart : t.figure.table}
        </button>
        {isDrawing && !isTable && (
          <>
            <button
              type="button"
              aria-label={`${t.figure.download("SVG")}: ${title}`}
              onClick={() => saveSvg(name, drawing(), title)}
            >
              SVG
            </button>
            <button
              type="button"
              aria-label={`${t.figure.download("PNG")}: ${title}`}
              onClick={() => void savePng(name, drawing(), title)}
            >
              PNG
            </button>
          </>
        )}
      </TableActions>
    </section>
  );
}

function TableBehind({ table, caption }: { table: ChartTable; caption: string }) {
  const { language } = useLanguage();
  const show = (value: Row[string] | undefined) =>
    typeof value === "number" ? formatNumber(language, value) : <bdi>{value ?? "–"}</bdi>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {table.columns.map(({ key, href }) => {
                const address = href?.(row);
                return (
                  <td key={key} className={typeof row[key] === "number" ? "number" : undefined}>
                    {address ? <Link href={address}>{show(row[key])}</Link> : show(row[key])}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
