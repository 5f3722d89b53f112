import Database from "better-sqlite3";
import pino from "pino";
import sql from "sql-template-tag";
import { isFaultOfFile, StoreUnavailable } from "../../src/errors";
import { select } from "../../src/loaders/select";
import { describeError } from "../../src/observe/logger";
import { observeStatements } from "../../src/operations/statements";

const { SqliteError } = Database;
const ofFile = ["SQLITE_IOERR_READ", "SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_CANTOPEN", "SQLITE_FULL"];
const ofNothing = ["no such table: meeting", "no such column: meeting.slug"];
const ofStatement = ["SQLITE_ERROR", "SQLITE_MISUSE", "SQLITE_RANGE", "SQLITE_TOOBIG", "SQLITE_CONSTRAINT_CHECK"];
const faults = [
  ...ofFile.map((code) => [code, new SqliteError("it cannot be read", code), true] as const),
  ...ofNothing.map((message) => [message, new SqliteError(message, "SQLITE_ERROR"), true] as const),
  ...ofStatement.map((code) => [code, new SqliteError("it makes no sense", code), false] as const),
  ["value that cannot be bound", new TypeError("SQLite3 can only bind numbers"), false] as const,
];

describe.each(faults)("A statement that fails with %s", (_, fault, isOfFile) => {
  it(isOfFile ? "makes the store unavailable" : "is a fault of the server", async () => {
    const store = { query: () => Promise.reject(fault), getMetadata: () => undefined as never };
    const thrown: unknown = await select(store, sql`SELECT 1`).catch((error: unknown) => error);
    if (isOfFile) expect(thrown).toBeInstanceOf(StoreUnavailable);
    else expect(thrown).toBe(fault);
  });

  it(`${isOfFile ? "has" : "does not have"} the file looked at, and is logged with its code`, () => {
    const lines: string[] = [];
    let looks = 0;
    const log = pino({ serializers: { err: describeError } }, { write: (line: string) => void lines.push(line) });
    observeStatements(log, () => looks++).logQueryError(fault, "SELECT 'what a client sent'");
    expect(looks).toBe(isOfFile ? 1 : 0);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain("what a client sent");
    const code = fault instanceof SqliteError ? { code: fault.code } : {};
    const { err } = JSON.parse(lines[0]!) as { err: unknown };
    expect(err).toMatchObject({ type: fault.constructor.name, message: fault.message, ...code });
  });
});

test("What TypeORM says of a fault is told by the fault within it", () => {
  const within = (code: string) => Object.assign(new Error("a query failed"), { driverError: { code } });
  expect([within("SQLITE_IOERR"), within("SQLITE_ERROR"), "SQLITE_IOERR", undefined].map(isFaultOfFile)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
