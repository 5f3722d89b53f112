import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import { crc32 } from "node:zlib";

// Where SQLite keeps a number for applications to do with as they like.
const sealAt = 68;
const sealLength = 4;
const chunk = 1 << 20;

/**
 * Seals a store's file that is written and closed: puts into its header the CRC-32 of all its other bytes, by which
 * whoever opens it later knows that it is byte for byte what was written.
 */
export function seal(path: string): void {
  const file = openSync(path, "r+");
  try {
    const bytes = Buffer.alloc(chunk);
    let sum = 0;
    for (let at = 0, read; (read = readSync(file, bytes, 0, chunk, at)) > 0; at += read)
      sum = crc32(unsealed(bytes.subarray(0, read), at), sum);
    const written = Buffer.alloc(sealLength);
    written.writeUInt32BE(sum);
    writeSync(file, written, 0, sealLength, sealAt);
  } finally {
    closeSync(file);
  }
}

/** Whether a file bears the seal of the bytes that it has. Lets others work between one megabyte and the next. */
export async function isSealed(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const bytes = Buffer.alloc(chunk);
    let [sum, seal] = [0, -1];
    for (let at = 0, read; (read = (await file.read(bytes, 0, chunk, at)).bytesRead) > 0; at += read) {
      const part = bytes.subarray(0, read);
      if (at === 0 && read >= sealAt + sealLength) seal = part.readUInt32BE(sealAt);
      sum = crc32(unsealed(part, at), sum);
    }
    return sum === seal;
  } finally {
    await file.close();
  }
}

/** The bytes from a place in the file, with the seal's own blanked. */
function unsealed(bytes: Buffer, at: number): Buffer {
  return at === 0 ? bytes.fill(0, sealAt, Math.min(sealAt + sealLength, bytes.length)) : bytes;
}
