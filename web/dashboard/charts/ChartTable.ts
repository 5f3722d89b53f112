/** What a chart shows, as a table: the same that is downloaded as CSV and JSON. */
export interface ChartTable {
  columns: readonly { key: string; label: string; href?: (row: Row) => string | undefined }[];
  rows: readonly Row[];
}

export type Row = Readonly<Record<string, string | number | null>>;
