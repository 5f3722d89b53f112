import { BlockList, isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";

/** What the README says of a setting, beside its name. */
export interface SettingFacts {
  readonly usual: string;
  readonly values: string;
  readonly description: string;
}

const facts = z.registry<SettingFacts>();

const filled = z
  .string()
  .refine((value) => value.trim() !== "", { error: "is empty: leave it out, or give it a value" });

/** A setting that is a text, not empty. */
export function text(usual: string, description: string) {
  return filled.default(usual).register(facts, { usual, values: "text", description });
}

/** A setting that is a file's path; relative ones are seen from where the command is run. */
export function file(usual: string, description: string) {
  const setting = filled.default(usual).transform((path) => resolve(path));
  return setting.register(facts, { usual, values: "path", description });
}

/** A setting that is a whole number within bounds, written in digits. */
export function wholeNumber(usual: number, from: number, to: number, description: string) {
  const values = `${from.toLocaleString("en")} to ${to.toLocaleString("en")}`;
  const setting = z
    .string()
    .refine((value) => /^\d{1,15}$/.test(value) && Number(value) >= from && Number(value) <= to, {
      error: ({ input }) => `must be a whole number, ${values}, and is ${JSON.stringify(input)}`,
    })
    .transform(Number)
    .default(usual);
  return setting.register(facts, { usual: String(usual), values, description });
}

/** A setting that is one of a few words. */
export function oneOf<const Word extends string>(usual: NoInfer<Word>, words: readonly Word[], description: string) {
  const values = words.map((word) => `\`${word}\``).join(", ");
  const setting = z
    .enum(words, {
      error: ({ input }) => `must be one of ${words.join(", ")}, and is ${JSON.stringify(input)}`,
    })
    .default(usual as never);
  return setting.register(facts, { usual, values, description });
}

/** A setting that lists addresses and ranges of them; it may be left out, and `unless` says in words what holds then. */
export function networks(unless: string, description: string) {
  const setting = z
    .string()
    .transform((text, context) => {
      const listed = new BlockList();
      for (const network of text.split(",").map((part) => part.trim()))
        if (!add(listed, network))
          context.addIssue(`has an entry that is no address or range: ${JSON.stringify(network)}`);
      return listed;
    })
    .optional();
  const values = "addresses and ranges such as `10.0.0.0/8`, with commas between them";
  return setting.register(facts, { usual: unless, values, description });
}

function add(listed: BlockList, network: string): boolean {
  const [, address = "", bits] = /^([\da-f.:]+)(?:\/(\d{1,3}))?$/i.exec(network) ?? [];
  const family = ({ 4: "ipv4", 6: "ipv6" } as const)[isIP(address)];
  const most = family === "ipv4" ? 32 : 128;
  if (family === undefined || Number(bits ?? most) > most) return false;
  listed.addSubnet(address, Number(bits ?? most), family);
  return true;
}

/** What the README says of a setting that one of the functions above made. */
export function factsOf(setting: z.ZodType): SettingFacts {
  const known = facts.get(setting);
  if (known === undefined) throw new Error("Make every setting with the functions of setting.ts");
  return known;
}
