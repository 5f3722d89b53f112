import type { HTTPGraphQLResponse } from "@apollo/server";
import { LRUCache } from "lru-cache";
import { type Coding, encode, WORTH_ENCODING } from "./codings";

/** A whole answer without errors, in every coding in which it has been sent. */
export class Answer {
  private readonly encoded = new Map<Coding, Promise<Buffer>>();

  constructor(
    readonly headers: Record<string, string>,
    private readonly body: string,
  ) {}

  /** How much memory it takes at most, in bytes. */
  get size(): number {
    // Two bytes for a character outside Latin-1, and codings that each take less than half.
    return 512 + this.body.length * 3;
  }

  /** Whether it is long enough to be sent in a coding. */
  get worthEncoding(): boolean {
    return this.body.length >= WORTH_ENCODING;
  }

  in(coding: Coding | undefined): string | Promise<Buffer> {
    if (coding === undefined || !this.worthEncoding) return this.body;
    const known = this.encoded.get(coding);
    if (known) return known;
    const encoding = encode(this.body, coding);
    this.encoded.set(coding, encoding);
    encoding.catch(() => this.encoded.delete(coding));
    return encoding;
  }
}

/** The answer of a response that may be given to others who ask the same; undefined for one with an error in it. */
export function answerOf({ status = 200, headers, body }: HTTPGraphQLResponse): Answer | undefined {
  // Apollo Server writes errors before data.
  if (status !== 200 || body.kind !== "complete" || !body.string.startsWith('{"data":')) return undefined;
  return new Answer(Object.fromEntries(headers), body.string);
}

/** What the server keeps of one state of the store, by the tag of what was asked. */
export interface Kept {
  /** Whole answers, the ones unasked for longest going first; undefined where none are to be kept. */
  answers: LRUCache<string, Answer> | undefined;
  /** Resolves when a question that is being answered has been. */
  underWay: Map<string, Promise<void>>;
}

/**
 * Gives what is kept of a store's state, within a number of bytes; 0 for no answers. That of the newest alone is kept:
 * of a file that was damaged where it was, an answer can be wrong though its digest is that of the sound one.
 */
export function keeping(bytes: number): (state: object) => Kept {
  let newest: { state: object; kept: Kept } | undefined;
  return (state) => {
    if (newest?.state !== state) newest = { state, kept: { answers: roomForAnswers(bytes), underWay: new Map() } };
    return newest.kept;
  };
}

function roomForAnswers(bytes: number): Kept["answers"] {
  if (bytes === 0) return undefined;
  return new LRUCache({ maxSize: bytes, maxEntrySize: Math.ceil(bytes / 8), sizeCalculation: ({ size }) => size });
}
