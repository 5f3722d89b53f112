import { resolve } from "node:path";
import { z } from "zod";

/** Every setting, by the name of its environment variable: what it sets, its bounds and its default. */
export const settings = z.object({
  HOST: z.string().min(1).default("0.0.0.0").describe("Address to listen on."),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe("Port to listen on; 0 for any that is free."),
  STORE: z
    .string()
    .min(1)
    .default("var/liqa.sqlite")
    .transform((path) => resolve(path))
    .describe("File of the store, which `npm run seed` writes."),
});

export type Config = z.infer<typeof settings>;

/** The settings of an environment. Throws one error that names every setting at fault. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const result = settings.safeParse(environment);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`These settings cannot be used:\n${faults.join("\n")}`);
}
