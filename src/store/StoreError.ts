import { dirname } from "node:path";

/** Says why the store cannot be read or written, in words for whoever runs Liqa: the file, the reason, and what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

const seedAgain = "Run `npm run seed`, which writes it anew.";
export const nameAnother = "Name another file in DATABASE_PATH, or remove this one and run `npm run seed`.";

/** Returns the error of a store that cannot be read. */
export function unreadable(path: string, reason: string, advice = seedAgain, options?: ErrorOptions): StoreError {
  return new StoreError(`The store ${path} cannot be used: ${reason}. ${advice}`, options);
}

/** Returns the error of a store for whatever went wrong while it was read; the error itself is its cause. */
export function readError(path: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const [, reason, advice] = ofReading.find(([codes]) => codes.test(codeOf(error))) ?? [];
  return unreadable(path, reason ?? messageOf(error), advice, { cause: error });
}

/** Returns the error of a store for whatever went wrong while it was written; the error itself is its cause. */
export function writeError(path: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const [, advice] = ofWriting.find(([codes]) => codes.test(codeOf(error))) ?? [];
  const reason = advice?.replaceAll("FOLDER", dirname(path)) ?? messageOf(error);
  return new StoreError(`${path} was not written: ${reason}. The store is as it was.`, { cause: error });
}

const ofReading: readonly (readonly [codes: RegExp, reason: string, advice?: string])[] = [
  [/^ENOENT$/, "there is no such file"],
  [/^ENOTDIR$/, "its folder is not a folder", nameAnother],
  [/^ENXIO$/, "it is not a regular file", nameAnother],
  [/^(EACCES|EPERM)$/, "it may not be read", "Let the server's user read it and its folder."],
  [/^ELOOP$/, "its symbolic links form a loop", nameAnother],
  [/^ENAMETOOLONG$/, "its name is too long", "Name another file in DATABASE_PATH."],
  [/^EIO$/, "the disk failed", "Check the disk, then run `npm run seed`."],
  [/^(EMFILE|ENFILE)$/, "too many files are open", "Raise the limit on open files."],
  [/^ERR_FS_FILE_TOO_LARGE$/, "it is larger than 2 GiB, more than can be read at once", nameAnother],
];

const ofWriting: readonly (readonly [codes: RegExp, advice: string])[] = [
  [/^(ENOSPC|EDQUOT|EFBIG)$/, "the disk is full; free some space in FOLDER and seed again"],
  [/^EIO$/, "the disk failed; check FOLDER and seed again"],
  [
    /^(EACCES|EPERM|EROFS|ENOENT)$/,
    "FOLDER cannot be written to; make it writable or name another file in DATABASE_PATH",
  ],
  [/^(ENOTDIR|EEXIST)$/, "FOLDER is not a folder; name another file in DATABASE_PATH"],
  [/^ELOOP$/, "its symbolic links form a loop; name another file in DATABASE_PATH"],
  [/^ENAMETOOLONG$/, "its name is too long; name another file in DATABASE_PATH"],
  [/^EBUSY$/, "it is mounted by itself, and cannot be replaced; mount FOLDER instead"],
  [/^(EMFILE|ENFILE)$/, "too many files are open; close some and seed again"],
];

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? "");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
