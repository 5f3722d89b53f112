import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { weight } from "./accept";

/** The content codings that answers can have, the best first. */
const encoders = {
  // As fast as gzip at this quality, and smaller.
  br: (text: string) => brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (text: string) => promisify(gzip)(text),
};
const brotli = promisify(brotliCompress);

export type Coding = keyof typeof encoders;

/** Shorter texts are sent as they are: encoding them takes longer than sending them. */
export const WORTH_ENCODING = 1024;

/** The coding in which a client is answered, from its Accept-Encoding header. */
export function codingFor(acceptEncoding: string | undefined): Coding | undefined {
  if (acceptEncoding === undefined) return undefined;
  const wanted = (["br", "gzip"] as const).map((coding) => ({ coding, weight: weight(acceptEncoding, coding) }));
  const best = wanted.reduce((a, b) => (b.weight > a.weight ? b : a));
  return best.weight > 0 && best.weight >= weight(acceptEncoding, "identity") ? best.coding : undefined;
}

/** A text in a coding, worked out beside the event loop. */
export function encode(text: string, coding: Coding): Promise<Buffer> {
  return encoders[coding](text);
}
