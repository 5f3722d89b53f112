/** A word, and what is left of it without one of its letters: two words within one edit share one of these. */
export function deletions(word: string): Set<string> {
  const letters = [...word];
  const forms = new Set([word]);
  for (let place = 0; place < letters.length; place++) forms.add(letters.toSpliced(place, 1).join(""));
  return forms;
}

/** Whether one insertion, one deletion, one replacement or one exchange of neighbours makes one word of the other. */
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
