import { z } from "zod";
import { limitSettings } from "../limits/settings";
import { choice, cidrList, file, integer, text } from "./settingTypes";
import { unknownSettings } from "./unknownSettings";

/** Every setting, by the name of its environment variable: its default, its bounds and what it sets. */
export const settings = z.object({
  HOST: text("::", "Address to listen on; `::` is every address of this machine, IPv6 and IPv4."),
  PORT: integer(4000, 0, 65_535, "Port to listen on; 0 for any free port."),
  DATABASE_PATH: file("var/liqa.sqlite", "File of the store, which `npm run seed` writes."),
  DATABASE_POLL_MS: integer(
    1000,
    50,
    3_600_000,
    "How often the server checks whether the store has been written anew, in milliseconds. SIGHUP makes it check at once.",
  ),
  LOG_LEVEL: choice(
    "info",
    ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
    "Minimum level of the log, which is JSON on standard output. Two lines of plain text at the start are always written.",
  ),
  METRICS: choice(
    "local",
    ["on", "local", "off"],
    "Who may read `/metrics`: everyone who reaches the port, connections from this machine alone, or nobody.",
  ),
  METRICS_OPERATIONS: integer(
    100,
    0,
    10_000,
    "How many operation names `/metrics` tells apart; any further name is counted as `other`.",
  ),
  SHUTDOWN_DELAY_MS: integer(
    1_000,
    0,
    600_000,
    "How long after SIGTERM the server continues to accept requests while `/readyz` answers 503, in milliseconds: as long as a load balancer takes to notice.",
  ),
  SHUTDOWN_TIMEOUT_MS: integer(
    10_000,
    100,
    600_000,
    "How long unfinished requests may take after that delay, in milliseconds. Then the process ends with exit code 1.",
  ),
  TRUSTED_PROXIES: cidrList(
    "Proxies whose `X-Forwarded-For` is trusted. The header is ignored from anyone else; `Forwarded` is always ignored.",
  ),
  MAX_HEADER_BYTES: integer(
    16_384,
    1_024,
    1_048_576,
    "Maximum size of a request's first line and headers together; larger ones get 431.",
  ),
  MAX_BODY_BYTES: integer(102_400, 1_024, 10_485_760, "Maximum size of a request's body; larger ones get 413."),
  HEADERS_TIMEOUT_MS: integer(
    5_000,
    100,
    600_000,
    "How long a client may take to send a request's headers, in milliseconds; then it gets 408.",
  ),
  REQUEST_TIMEOUT_MS: integer(
    10_000,
    100,
    600_000,
    "How long a client may take to send a whole request, in milliseconds; then it gets 408.",
  ),
  IDLE_TIMEOUT_MS: integer(60_000, 100, 600_000, "How long an idle connection stays open, in milliseconds."),
  MAX_CONNECTIONS: integer(4_000, 1, 1_000_000, "Maximum number of open connections; further ones are closed at once."),
  MAX_CONNECTIONS_PER_CLIENT: integer(
    200,
    1,
    1_000_000,
    "Maximum number of open connections from one address; trusted proxies have no such limit.",
  ),
  MAX_REQUESTS_PER_CONNECTION: integer(10_000, 1, 1_000_000, "Number of requests after which a connection is closed."),
  MAX_PIPELINED_REQUESTS: integer(
    20,
    1,
    1_000_000,
    "Maximum number of unanswered requests on one connection; a further one gets 429 and the connection is closed.",
  ),
  RATE_LIMIT_POINTS_PER_MINUTE: integer(
    300_000,
    0,
    1_000_000_000,
    "Points of cost that one client may spend a minute, also all at once; 0 for no limit. Then it gets 429. No less than MAX_COST.",
  ),
  RATE_LIMIT_MAX_CLIENTS: integer(
    10_000,
    1,
    10_000_000,
    "Number of clients whose rate limit is kept in memory; those unseen for longest are forgotten.",
  ),
  MAX_CONCURRENT_REQUESTS_PER_CLIENT: integer(
    8,
    1,
    1_000_000,
    "Maximum number of unfinished operations of one client; a further one gets 429.",
  ),
  MAX_CONCURRENT_REQUESTS: integer(
    250,
    1,
    1_000_000,
    "Maximum number of unfinished operations of all clients; a further one gets 503.",
  ),
  CACHE_SECONDS: integer(
    300,
    0,
    31_536_000,
    "How long browsers and shared caches may keep the answer to a GET before they ask again, in seconds.",
  ),
  APQ_CACHE_BYTES: integer(
    4_194_304,
    1_024,
    17_179_869_184,
    "Memory for the documents of automatic persisted queries, in bytes.",
  ),
  ...limitSettings,
});

export type Config = z.infer<typeof settings>;

/** Returns the settings of an environment. Throws one error that names every setting at fault. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const result = settings.safeParse(environment);
  const faults = [
    ...unknownSettings(environment, Object.keys(settings.shape)),
    ...(result.success ? conflicts(result.data) : result.error.issues.map((issue) => describe(issue, environment))),
  ];
  if (!result.success || faults.length > 0)
    throw new Error(`These settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
  return result.data;
}

function conflicts({ RATE_LIMIT_POINTS_PER_MINUTE: points, MAX_COST: cost }: Config): string[] {
  if (points === 0 || points >= cost) return [];
  return [`RATE_LIMIT_POINTS_PER_MINUTE must be at least MAX_COST, which is ${cost}, and is ${points}`];
}

function describe({ path, code, message }: z.core.$ZodIssue, environment: NodeJS.ProcessEnv): string {
  const name = String(path[0]);
  if (code === "custom") return `${name} ${message}`;
  const { minimum, maximum, enum: words } = settingSchemas()[name]!;
  const expected = words
    ? `one of ${words.join(", ")}`
    : `a whole number, ${minimum?.toLocaleString("en")} to ${maximum?.toLocaleString("en")}`;
  return `${name} must be ${expected}, and is ${JSON.stringify(environment[name])}`;
}

/** What JSON Schema says of one setting. */
export interface SettingSchema {
  description: string;
  default?: string | number;
  examples?: [string];
  format?: "path" | "cidr";
  minimum?: number;
  maximum?: number;
  enum?: string[];
}

/** Returns the JSON Schema of each setting, by its name. */
export function settingSchemas(): Record<string, SettingSchema> {
  return z.toJSONSchema(settings, { io: "input" }).properties as Record<string, SettingSchema>;
}
