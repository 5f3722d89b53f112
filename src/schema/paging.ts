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

/** Returns a page size that was asked for, or the default. Throws BadUserInput where it is out of bounds; 0 is an empty page. */
export function pageSize(argument: string, size: number | null | undefined, otherwise = defaultPageSize): number {
  if (size === null || size === undefined) return otherwise;
  if (size < 0 || size > largestPage) throw new BadUserInput(argument, `${size} is not from 0 to ${largestPage}.`);
  return size;
}

/**
 * Returns the stretch that a page's arguments ask for of the list that `list` identifies and that so many keys sort: up
 * to `before` where that alone is given, else from the start or `after`. Throws BadUserInput where they are out of bounds.
 */
export function windowOf(list: () => string, keys: number, { first, after, last, before }: PageArgs): Window {
  if (isGiven(last) && isGiven(first)) throw new BadUserInput("first, last", "give one of the two, not both.");
  const isBackward = isGiven(last) || (isGiven(before) && !isGiven(first) && !isGiven(after));
  return {
    size: isBackward ? pageSize("last", last) : pageSize("first", first),
    isBackward,
    after: readCursor(list, keys, "after", after),
    before: readCursor(list, keys, "before", before),
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

/** Returns whether an argument says something: null and an empty cursor are as if absent. */
function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined && value !== "";
}
