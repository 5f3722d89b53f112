/** Names of settings up to version 1, and what has become of each. */
const RENAMED: Record<string, string> = {
  STORE: "DATABASE_PATH",
  STORE_POLL_MS: "DATABASE_POLL_MS",
  SHUTDOWN_NOTICE_MS: "SHUTDOWN_DELAY_MS",
  SHUTDOWN_LIMIT_MS: "SHUTDOWN_TIMEOUT_MS",
  HEADER_BYTES: "MAX_HEADER_BYTES",
  BODY_BYTES: "MAX_BODY_BYTES",
  CONNECTIONS: "MAX_CONNECTIONS",
  CONNECTIONS_OF_CLIENT: "MAX_CONNECTIONS_PER_CLIENT",
  REQUESTS_OF_CONNECTION: "MAX_REQUESTS_PER_CONNECTION",
  REQUESTS_OF_CONNECTION_AT_ONCE: "MAX_PIPELINED_REQUESTS",
  CLIENT_POINTS_PER_MINUTE: "RATE_LIMIT_POINTS_PER_MINUTE",
  CLIENT_REQUESTS_AT_ONCE: "MAX_CONCURRENT_REQUESTS_PER_CLIENT",
  REQUESTS_AT_ONCE: "MAX_CONCURRENT_REQUESTS",
  CLIENTS: "RATE_LIMIT_MAX_CLIENTS",
  PERSISTED_QUERIES_BYTES: "APQ_CACHE_BYTES",
};
const REMOVED: Record<string, string> = {
  CLIENT_POINTS_AT_ONCE: "a client may spend all of RATE_LIMIT_POINTS_PER_MINUTE at once",
  ANSWERS_BYTES: "the server keeps no answers, since executing an operation is as fast",
  LIMIT_TIME_MS: "MAX_COST bounds how long an operation takes",
};
/** How names of settings begin that are unlikely to be anyone else's. */
const PREFIXES = /^(MAX|LIMIT|RATE_LIMIT|DATABASE|APQ|SHUTDOWN|METRICS|TRUSTED)_/;
/** What Kubernetes sets for a service, whose name may be such a beginning: DATABASE_SERVICE_HOST, DATABASE_PORT_5432_TCP. */
const OF_KUBERNETES = /_(SERVICE_(HOST|PORT)|PORT)(_|$)/;
/** A name that is this near to a setting's, and this long, is a misspelling of it. */
const MAX_TYPING_ERRORS = 2;
const MIN_LENGTH = 8;

/** Returns what is wrong with the names of an environment: settings of former versions, and misspelt ones. */
export function unknownSettings(environment: NodeJS.ProcessEnv, known: readonly string[]): string[] {
  return Object.keys(environment).flatMap((name) => {
    if (environment[name] === undefined || known.includes(name)) return [];
    const renamed = RENAMED[name] ?? (name.startsWith("LIMIT_") ? name.replace("LIMIT_", "MAX_") : name);
    if (REMOVED[name] !== undefined) return [`${name} is no longer a setting: ${REMOVED[name]}. Leave it out`];
    if (renamed !== name && known.includes(renamed)) return [`${name} is now called ${renamed}`];
    const nearest = known
      .map((setting) => ({ setting, distance: editDistance(name, setting) }))
      .reduce((a, b) => (b.distance < a.distance ? b : a));
    const isMisspelt = name.length >= MIN_LENGTH && nearest.distance <= MAX_TYPING_ERRORS;
    return isMisspelt || (PREFIXES.test(name) && !OF_KUBERNETES.test(name))
      ? [`${name} is not a setting. The nearest is ${nearest.setting}`]
      : [];
  });
}

/** Counts the letters to insert, delete or replace to make one text of another (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(letter !== b[j - 1])));
    row = next;
  }
  return row[b.length]!;
}
