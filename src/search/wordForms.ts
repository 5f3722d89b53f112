import { phoneticKeys } from "./phoneticKeys";
import type { Token } from "./tokenize";

// A query need not find these where it has other words, and only names are indexed by them. على is not here, as
// `normalize` makes it the name علي.
const stopwords = new Set("a an and at by for from in its of on or the to with في من الي عن مع و او".split(" "));

/** Tells whether a normalized word is a preposition, a conjunction or an article, which nobody searches for. */
export function isStopword(word: string): boolean {
  return stopwords.has(word);
}

/** Tells whether a word is the first half of a name that is written in one word or in two: عبد الغفار, Abdel Ghaffar. */
export function isAbdPrefix({ surface }: Token): boolean {
  return /^(?:abd(?:[aeiou]+l?)?|عبد)$/.test(surface);
}

/** Returns the second half of a name with عبد that is written in one word, with its article; null for any other word. */
export function abdSuffix(word: string): string | null {
  return word.startsWith("عبدال") && word.length > "عبدال".length + 1 ? word.slice("عبد".length) : null;
}

/**
 * Returns a word without the particles that Arabic joins to it: وإيران, بمصر, ولمصر. There are at most two readings, and
 * none is shorter than three letters. Which of them is a word, and whether the whole is, only the index knows.
 */
export function withoutParticles(word: string): string[] {
  const one = /^[وفبلك](.{3,})$/u.exec(word)?.[1];
  const two = /^[وف][بلك](.{3,})$/u.exec(word)?.[1];
  return [one, two].filter((rest) => rest !== undefined);
}

/** Tells whether two words of a name may as well be written as one: جاد الله, جادالله; Nour Eddin, Noureddin. */
export function canJoin(one: Token, next: Token): boolean {
  return !isStopword(one.surface) && !isStopword(next.surface) && !/\p{N}/u.test(one.surface + next.surface);
}

/** Returns words as one word: what names and titles are compared by, however they divide their words. */
export function concatenated(tokens: readonly Token[]): string {
  return tokens.map(({ surface }) => surface).join("");
}

const mostReadings = 16;

/**
 * Returns the phonetic keys of a whole name, one for each of at most sixteen readings. Leaves out a key that is so
 * short that words of other sounds have it too: Iraq is not IRQ.
 */
export function phoneticNames(tokens: readonly Token[]): string[] {
  let readings = [""];
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place]!;
    const next = tokens[place + 1];
    const isAbdName = next !== undefined && isAbdPrefix(token);
    if (isAbdName) place++;
    const keys = phoneticKeys(isAbdName ? token.surface + next.surface : token.stem);
    const used = readings.length * keys.length > mostReadings ? keys.slice(0, 1) : keys;
    readings = readings.flatMap((before) => used.map((key) => before + key));
  }
  return readings.filter((reading) => !/^[a-z]{0,3}$/.test(reading));
}
