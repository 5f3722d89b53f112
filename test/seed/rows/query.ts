import type { DataSource } from "typeorm";
import { seededStore } from "../seededStore";

let small: Promise<DataSource> | undefined;

/** What a statement finds in the store of the small dataset. */
export async function query(sql: string): Promise<object[]> {
  return (await (small ??= seededStore())).query(sql);
}

/** Rows as their values in words, such as `talks 0 null`, of the store of the small dataset or of another. */
export async function rows(sql: string, of?: DataSource): Promise<string[]> {
  const found = of ? ((await of.query(sql)) as object[]) : await query(sql);
  return found.map((row) => Object.values(row).map(String).join(" "));
}

/** The evidence of an item as its record has it, for all its fields unless some are named. */
export function evidence(fields = "", paragraph = 2): string {
  const named = fields && `fields: [${fields}]\n        `;
  return `    evidence:\n      - ${named}source: gazette\n        paragraphs: [${paragraph}]\n        basis: STATED\n`;
}
