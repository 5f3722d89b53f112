import { csvFormatRows } from "d3-dsv";
import type { ChartTable, Row } from "../charts/ChartTable";
import { save } from "./save";

// Spreadsheets take a file without it for one in a code page, and show no Arabic.
const BYTE_ORDER_MARK = "\uFEFF";

/** Saves a table as CSV, with the names of its columns as the reader sees them. */
export function saveCsv(name: string, { columns, rows }: ChartTable): void {
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ key }) => cell(row[key])))];
  save(`${name}.csv`, new Blob([BYTE_ORDER_MARK, csvFormatRows(lines)], { type: "text/csv;charset=utf-8" }));
}

/** Saves a table as JSON: an object a row, with the keys of its columns. */
export function saveJson(name: string, { columns, rows }: ChartTable): void {
  const kept = rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null])));
  save(`${name}.json`, new Blob([JSON.stringify(kept, null, 2)], { type: "application/json" }));
}

/** A text that a spreadsheet would take for a formula is given as text. */
function cell(value: Row[string] | undefined): string {
  const text = String(value ?? "");
  return typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
