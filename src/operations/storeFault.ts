import { type BigIntStats, constants } from "node:fs";
import { access, open, stat } from "node:fs/promises";
import { isSealed } from "../storeSeal";

/** Why a store's file cannot be served, in words for whoever runs the server: the file, and what to do. */
export class StoreFault extends Error {
  override readonly name = "StoreFault";

  constructor(path: string, reason: string, advice: string = seedIt, options?: ErrorOptions) {
    super(`The store ${path} cannot be used: ${reason}. ${advice}`, options);
  }
}

const seedIt = "Run `npm run seed`, which writes it anew.";
const another = "Name another file in DATABASE_PATH, or remove this one and run `npm run seed`.";

/** Throws a StoreFault unless there is a file at a path, readable, an SQLite database, and byte for byte what was written. */
export async function refuseUnsound(path: string): Promise<void> {
  const found = await statOf(path);
  if (found.isDirectory()) throw new StoreFault(path, "it is a directory", another);
  // Before it is opened, for to open a pipe is to wait for whoever writes to it.
  if (!found.isFile()) throw new StoreFault(path, "it is no regular file", another);
  try {
    await access(path, constants.R_OK);
    if (found.size === 0n) throw new StoreFault(path, "it is empty");
    await refuseForeign(path, Number(found.size));
    if (!(await isSealed(path)))
      throw new StoreFault(
        path,
        "it is damaged, or not written by `npm run seed`: its bytes are not those of its seal",
      );
  } catch (error) {
    throw storeFault(path, error);
  }
}

/** A StoreFault for whatever went wrong with the file at a path. */
export function storeFault(path: string, error: unknown): StoreFault {
  if (error instanceof StoreFault) return error;
  const code = String((error as NodeJS.ErrnoException).code ?? "");
  const [, reason, advice] = reasons.find(([codes]) => codes.test(code)) ?? [];
  return new StoreFault(path, reason ?? (error instanceof Error ? error.message : String(error)), advice, {
    cause: error,
  });
}

const reasons: readonly (readonly [codes: RegExp, reason: string, advice?: string])[] = [
  [/^ENOENT$/, "there is no such file"],
  [/^ENOTDIR$/, "its folder is no folder", another],
  [/^(EACCES|EPERM)$/, "it may not be read", "Let the server's user read it and its folder."],
  [/^ELOOP$/, "its link leads nowhere", another],
  [/^(EIO|SQLITE_IOERR.*)$/, "the disk failed", "Check the disk, then run `npm run seed`."],
  [/^(EMFILE|ENFILE)$/, "too many files are open", "Raise the limit on open files."],
  [/^SQLITE_(CORRUPT|NOTADB).*$/, "it is damaged"],
];

async function statOf(path: string): Promise<BigIntStats> {
  try {
    return await stat(path, { bigint: true });
  } catch (error) {
    throw storeFault(path, error);
  }
}

async function refuseForeign(path: string, size: number): Promise<void> {
  const file = await open(path, "r");
  try {
    const header = Buffer.alloc(100);
    const { bytesRead } = await file.read(header, 0, header.length, 0);
    if (!header.toString("latin1").startsWith("SQLite format 3\0"))
      throw new StoreFault(path, "it is no SQLite database", another);
    if (bytesRead < header.length) throw new StoreFault(path, "it is cut short");
    const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
    const pages = header.readUInt32BE(28);
    if (size < pageSize * pages)
      throw new StoreFault(path, `it is cut short: it has ${size} bytes and not ${pageSize * pages}`);
  } finally {
    await file.close();
  }
}
