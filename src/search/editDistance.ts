/** Returns a word and what is left of it without one of its letters. Two words within one edit share one of these. */
export function deletionNeighborhood(word: string): Set<string> {
  const forms = new Set([word]);
  let place = 0;
  for (const letter of word) {
    forms.add(word.slice(0, place) + word.slice(place + letter.length));
    place += letter.length;
  }
  return forms;
}

/** Tells whether one insertion, deletion, replacement or exchange of neighbours makes one word of the other. */
export function isOneEdit(one: string, other: string): boolean {
  const [short, long] = [[...one], [...other]].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  const [left, right] = [short.length - start - end, long.length - start - end];
  if (right <= 1) return true;
  return left === 2 && right === 2 && short[start] === long[start + 1] && short[start + 1] === long[start];
}
