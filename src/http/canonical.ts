const DEEPEST = 32;

/**
 * A JSON value as text that is the same for the same value, whatever the order of its keys. Undefined for one nested
 * so deep that no honest request has it, and for a number past all bounds (1e999), which JSON would write as null.
 */
export function canonical(value: unknown, depth = 0): string | undefined {
  if (typeof value === "number" && !Number.isFinite(value)) return undefined;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (depth === DEEPEST) return undefined;
  const parts: string[] = [];
  const add = (prefix: string, part: unknown) => {
    const text = canonical(part, depth + 1);
    if (text !== undefined) parts.push(prefix + text);
    return text !== undefined;
  };
  if (Array.isArray(value)) return value.every((item) => add("", item)) ? `[${parts.join(",")}]` : undefined;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.every(([key, item]) => add(`${JSON.stringify(key)}:`, item)) ? `{${parts.join(",")}}` : undefined;
}
