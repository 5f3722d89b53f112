import { crc32 } from "node:zlib";

// Where an SQLite file keeps a number that is the application's own. Outside SQLite's checks, so the file stays sound.
const start = 68;
const end = 72;

/** Writes into a store's bytes the checksum of all the others, by which a reader knows that none has changed. */
export function writeChecksum(bytes: Buffer): void {
  bytes.writeUInt32BE(checksum(bytes), start);
}

/** Returns whether a store's bytes have the checksum that they were written with. */
export function verifyChecksum(bytes: Buffer): boolean {
  return bytes.length >= end && bytes.readUInt32BE(start) === checksum(bytes);
}

/** Returns the CRC-32 of all bytes but the checksum's own, which count as zero. */
function checksum(bytes: Buffer): number {
  const before = crc32(bytes.subarray(0, start));
  return crc32(bytes.subarray(end), crc32(Buffer.alloc(end - start), before));
}
