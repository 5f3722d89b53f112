import { StoreError, unreadable } from "../StoreError";

/** Returns the error of a database for whatever went wrong while it was read; the error itself is its cause. */
export function postgresError(name: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const [reason, advice] = explain(name, error);
  return unreadable(name, reason, advice, { cause: error });
}

/** Returns the error of a database for whatever went wrong while it was seeded; the error itself is its cause. */
export function seedingError(name: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const [reason, advice] = seeding[codeOf(error)] ?? explain(name, error);
  return new StoreError(`${name} was not seeded: ${reason}. ${advice} The edition before is as it was.`, {
    cause: error,
  });
}

type Explanation = readonly [reason: string, advice: string];

function explain(name: string, error: unknown): Explanation {
  const code = codeOf(error);
  const message = messageOf(error);
  const [, byMessage] = messages.find(([pattern]) => pattern.test(message)) ?? [];
  if (byMessage) return byMessage;
  if (code === "3D000" && name.includes("%")) return undecoded;
  if (known[code]) return known[code];
  if (isTls(code)) return [`TLS failed (${message})`, tlsAdvice];
  if (code.startsWith("ERR_OSSL")) return [`TLS failed (${message})`, fileAdvice];
  if (code.startsWith("08")) return lost;
  return [message, code === "" ? seedAgain : "See PostgreSQL's log."];
}

const seedAgain = "Run `npm run seed`, which writes it anew.";
const checkUrl = "Correct DATABASE_URL.";
const tlsAdvice =
  "Name the authority of its certificate with sslrootcert=FILE in DATABASE_URL, and the host as the certificate has it.";
const fileAdvice = "Name files in PEM format with sslrootcert, sslcert and sslkey in DATABASE_URL.";
// The driver decodes the others.
const undecoded: Explanation = [
  "there is no such database",
  "Create it, or correct its name in DATABASE_URL, where none of ; / ? : @ & = + $ , # can be part of it.",
];
const lost: Explanation = ["the connection was lost", "See whether PostgreSQL runs, and its log."];
const unreachable: Explanation = [
  "there was no answer",
  "Correct the host and port in DATABASE_URL, or let the network through.",
];
const notSeeded: Explanation = ["no dataset was seeded there", "Run `npm run seed` with the same DATABASE_URL."];
const refused: Explanation = [
  "nothing listens there",
  "Start PostgreSQL, or correct the host and port in DATABASE_URL.",
];
const starting: Explanation = ["PostgreSQL is starting or shutting down", "Try again in a moment."];

/** By PostgreSQL's SQLSTATE, or the system's error code. */
const known: Record<string, Explanation> = {
  ENOTFOUND: ["there is no such host", "Correct the host in DATABASE_URL."],
  EAI_AGAIN: ["the host's address cannot be found", "Correct the host in DATABASE_URL, or see to the name server."],
  ECONNREFUSED: refused,
  ENOENT: ["there is no such socket or certificate file", checkUrl],
  EISDIR: ["TLS failed: the file of a certificate or key is a folder", fileAdvice],
  EACCES: ["its socket or certificate file may not be opened", "Let this user open it."],
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ECONNRESET: lost,
  EPIPE: lost,
  "28P01": ["the password is wrong, or there is no such user", "Correct the user and the password in DATABASE_URL."],
  "28000": ["PostgreSQL does not let this user in from here", "Add the user, or a line for it to pg_hba.conf."],
  "3D000": ["there is no such database", "Create it, or correct its name in DATABASE_URL."],
  "3F000": notSeeded,
  "42P01": notSeeded,
  "42501": [
    "this user may not read it",
    "Grant it USAGE on the schema liqa and SELECT on the tables there, as docs/operating.md shows.",
  ],
  "42703": ["it was written by another version of Liqa", seedAgain],
  "53300": ["PostgreSQL has no connection left", "Raise max_connections there, or run fewer servers."],
  "57P01": lost,
  "57P02": lost,
  "57P03": starting,
  "57P05": lost,
};

const seeding: Record<string, Explanation> = {
  "25006": ["it is a standby, or read-only", "Name the primary server in DATABASE_URL."],
  "42501": [
    "this user may not write it",
    "Grant it CREATE on the database, and let it own the schema liqa if there is one.",
  ],
  "53100": ["PostgreSQL's disk is full", "Free some space there."],
  "55P03": ["it has been in use for too long", "See in pg_stat_activity who keeps a transaction open."],
  "40P01": ["another program has locked its tables", "Seed again."],
};

/** What has no code of its own, or one that says less. */
const messages: readonly (readonly [message: RegExp, explanation: Explanation])[] = [
  [/timeout expired|due to connection timeout|read timeout/i, unreachable],
  // TypeORM releases a query runner by itself once its connection ends.
  [/terminated|not queryable|connection was lost|Connection ended|Query runner already released/i, lost],
  [
    /password must be a|no password/i,
    ["it asks for a password", "Put one into DATABASE_URL: postgres://user:password@host:5432/database."],
  ],
  [
    /no pg_hba\.conf entry .*no encryption/i,
    [
      "PostgreSQL does not let this user in from here without TLS",
      "Add ?sslmode=verify-full to DATABASE_URL, or a line for the user to pg_hba.conf.",
    ],
  ],
  [
    /does not support SSL/i,
    [
      "it offers no TLS",
      "Turn ssl on in PostgreSQL, or leave sslmode out of DATABASE_URL on a network that you trust.",
    ],
  ],
];

function isTls(code: string): boolean {
  return /^(ERR_SSL|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH)/.test(code);
}

/** Returns PostgreSQL's SQLSTATE, or the system's code, of an error; an empty text where it has none. */
export function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? "");
}

function messageOf(error: unknown): string {
  return String((error as { message?: unknown }).message ?? error);
}
