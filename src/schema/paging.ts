import { createHash } from "node:crypto";
import { BadUserInput } from "../errors";
import type { PageArgs } from "./Page";

export const defaultPageSize = 20;
export const largestPage = 100;

/** What a sort key of a cursor can be: the value of a text or an integer column. */
export type CursorKey = string | number;

/** The stretch of a list that a page's arguments ask for. */
export interface Window {
  size: number;
  isBackward: boolean;
  after: CursorKey[] | null;
  before: CursorKey[] | null;
}

/** A page size that was asked for, or the default. Throws where it is out of bounds. */
export function pageSize(argument: string, size: number | null | undefined, otherwise = defaultPageSize): number {
  if (size === null || size === undefined) return otherwise;
  if (size < 1 || size > largestPage) throw new BadUserInput(argument, `${size} is not from 1 to ${largestPage}.`);
  return size;
}

/**
 * The stretch that the arguments ask for of the list that `list` identifies and that so many keys sort. Throws where
 * they are out of bounds.
 */
export function windowOf(list: () => string, keys: number, args: PageArgs): Window {
  const isBackward = isGiven(args.last);
  if (isBackward && isGiven(args.first)) throw new BadUserInput("first, last", "give one of the two, not both.");
  return {
    size: isBackward ? pageSize("last", args.last) : pageSize("first", args.first),
    isBackward,
    after: readCursor(list, keys, "after", args.after),
    before: readCursor(list, keys, "before", args.before),
  };
}

/** The cursor of a place in a list: its sort keys, sealed so that another list's cursor, or an altered one, is told. */
export function writeCursor(list: string, keys: CursorKey[]): string {
  const place = JSON.stringify(keys);
  return Buffer.from(seal(list, place) + place).toString("base64url");
}

function readCursor(
  list: () => string,
  keys: number,
  argument: string,
  cursor: string | null | undefined,
): CursorKey[] | null {
  if (!isGiven(cursor)) return null;
  const text = Buffer.from(cursor, "base64url").toString();
  const place = text.slice(sealLength);
  const isOurs =
    Buffer.from(text).toString("base64url") === cursor && text.slice(0, sealLength) === seal(list(), place);
  const read = isOurs ? placeOf(place) : undefined;
  if (read?.length === keys) return read;
  throw new BadUserInput(
    argument,
    "this is no cursor of this list. Take one from its edges or its pageInfo, with the same filter and orderBy.",
  );
}

/** The sort keys of a place; undefined where it is none: the seal is no secret, and anyone can seal anything. */
function placeOf(place: string): CursorKey[] | undefined {
  try {
    const keys: unknown = JSON.parse(place);
    const isKey = (key: unknown): key is CursorKey => typeof key === "string" || typeof key === "number";
    return Array.isArray(keys) && keys.every(isKey) ? keys : undefined;
  } catch {
    return undefined;
  }
}

const sealLength = 10;

function seal(list: string, place: string): string {
  return createHash("sha256").update(list).update("\n").update(place).digest("base64url").slice(0, sealLength);
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
