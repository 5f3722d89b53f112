/**
 * The candidate that a misspelt word most likely means: the one that takes the fewest edits; undefined where none is
 * near, within a third of the word's length or two edits.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Infinity;
  for (const candidate of candidates) {
    const edits = Math.min(editsBetween(word, candidate), editsBetween(inOrder(word), inOrder(candidate)) + 1);
    if (edits < fewest || (edits === fewest && candidate < best!)) [best, fewest] = [candidate, edits];
  }
  return fewest <= Math.max(2, Math.ceil(word.length / 3)) ? best : undefined;
}

/** A slug with its words sorted, so that `minister-of-iraq` is near `iraqi-minister`. */
function inOrder(slug: string): string {
  return slug.split("-").sort().join("-");
}

/** Letters to put in, take out, replace, or exchange with the next, whatever their case; a line of the table at a time. */
function editsBetween(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  let before: number[] = [];
  let line = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = line[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      const exchanged =
        a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] ? before[column - 2]! + 1 : Infinity;
      next.push(Math.min(replaced, exchanged, line[column]! + 1, next[column - 1]! + 1));
    }
    [before, line] = [line, next];
  }
  return line[b.length]!;
}
