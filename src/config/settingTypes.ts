import { compile } from "@fastify/proxy-addr";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { faultOfUrl } from "./postgresUrl";
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
    .meta({ defaultPath: fallback, format: "path", description });
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

/** Defines a number of processes, 1 by default, or as many as there are cores. */
export function workers(description: string) {
  return z
    .preprocess((value) => (value === "auto" ? String(availableParallelism()) : value), integer(1, 1, 256, description))
    .meta({ format: "auto", description });
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

/** Defines the URL of a PostgreSQL database; none by default. What is wrong with it is told without showing it. */
export function postgresUrl(description: string) {
  return nonEmpty()
    .superRefine((url, context) => {
      const fault = url.trim() === "" ? undefined : faultOfUrl(url);
      if (fault !== undefined) context.addIssue(fault);
    })
    .optional()
    .meta({ format: "url", description });
}

/** Defines a list of addresses and ranges of addresses (CIDR), with commas between them; none by default. */
export function proxies(description: string) {
  return z
    .string()
    .transform((value, context) => {
      try {
        return compile(value.split(",").map((entry) => entry.trim()));
      } catch (error) {
        context.addIssue(`has an entry that is not an address or a range (${(error as Error).message})`);
        return z.NEVER;
      }
    })
    .optional()
    .meta({ format: "cidr", description });
}

function nonEmpty() {
  return z.string().refine((value) => value.trim() !== "", { error: "is empty: leave it out, or give it a value" });
}
