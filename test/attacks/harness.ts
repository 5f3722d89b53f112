import { type Agent, request as sendRequest } from "node:http";

/** Where attacks are sent to, and the connections that they are sent over. */
export interface Target {
  host: string;
  port: number;
  agent?: Agent;
}

/** What comes back. */
export interface Reply {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

/** Something sent to a server that should not harm it, and what must come back. */
export interface Attack {
  name: string;
  send(target: Target): Promise<Reply>;
  expect: {
    status: number;
    /** The code of the first error; null where there must be no error. */
    code: string | null;
    /** What the first error's message says. */
    says?: string | RegExp;
  };
}

/** Sends a request as it is given, and gives the whole answer. */
export function send(
  { host, port, agent }: Target,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = sendRequest({ host, port, agent, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Sends what serialises to JSON, as a POST to the API. */
export function post(content: unknown): Attack["send"] {
  return (target) => send(target, "POST", "/graphql", { "content-type": "application/json" }, JSON.stringify(content));
}

/** Sends a query, with its variables, by POST. */
export function query(document: string, variables?: object): Attack["send"] {
  return post({ query: document, variables });
}

/** A small query, which shows whether others are served while a server is attacked. */
export const smallQuery = query("{ dataset { version } }");

/** What is wrong with a reply: nothing of the store, the stack or the file system may be in it, and every error has a code. */
export function faultsOf({ body, status }: Reply): string[] {
  const faults = internals.filter((pattern) => pattern.test(body)).map((pattern) => `the answer has ${pattern}`);
  if (body === "") return faults;
  let answer: { data?: unknown; errors?: AnswerError[]; extensions?: { cost?: object } };
  try {
    answer = JSON.parse(body) as typeof answer;
  } catch {
    return [...faults, `the answer is no JSON: ${body.slice(0, 100)}`];
  }
  const errors = answer.errors ?? [];
  if (errors.length > 5) faults.push(`${errors.length} errors`);
  if (errors.some(({ message, extensions }) => typeof message !== "string" || typeof extensions?.code !== "string"))
    faults.push(`an error without message or code: ${JSON.stringify(errors).slice(0, 300)}`);
  if (status >= 400 && errors.length === 0) faults.push(`${status} without an error`);
  if (status === 500) faults.push("500");
  // A resolver's fault comes masked in an answer of 200.
  if (errors.some(({ extensions }) => extensions?.code === "INTERNAL_SERVER_ERROR")) faults.push("a masked fault");
  const { requested, remaining, limit } = (answer.extensions?.cost ?? {}) as Record<string, unknown>;
  if ([requested, remaining, limit].some((points) => typeof points !== "number"))
    faults.push(`an answer that does not tell its cost: ${body.slice(0, 300)}`);
  return faults;
}

interface AnswerError {
  message?: unknown;
  extensions?: { code?: unknown };
}

const internals = [
  /SQLITE_|SqliteError|QueryFailedError|better-sqlite3|typeorm/i,
  /node_modules|\bat [\w.<>]+ \(|\.[jt]s:\d+/,
  /\bSELECT [\w*.]+ ?(AS|FROM|,)|json_each|parentKey/,
  /Internal server error|stacktrace|RangeError|TypeError|ReferenceError|Cannot read propert/,
  // Not in an address, whose host stands before it: sources have such ones.
  /(?<![\w.-])\/(root|home|work|tmp|usr|var)\//,
];
