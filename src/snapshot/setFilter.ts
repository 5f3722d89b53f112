import type { TypedFastBitSet } from "typedfastbitset";
import type { SetFilter } from "../schema/SetFilter";
import { addAll, empty } from "./bits";

/** Returns the records that have a value, by its key. */
export type RecordsOf = (key: string) => Iterable<number>;

/** Keeps in a set only the records that a set filter admits. `scratch` is overwritten. */
export function keepMatching(
  kept: TypedFastBitSet,
  scratch: TypedFastBitSet,
  recordsOf: RecordsOf,
  filter: SetFilter | null | undefined,
): void {
  if (!filter) return;
  keepAnyOf(kept, scratch, recordsOf, filter.any);
  for (const key of filter.all ?? []) keepAnyOf(kept, scratch, recordsOf, [key]);
  if (filter.none?.length) kept.difference(union(scratch, recordsOf, filter.none));
}

/** Keeps in a set only the records that have at least one of some values; all where no values are given. */
export function keepAnyOf(
  kept: TypedFastBitSet,
  scratch: TypedFastBitSet,
  recordsOf: RecordsOf,
  keys: readonly string[] | null | undefined,
): void {
  if (keys) kept.intersection(union(scratch, recordsOf, keys));
}

function union(scratch: TypedFastBitSet, recordsOf: RecordsOf, keys: readonly string[]): TypedFastBitSet {
  empty(scratch);
  for (const key of keys) addAll(scratch, recordsOf(key));
  return scratch;
}
