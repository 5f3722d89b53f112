import { dirname } from "node:path";

/** Why a store could not be written, in words for whoever runs the seeding: the file, and what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

/** What went wrong while the store at a path was written, in such words; the error itself is its cause. */
export function storeError(path: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const advice = advices.find(([pattern]) => pattern.test(code))?.[1];
  const reason = advice ?? `${error instanceof Error ? error.message : String(error)}`;
  return new StoreError(
    `${path} was not written: ${reason.replaceAll("FOLDER", dirname(path))}. The store is as it was.`,
    { cause: error },
  );
}

const advices: readonly (readonly [code: RegExp, advice: string])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/, "the disk is full; free some space in FOLDER and seed again"],
  [/^(SQLITE_IOERR|EIO)/, "the disk failed or is full; check FOLDER and seed again"],
  [
    /^(SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|EROFS)/,
    "FOLDER cannot be written to; make it writable or name another file in DATABASE_PATH",
  ],
  [/^(ENOTDIR|EEXIST)/, "FOLDER is no folder; name another file in DATABASE_PATH"],
  [/^(EMFILE|ENFILE)/, "too many files are open; close some and seed again"],
];

/** The system's or SQLite's own code, which TypeORM hands on within its error. */
function codeOf(error: unknown): string {
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === "string") return code;
  return driverError ? codeOf(driverError) : "";
}
