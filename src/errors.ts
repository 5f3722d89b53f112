import { GraphQLError } from "graphql";

/** A request that asks for what cannot be: the message names the argument and its bound, and is shown to the client as it is. */
export class BadUserInput extends GraphQLError {
  constructor(argument: string, problem: string) {
    super(`${argument}: ${problem}`, { extensions: { code: "BAD_USER_INPUT", argument, http: { status: 400 } } });
  }
}

/** The store cannot be read, whatever is asked: clients are told to come back, and the cause is for the log. */
export class StoreUnavailable extends GraphQLError {
  constructor(cause?: unknown) {
    super("The store cannot be read at the moment. Ask again in a few seconds.", {
      extensions: {
        code: "STORE_UNAVAILABLE",
        http: { status: 503, headers: new Map([["retry-after", "5"]]) },
      },
    });
    this.cause = cause;
  }
}

/**
 * Whether an error of SQLite, or TypeORM's word for one, is a fault of the store's file or its disk. Any other is a
 * fault of a statement or its values, which would be the same with another file.
 */
export function isFaultOfFile(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { driverError = error } = error as { driverError?: unknown };
  const { code, message } = driverError as { code?: unknown; message?: unknown };
  return ofFile.test(String(code)) || (code === "SQLITE_ERROR" && ofNothing.test(String(message)));
}

const ofFile = /^SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN|FULL|READONLY|PERM|BUSY|LOCKED|PROTOCOL)(_|$)/;
// What is asked for stood in the file when it was opened: since then it has been emptied, or written over.
const ofNothing = /^no such (table|column)\b/;

/** What the store guarantees, or else a fault in the data that clients see masked and the log sees whole. */
export function required<T>(record: T | null | undefined, name: string): T {
  if (record === null || record === undefined) throw new Error(`Broken reference: there is no ${name}`);
  return record;
}

/** A request that is refused: its HTTP status, a stable code, and a message with the limit, the value sent and what to do. */
export class HttpError extends GraphQLError {
  constructor(
    status: number,
    code: string,
    message: string,
    { headers = {}, ...extensions }: { limit?: number; sent?: number; headers?: Record<string, string> } = {},
  ) {
    super(message, {
      extensions: { code, ...extensions, http: { status, headers: new Map(Object.entries(headers)) } },
    });
  }
}

/** Returns a number as people write it: 5,000. */
export function formatNumber(value: number): string {
  return value.toLocaleString("en");
}
