import { loosen } from "./loosen";
import type { Word } from "./words";

// Words that say nothing of their own: a query is not held to them where it has others, and only names are indexed by
// them. على is not here, as fold makes it the name علي.
const little = new Set("a an and at by for from in its of on or the to with في من الي عن مع و او".split(" "));

/** Whether a folded word is a preposition, a conjunction or an article, which nobody searches for. */
export function isLittle(word: string): boolean {
  return little.has(word);
}

/** Whether a word is the first half of a name that is written in one word or in two: عبد الغفار, Abdel Ghaffar. */
export function isServant(word: Word): boolean {
  return /^(?:abd(?:[aeiou]+l?)?|عبد)$/.test(word.written);
}

/** Whether two words of a name may as well be written as one: جاد الله, جادالله; Nour Eddin, Noureddin. */
export function isPair(word: Word, next: Word): boolean {
  return !isLittle(word.written) && !isLittle(next.written) && !/\p{N}/u.test(joined(word, next));
}

/** Two words written as one. */
export function joined(word: Word, next: Word): string {
  return word.written + next.written;
}

/** The second half of a name with عبد that is written in one word, as it is written alone; null for any other word. */
export function served(word: string): string | null {
  return /^عبد(ال.{2,})$/.exec(word)?.[1] ?? null;
}

/** A whole name or title as one word, however its words are divided. */
export function squeezed(words: readonly Word[]): string {
  return words.map((word) => word.written).join("");
}

/**
 * What `loosen` leaves of a whole name, in each of at most sixteen readings. None where it is so little that words of
 * other sounds are left as the same: Iraq is not IRQ.
 */
export function loosened(words: readonly Word[]): string[] {
  let readings = [""];
  for (let place = 0; place < words.length; place++) {
    const word = words[place]!;
    const next = words[place + 1];
    const isPair = next !== undefined && isServant(word);
    if (isPair) place++;
    const loose = loosen(isPair ? joined(word, next) : word.bare);
    const counted = readings.length * loose.length > 16 ? loose.slice(0, 1) : loose;
    readings = readings.flatMap((before) => counted.map((reading) => before + reading));
  }
  return readings.filter((reading) => !/^[a-z]{0,3}$/.test(reading));
}
