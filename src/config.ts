import { z } from "zod";
import { limitSettings } from "./limits/settings";
import { factsOf, file, networks, oneOf, text, wholeNumber } from "./setting";

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
    "The least severe lines of the log, which are JSON, on standard output. Whatever it is, two lines of plain text there say that the server listens, and where.",
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
    1_000,
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
  TRUSTED_PROXIES: networks(
    "none",
    "The proxies whose `X-Forwarded-For` is believed; from anyone else it is ignored, and so is `Forwarded` from everyone.",
  ),
  HEADER_BYTES: wholeNumber(
    16_384,
    1_024,
    1_048_576,
    "How large the first line and the headers of a request may be together; larger ones are refused with 431.",
  ),
  BODY_BYTES: wholeNumber(
    102_400,
    1_024,
    10_485_760,
    "How large a request's body may be; larger ones are refused with 413.",
  ),
  HEADERS_TIMEOUT_MS: wholeNumber(
    5_000,
    100,
    600_000,
    "How long a client may take to send a request's headers, in milliseconds.",
  ),
  REQUEST_TIMEOUT_MS: wholeNumber(
    10_000,
    100,
    600_000,
    "How long a client may take to send a whole request, in milliseconds. Then its connection is cut.",
  ),
  IDLE_TIMEOUT_MS: wholeNumber(
    60_000,
    100,
    600_000,
    "For how long a connection may stay open with nothing moving on it, in milliseconds.",
  ),
  CONNECTIONS: wholeNumber(4_000, 1, 1_000_000, "How many connections may be open; further ones are closed at once."),
  CONNECTIONS_OF_CLIENT: wholeNumber(
    200,
    1,
    1_000_000,
    "How many connections one address may have open; trusted proxies may have any number.",
  ),
  REQUESTS_OF_CONNECTION: wholeNumber(10_000, 1, 1_000_000, "After how many requests a connection is closed."),
  REQUESTS_OF_CONNECTION_AT_ONCE: wholeNumber(
    20,
    1,
    1_000_000,
    "How many requests of a connection may wait for their answers; where more are sent, it is closed.",
  ),
  CLIENT_POINTS_PER_MINUTE: wholeNumber(
    300_000,
    0,
    1_000_000_000,
    "The budget of one client, in points of cost a minute; 0 for no bound. Past it: 429.",
  ),
  CLIENT_POINTS_AT_ONCE: wholeNumber(
    300_000,
    1,
    1_000_000_000,
    "How many points of its budget a client can save up to spend in one burst; no less than one operation may cost.",
  ),
  CLIENT_REQUESTS_AT_ONCE: wholeNumber(
    8,
    1,
    1_000_000,
    "How many questions of one client are worked on at once; a further one gets 429.",
  ),
  CLIENTS: wholeNumber(
    10_000,
    1,
    10_000_000,
    "How many clients' budgets are kept in mind; the ones unseen for longest are forgotten.",
  ),
  REQUESTS_AT_ONCE: wholeNumber(
    250,
    1,
    1_000_000,
    "How many questions of all clients may be worked on or wait their turn; a further one gets 503.",
  ),
  CACHE_SECONDS: wholeNumber(
    300,
    0,
    31_536_000,
    "For how long browsers and shared caches may keep an answer to a GET before they ask again, in seconds.",
  ),
  ANSWERS_BYTES: wholeNumber(
    67_108_864,
    0,
    17_179_869_184,
    "How much memory the answers that the server keeps may take; 0 for none.",
  ),
  PERSISTED_QUERIES_BYTES: wholeNumber(
    4_194_304,
    1_024,
    17_179_869_184,
    "How much memory the documents of automatic persisted queries may take.",
  ),
  ...limitSettings,
});

export type Config = z.infer<typeof settings>;

// Without a budget nothing is spent of it, and what is no number has its own fault.
const inAccord = settings.refine((given) => given.CLIENT_POINTS_AT_ONCE >= given.LIMIT_COST, {
  path: ["CLIENT_POINTS_AT_ONCE"],
  error: ({ input }) => {
    const { CLIENT_POINTS_AT_ONCE, LIMIT_COST } = input as Config;
    return `must be no less than LIMIT_COST, which is ${LIMIT_COST}, and is ${CLIENT_POINTS_AT_ONCE}`;
  },
  when: ({ value }) => {
    const { CLIENT_POINTS_PER_MINUTE, CLIENT_POINTS_AT_ONCE, LIMIT_COST } = value as Partial<Config>;
    const areNumbers = typeof CLIENT_POINTS_AT_ONCE === "number" && typeof LIMIT_COST === "number";
    return areNumbers && CLIENT_POINTS_PER_MINUTE !== 0;
  },
});

/** The settings of an environment. Throws one error that names every setting at fault. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const result = inAccord.safeParse(environment);
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
