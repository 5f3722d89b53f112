import { z } from "zod";
import { choice, file, integer, postgresUrl, proxies, text, workers } from "./settingTypes";
import { unknownSettings } from "./unknownSettings";

const DAY_MS = 86_400_000;
const MILLION = 1_000_000;
const GB = 2 ** 30;
const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** The settings of what one operation may ask for. */
const limits = {
  MAX_TOKENS: integer(1_000, 1, MILLION, "How many tokens (names, values, punctuation) a document may have."),
  MAX_DEPTH: integer(
    15,
    1,
    100,
    "How deep fields may nest, fragments expanded. `ofType` of the introspection does not count.",
  ),
  MAX_ALIASES: integer(30, 0, MILLION, "How many aliased fields an operation may have, fragments expanded."),
  MAX_ROOT_FIELDS: integer(20, 1, MILLION, "How many root fields an operation may select, `__typename` included."),
  MAX_DIRECTIVES: integer(5, 0, MILLION, "How many directives may stand at one place of a document."),
  MAX_SELECTIONS: integer(
    1_000,
    1,
    MILLION,
    "How many fields and fragments a document may select in all, a fragment's counted wherever it is spread.",
  ),
  MAX_DUPLICATES: integer(
    30,
    1,
    MILLION,
    "How often one field may be selected again at the same place of the response, as fragments do.",
  ),
  MAX_FRAGMENTS: integer(50, 0, MILLION, "How many fragments a document may define."),
  MAX_VALUE_DEPTH: integer(16, 1, 100, "How deep lists and input objects may nest in an argument or in the variables."),
  MAX_STRING: integer(
    100,
    1,
    MILLION,
    "How many characters (code points) a string or an id may have in an argument; cursors may have ten times as many.",
  ),
  MAX_COST: integer(
    20_000,
    1,
    1_000_000_000,
    "How many points an operation may cost. Each value of its response counts one.",
  ),
  MAX_ERRORS: integer(5, 1, 100, "How many errors a response lists."),
};

/** Every setting, by the name of its environment variable: its default, its bounds and what it sets. Times are in milliseconds. */
export const settings = z.object({
  HOST: text("::", "Address to listen on; `::` is every address of this machine, IPv6 and IPv4."),
  PORT: integer(4000, 0, 65_535, "Port to listen on; 0 for any free port."),
  WORKERS: workers("Number of processes that serve together on the address; `auto` for one on each core."),
  DATABASE_URL: postgresUrl(
    "PostgreSQL database of the store, in place of a file, as `postgres://user:password@host:5432/database`.",
  ),
  DATABASE_PATH: file("var/liqa.sqlite", "File of the store, which `npm run seed` writes."),
  DATABASE_POLL_MS: integer(
    1000,
    50,
    DAY_MS,
    "How often to check for a new edition of the data; SIGHUP checks at once.",
  ),
  LOG_LEVEL: choice("info", LOG_LEVELS, "Minimum level of the log, which is JSON on standard output."),
  METRICS: choice("local", ["on", "local", "off"], "Who may read `/metrics`: everyone, this machine alone, or nobody."),
  METRICS_OPERATIONS: integer(100, 0, 10_000, "Number of operation names that `/metrics` tells apart."),
  SHUTDOWN_DELAY_MS: integer(
    1_000,
    0,
    DAY_MS,
    "How long to accept requests after SIGTERM while `/readyz` answers 503.",
  ),
  SHUTDOWN_TIMEOUT_MS: integer(10_000, 100, DAY_MS, "How long unfinished requests may take after that delay."),
  TRUSTED_PROXIES: proxies("Proxies whose `X-Forwarded-For` is trusted; it is ignored from anyone else."),
  MAX_HEADER_BYTES: integer(16_384, 1_024, MILLION, "Size of a request's first line and headers together; then 431."),
  MAX_BODY_BYTES: integer(102_400, 1_024, 10 * MILLION, "Size of a request's body; then 413."),
  HEADERS_TIMEOUT_MS: integer(5_000, 100, DAY_MS, "How long a request's headers may take to arrive; then 408."),
  REQUEST_TIMEOUT_MS: integer(10_000, 100, DAY_MS, "How long a whole request may take to arrive; then 408."),
  IDLE_TIMEOUT_MS: integer(60_000, 100, DAY_MS, "How long an idle connection stays open."),
  MAX_CONNECTIONS: integer(4_000, 1, MILLION, "Number of open connections; further ones are closed at once."),
  MAX_CONNECTIONS_PER_CLIENT: integer(200, 1, MILLION, "The same for one address, except trusted proxies."),
  MAX_REQUESTS_PER_CONNECTION: integer(10_000, 1, MILLION, "Requests after which a client is told to reconnect."),
  MAX_PIPELINED_REQUESTS: integer(20, 1, MILLION, "Number of unanswered requests on a connection; then 429."),
  MAX_CONCURRENT_REQUESTS: integer(250, 1, MILLION, "Number of unfinished operations; then 503."),
  MAX_CONCURRENT_REQUESTS_PER_CLIENT: integer(
    8,
    1,
    MILLION,
    "Number of unfinished operations of one client; then 429.",
  ),
  RATE_LIMIT_POINTS_PER_MINUTE: integer(300_000, 0, 1_000 * MILLION, "Points of cost for one client; 0 for no limit."),
  RATE_LIMIT_MAX_CLIENTS: integer(10_000, 1, 10 * MILLION, "Number of clients whose rate limit is kept in memory."),
  CACHE_SECONDS: integer(300, 0, 31_536_000, "How long caches may keep the response to a GET before they ask again."),
  APQ_CACHE_BYTES: integer(4_194_304, 1_024, 16 * GB, "Memory for the documents of automatic persisted queries."),
  ...limits,
});

export type Config = z.infer<typeof settings>;
export type Limits = z.infer<z.ZodObject<typeof limits>>;

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
  const { minimum, maximum, enum: words, format } = settingSchemas()[name]!;
  const or = format === "auto" ? ", or auto" : "";
  const range = `a whole number, ${minimum?.toLocaleString("en")} to ${maximum?.toLocaleString("en")}${or}`;
  return `${name} must be ${words ? `one of ${words.join(", ")}` : range}, and is ${JSON.stringify(environment[name])}`;
}

/** What JSON Schema says of one setting. */
export interface SettingSchema {
  description: string;
  default?: string | number;
  defaultPath?: string;
  format?: "path" | "auto" | "cidr" | "url";
  minimum?: number;
  maximum?: number;
  enum?: string[];
}

/** Returns the JSON Schema of each setting, by its name. */
export function settingSchemas(): Record<string, SettingSchema> {
  return z.toJSONSchema(settings, { io: "input" }).properties as Record<string, SettingSchema>;
}
