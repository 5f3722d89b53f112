const DEEPEST = 32;
const MOST = 1_000;

/**
 * A JSON value as text that is the same for the same value, whatever the order of its keys. Undefined for one nested
 * so deep, or of so many values, that no honest request has it, and for a number past all bounds (1e999), which JSON
 * would write as null.
 */
export function canonical(value: unknown): string | undefined {
  let count = 0;
  const write = (value: unknown, depth: number): string | undefined => {
    if (++count > MOST || (typeof value === "number" && !Number.isFinite(value))) return undefined;
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    if (depth === DEEPEST) return undefined;
    const parts: string[] = [];
    const add = (prefix: string, part: unknown) => {
      const text = write(part, depth + 1);
      if (text !== undefined) parts.push(prefix + text);
      return text !== undefined;
    };
    if (Array.isArray(value)) return value.every((item) => add("", item)) ? `[${parts.join(",")}]` : undefined;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.every(([key, item]) => add(`${JSON.stringify(key)}:`, item)) ? `{${parts.join(",")}}` : undefined;
  };
  return write(value, 0);
}
