import { TypedFastBitSet } from "typedfastbitset";

/** Returns an empty set with room for so many records, which no operation on it will make grow. */
export function emptySet(size: number): TypedFastBitSet {
  // The library grows a set that is filled to its last bit.
  return TypedFastBitSet.fromWords(new Uint32Array((size >>> 5) + 1));
}

/** Returns the set of the indexes from 0 up to `size`, exclusive. */
export function setOfAll(size: number): TypedFastBitSet {
  return setRange(emptySet(size), 0, size);
}

/** Removes all members in place; the library's own `clear` allocates anew. */
export function empty(set: TypedFastBitSet): TypedFastBitSet {
  set.words.fill(0);
  return set;
}

/** Makes a set consist of the indexes from `start` up to `end`, exclusive. */
export function setRange(set: TypedFastBitSet, start: number, end: number): TypedFastBitSet {
  empty(set).addRange(start, end);
  return set;
}

/** Adds all of some indexes to a set. */
export function addAll(set: TypedFastBitSet, indexes: Iterable<number>): void {
  const { words } = set;
  for (const index of indexes) words[index >>> 5]! |= 1 << index;
}

/** Removes all of some indexes from a set. */
export function removeAll(set: TypedFastBitSet, indexes: Iterable<number>): void {
  const { words } = set;
  for (const index of indexes) words[index >>> 5]! &= ~(1 << index);
}

/** Calls back for each member, ascending: several times as fast as the library's `forEach`. */
export function forEachMember({ words }: TypedFastBitSet, visit: (index: number) => void): void {
  for (let place = 0; place < words.length; place++)
    for (let word = words[place]! | 0; word !== 0; word &= word - 1)
      visit((place << 5) + 31 - Math.clz32(word & -word));
}

/** Returns the smallest member that is not below an index; -1 where there is none. */
export function nextMember({ words }: TypedFastBitSet, from: number): number {
  let place = from >>> 5;
  let word = place < words.length ? words[place]! & (~0 << from) : 0;
  while (word === 0)
    if (++place >= words.length) return -1;
    else word = words[place]!;
  return (place << 5) + 31 - Math.clz32(word & -word);
}

/** Returns the largest member that is not above an index; -1 where there is none. */
export function previousMember({ words }: TypedFastBitSet, from: number): number {
  if (from < 0) return -1;
  let place = from >>> 5;
  let word = words[place]! & (~0 >>> (31 - (from & 31)));
  while (word === 0)
    if (--place < 0) return -1;
    else word = words[place]!;
  return (place << 5) + 31 - Math.clz32(word);
}
