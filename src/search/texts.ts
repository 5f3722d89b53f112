import sql, { join, raw, type Sql } from "sql-template-tag";
import { groupBy } from "../loaders/batch";
import type { Language } from "../schema/Language";
import type { SearchType } from "../schema/search";
import { type Field, fields } from "./fields";

/** A record by its type and its key, which is its slug or its code. */
export interface Found {
  type: SearchType;
  key: string;
}

/** A text of a record, by the field that it stands in. */
export interface RecordText {
  field: Field;
  language: Language | null;
  text: string;
}

/** Every text that search reads of some records, in one statement. */
export function textsStatement(records: readonly Found[]): Sql {
  const types = new Set(records.map(({ type }) => type));
  const arms = fields.flatMap((field, place) =>
    !types.has(field.type)
      ? []
      : field.texts.map(
          ({ language, text, from, ordinal }) => sql`
            SELECT asked.type, asked.key, ${place} AS field, ${language} AS language,
              ${raw(ordinal)} AS ordinal, ${raw(text)} AS text
            FROM asked CROSS JOIN ${raw(from)}
            WHERE asked.type = ${field.type} AND ${raw(text)} IS NOT NULL`,
        ),
  );
  const asked = JSON.stringify(records.map(({ type, key }) => [type, key]));
  return sql`
    WITH asked (type, key) AS MATERIALIZED (SELECT value ->> 0, value ->> 1 FROM json_each(${asked}))
    SELECT * FROM (${join(arms, " UNION ALL ")}) ORDER BY field, language DESC, ordinal`;
}

/** The rows of `textsStatement` by record, as `nameOf` names it, in the order of the fields. */
export function textsByRecord(rows: unknown): Map<string, RecordText[]> {
  return groupBy(rows as TextRow[], nameOf, ({ field, language, text }) => ({ field: fields[field]!, language, text }));
}

/** A name of a record that no other has. */
export function nameOf({ type, key }: Found): string {
  return `${type}/${key}`;
}

interface TextRow extends Found {
  field: number;
  language: Language | null;
  text: string;
}
