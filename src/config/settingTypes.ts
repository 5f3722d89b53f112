import { BlockList, isIP } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";
import { projectRoot } from "./projectRoot";

const IS_NUMBER = /^\d{1,15}$/;

/** Defines a setting that is a non-empty text. */
export function text(fallback: string, description: string) {
  return nonEmpty().default(fallback).describe(description);
}

/** Defines a file's path. The default is relative to the project, a path that is set to the working directory. */
export function file(fallback: string, description: string) {
  return nonEmpty()
    .optional()
    .transform((path) => (path === undefined ? join(projectRoot, fallback) : resolve(path)))
    .meta({ examples: [fallback], format: "path", description });
}

/** Defines a whole number within bounds, written in digits. */
export function integer(fallback: number, minimum: number, maximum: number, description: string) {
  return z
    .preprocess(
      (value) => (typeof value === "string" && IS_NUMBER.test(value) ? Number(value) : value),
      z.number().int().min(minimum).max(maximum).default(fallback),
    )
    .describe(description);
}

/** Defines a choice among a few words. */
export function choice<const Word extends string>(
  fallback: NoInfer<Word>,
  words: readonly Word[],
  description: string,
) {
  return z
    .enum(words)
    .default(fallback as never)
    .describe(description);
}

/** Defines a list of addresses and ranges of addresses (CIDR), with commas between them; none by default. */
export function cidrList(description: string) {
  return z
    .string()
    .transform((value, context) => {
      const list = new BlockList();
      for (const entry of value.split(",").map((part) => part.trim()))
        if (!addSubnet(list, entry))
          context.addIssue(`has an entry that is not an address or a range: ${JSON.stringify(entry)}`);
      return list;
    })
    .optional()
    .meta({ format: "cidr", description });
}

function nonEmpty() {
  return z.string().refine((value) => value.trim() !== "", { error: "is empty: leave it out, or give it a value" });
}

function addSubnet(list: BlockList, entry: string): boolean {
  const [, address = "", bits] = /^([\da-f.:]+)(?:\/(\d{1,3}))?$/i.exec(entry) ?? [];
  const family = ({ 4: "ipv4", 6: "ipv6" } as const)[isIP(address)];
  const width = family === "ipv4" ? 32 : 128;
  if (family === undefined || Number(bits ?? width) > width) return false;
  list.addSubnet(address, Number(bits ?? width), family);
  return true;
}
