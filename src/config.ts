import { z } from "zod";
import { factsOf, file, oneOf, text, wholeNumber } from "./setting";

/** Every setting, by the name of its environment variable: its default, its bounds and what it sets. */
export const settings = z.object({
  HOST: text("0.0.0.0", "Address to listen on."),
  PORT: wholeNumber(4000, 0, 65_535, "Port to listen on; 0 for any that is free."),
  STORE: file("var/liqa.sqlite", "File of the store, which `npm run seed` writes."),
  STORE_POLL_MS: wholeNumber(
    1000,
    50,
    3_600_000,
    "How often the server looks whether the store has been seeded anew, in milliseconds. SIGHUP makes it look at once.",
  ),
  LOG_LEVEL: oneOf(
    "info",
    ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
    "The least severe log lines that are written, each a line of JSON on standard output.",
  ),
  METRICS: oneOf(
    "local",
    ["on", "local", "off"],
    "Who may read `/metrics`: whoever reaches the port, connections from this machine alone, or nobody.",
  ),
  METRICS_OPERATIONS: wholeNumber(
    100,
    0,
    10_000,
    "How many names of operations `/metrics` tells apart; any further name is counted as `other`.",
  ),
  SHUTDOWN_NOTICE_MS: wholeNumber(
    0,
    0,
    600_000,
    "For how long after SIGTERM the server goes on as before while `/readyz` answers 503, in milliseconds: as long as a balancer takes to notice.",
  ),
  SHUTDOWN_LIMIT_MS: wholeNumber(
    10_000,
    100,
    600_000,
    "How long, after that, what is running may take to finish, in milliseconds. Then the process ends all the same, with exit code 1.",
  ),
});

export type Config = z.infer<typeof settings>;

/** The settings of an environment. Throws one error that names every setting at fault. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const result = settings.safeParse(environment);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  throw new Error(`These settings cannot be used:\n${faults.join("\n")}`);
}

/** Every setting as a row of a table in Markdown: name, default, the values that it takes, what it sets. */
export function settingsTable(): string {
  const rows = Object.entries(settings.shape).map(([name, setting]) => {
    const { usual, values, description } = factsOf(setting);
    return `| \`${name}\` | \`${usual}\` | ${values} | ${description} |`;
  });
  return ["| setting | default | values | what it sets |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

if (require.main === module) console.log(settingsTable());
