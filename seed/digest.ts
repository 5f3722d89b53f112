import { createHash } from "node:crypto";
import { keyOf, kinds, type Dataset } from "./shapes";

/**
 * SHA-256 of the dataset in canonical form, in hexadecimal: JSON without white space, a line for the dataset's version,
 * licence and citation and one for each record, by kind and key; keys sorted, texts in Unicode's normal form C. Lists
 * keep their order, which says something.
 */
export function digestOf(dataset: Dataset): string {
  const { version, license, citation } = dataset.header;
  const hash = createHash("sha256").update(canonical({ version, license, citation }));
  for (const kind of [...kinds].sort()) {
    const records = [...dataset[kind]].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    for (const record of records) hash.update(`\n${kind} ${canonical(record)}`);
  }
  return hash.digest("hex");
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
  }
  return JSON.stringify(typeof value === "string" ? value.normalize("NFC") : value);
}
