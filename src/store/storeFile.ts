import { type BigIntStats, constants } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { verifyChecksum } from "./checksum";
import { nameAnother, readError, unreadable } from "./StoreError";

/** The bytes of a store's file, known to be those that were written. */
export interface StoreFile {
  readonly path: string;
  readonly bytes: Buffer;
  /** What `fileState` returned of the file when its bytes were read. */
  readonly state: string;
}

/** Returns what tells a file, and one state of it, from another without reading it; undefined where no file is seen. */
export async function fileState(path: string): Promise<string | undefined> {
  try {
    return stateOf(await stat(path, { bigint: true }));
  } catch {
    return undefined;
  }
}

/**
 * Reads the file of a store once, through one descriptor: what is checked is what is used, even if another file takes
 * its place meanwhile. Rejects with a StoreError unless it is a regular, readable file, byte for byte as written.
 */
export async function readStoreFile(path: string): Promise<StoreFile> {
  let file: FileHandle | undefined;
  try {
    // Not blocking: otherwise opening a pipe waits for whoever writes to it.
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const found = await file.stat({ bigint: true });
    if (found.isDirectory()) throw unreadable(path, "it is a directory", nameAnother);
    if (!found.isFile()) throw unreadable(path, "it is not a regular file", nameAnother);
    const bytes = await file.readFile();
    refuseUnsound(path, bytes);
    return { path, bytes, state: stateOf(found) };
  } catch (error) {
    throw readError(path, error);
  } finally {
    await file?.close();
  }
}

function refuseUnsound(path: string, bytes: Buffer): void {
  if (bytes.length === 0) throw unreadable(path, "it is empty");
  if (!bytes.toString("latin1", 0, 16).startsWith("SQLite format 3\0"))
    throw unreadable(path, "it is not an SQLite database", nameAnother);
  if (bytes.length < 100) throw unreadable(path, "it is cut short");
  const pageSize = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16);
  const size = pageSize * bytes.readUInt32BE(28);
  if (bytes.length < size) throw unreadable(path, `it is cut short: it has ${bytes.length} bytes and not ${size}`);
  if (!verifyChecksum(bytes))
    throw unreadable(path, "it is damaged, or was not written by `npm run seed`: its bytes do not have its checksum");
}

function stateOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${dev}:${ino}:${size}:${mtimeNs}:${ctimeNs}`;
}
