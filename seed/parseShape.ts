import { z } from "zod";
import type { Fault } from "./faults";
import { suggest } from "./suggest";
import type { Keys, YamlFile } from "./yamlFile";

/** A file's value in its shape, or everything in which it departs from it. */
export function parseShape<S extends z.ZodType>(file: YamlFile, shape: S): { record?: z.output<S>; faults: Fault[] } {
  const parsed = shape.safeParse(file.value);
  const faults = [
    ...(parsed.error?.issues ?? []).flatMap((issue) => explain(issue, file, shape)),
    ...disorder(file, shape, []),
  ];
  return parsed.success && faults.length === 0 ? { record: parsed.data, faults } : { faults };
}

function explain(issue: z.core.$ZodIssue, file: YamlFile, shape: z.ZodType): Fault[] {
  const keys = issue.path;
  const name = spell(keys);
  const fault = (message: string, place = file.at(...keys)): Fault => ({ path: file.path, ...place, message });
  if (issue.code === "unrecognized_keys") {
    const known = keysOf(at(shape, keys));
    return issue.keys.map((key) => {
      const meant = suggest(key, known);
      const advice =
        meant === undefined ? `the known keys are ${known.join(", ")}` : `the nearest known key is "${meant}"`;
      return fault(`unknown key "${key}": ${advice}`, file.atKey(...keys, key));
    });
  }
  const value = valueAt(file.value, keys);
  if (value === undefined) return [fault(missing(keys))];
  if (value === "") return [fault(`${name} is empty: give it a value or leave the key out`)];
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    const meant = suggest(show(value), values);
    const advice = meant === undefined ? "" : `; the nearest is ${meant}`;
    return [fault(`${name} is "${show(value)}": it can be ${values.join(", ")}${advice}`)];
  }
  if (issue.code === "invalid_type")
    return [fault(`${name} is ${article[typeName(value)]}: it must be ${article[issue.expected] ?? issue.expected}`)];
  if (issue.code === "too_small") return [fault(`${name} is empty: give it a value or leave the key out`)];
  return [fault(`${name} is "${show(value)}": it must be ${issue.message}`)];
}

function missing(keys: Keys): string {
  const last = keys.at(-1);
  if (last !== "en" && last !== "ar") return `${spell(keys)} is missing`;
  return `${spell(keys)} is missing: every text is there in English (en) and in Arabic (ar)`;
}

/** Keys that stand after one that they should stand before. */
function disorder(file: YamlFile, shape: z.ZodType, keys: Keys): Fault[] {
  const inner = bare(shape);
  if (inner instanceof z.ZodArray) {
    const value = valueAt(file.value, keys);
    return Array.isArray(value)
      ? value.flatMap((_, item) => disorder(file, inner.element as z.ZodType, [...keys, item]))
      : [];
  }
  if (!(inner instanceof z.ZodObject)) return [];
  const order = keysOf(inner);
  const written = file.keysAt(...keys).filter((key) => order.includes(key));
  const faults: Fault[] = [];
  for (const [place, key] of written.entries()) {
    const later = written.slice(0, place).find((before) => order.indexOf(before) > order.indexOf(key));
    if (later !== undefined)
      faults.push({
        path: file.path,
        ...file.atKey(...keys, key),
        message: `"${key}" stands after "${later}": it goes before it`,
      });
    faults.push(...disorder(file, inner.shape[key] as z.ZodType, [...keys, key]));
  }
  return faults;
}

function bare(shape: z.ZodType): z.ZodType {
  return shape instanceof z.ZodOptional ? bare(shape.unwrap() as z.ZodType) : shape;
}

function keysOf(shape: z.ZodType): string[] {
  return shape instanceof z.ZodObject ? Object.keys(shape.shape) : [];
}

function at(shape: z.ZodType, keys: Keys): z.ZodType {
  return keys.reduce<z.ZodType>((whole, key) => {
    const inner = bare(whole);
    if (inner instanceof z.ZodArray) return bare(inner.element as z.ZodType);
    return inner instanceof z.ZodObject ? bare(inner.shape[String(key)] as z.ZodType) : inner;
  }, bare(shape));
}

function valueAt(value: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>(
    (whole, key) => (typeof whole === "object" ? (whole as Record<PropertyKey, unknown> | null)?.[key] : undefined),
    value,
  );
}

/** How keys are spoken of: `participants[0].party`. */
function spell(keys: Keys): string {
  return keys.reduce<string>(
    (name, key) => (typeof key === "number" ? `${name}[${key}]` : (name && `${name}.${String(key)}`) || String(key)),
    "",
  );
}

function show(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function typeName(value: unknown): "string" | "array" | "object" {
  return Array.isArray(value) ? "array" : typeof value === "object" ? "object" : "string";
}

const article: Record<string, string> = { string: "a text", array: "a list", object: "a mapping" };
