import { memoize } from "./memoize";

// The sounds that each group of letters can stand for where transliterators differ, longest groups first. A letter that
// is not here stands for itself, and one with two readings matches either spelling.
const sounds: [letters: RegExp, readings: string[]][] = [
  [/^(?:tch|sch|sh)/, ["c"]],
  [/^ch/, ["c", "k"]],
  [/^dj/, ["j"]],
  [/^dh/, ["d", "z"]],
  [/^th/, ["t", "s", "z"]],
  [/^gh/, ["g"]],
  [/^gu(?=[eiy])/, ["g", "j"]],
  [/^kue$/, ["k"]],
  [/^(?:kh|ck)/, ["k"]],
  [/^q/, ["k", "g"]],
  [/^ph/, ["f"]],
  [/^c(?=[eiy])/, ["s"]],
  [/^c/, ["k"]],
  [/^g/, ["g", "j"]],
  [/^x/, ["ks"]],
  [/^h$/, [""]],
];
const vowels = /^[aeiouywv]+/;
const rounded = /[ouwv]/;
const latinArticle = /^(?:(?:al|el)(?=[a-z]{3})|[ae](?:sh(?=sh)|th(?=th)|dh(?=dh)|([srndtz])(?=\1[a-z]{2})))/;
const latinAbd = /^abd(?:[aeiou]+l?|l)?(?=[a-z]{2})/;
const arabicAbd = /^عبدال(?=.{2})/;
const arabicArticle = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/;

/**
 * Returns the keys of a normalized word without all that writers of the same name disagree on: two spellings of one
 * name share at least one key. Latin letters lose the article (Elsisi, Sisi), short vowels (Mohamed, Muhammad), the
 * length of vowels (Mahmoud, Mahmud), doubled letters, the differences of q, k and g, of g and j, of dh, z and d, of th,
 * s and t, a final h, and what is between Abd and the name that follows it. The fewer consonants, the more vowels stay.
 * Arabic letters lose the article, the seats of hamza that `normalize` leaves different (مسؤول, مسئول), and the article
 * after عبد. There are at most twelve keys.
 */
export const phoneticKeys = memoize(keysOf, 10_000);

const mostKeys = 12;

function keysOf(word: string): readonly string[] {
  if (/^[a-z]+$/.test(word)) return latinKeys(word);
  if (/\p{Script=Arabic}/u.test(word)) return [arabicKey(word)];
  return [word];
}

function latinKeys(word: string): string[] {
  if (word === "ibn") return latinKeys("bin");
  // Without the name that follows it, it is like no name but itself.
  if (/^abd(?:[aeiou]+l?)?$/.test(word)) return ["abd"];
  const name = word.replace(latinArticle, "");
  const abd = latinAbd.exec(name);
  if (abd) return read(name.slice(abd[0].length), KeptVowels.NONE).map((rest) => `abd${rest}`);
  const consonants = read(name, KeptVowels.NONE);
  const count = consonants[0]!.replace(/[aeiu]/g, "").length;
  if (count > 3) return consonants;
  // A short name keeps its vowels: Iraq, Saud and Sisi are nothing without them, and Khalid is not killed.
  const withVowels = read(name, count === 3 ? KeptVowels.FIRST : KeptVowels.ALL);
  return withVowels[0]!.length >= 3 ? withVowels : [word];
}

/** The vowels that are kept within a word, beside those that are rounded. */
enum KeptVowels {
  NONE,
  FIRST,
  ALL,
}

function read(word: string, kept: KeptVowels): string[] {
  // A q is a g to some where a name begins with it: Gasim is Qasim, but no Araji is Iraqi.
  const single = word.replace(/(?!^)q/g, "k").replace(/(sh|kh|gh|dh|th|[a-z])\1+/g, "$1");
  let readings = [""];
  let isKept = kept !== KeptVowels.NONE;
  for (let rest = single; rest !== "";) {
    const isFirst = rest === single;
    const { letters, sounded } = next(rest, isFirst, isKept);
    if (kept === KeptVowels.FIRST && !isFirst && vowels.test(rest)) isKept = false;
    const counted = readings.length * sounded.length > mostKeys ? sounded.slice(0, 1) : sounded;
    readings = readings.flatMap((before) => counted.map((sound) => before + sound));
    rest = rest.slice(letters.length);
  }
  return readings;
}

function next(rest: string, isFirst: boolean, isKept: boolean): { letters: string; sounded: string[] } {
  const run = vowels.exec(rest)?.[0];
  if (run) return { letters: run, sounded: vowel(run, isFirst, isKept) };
  for (const [pattern, sounded] of sounds) {
    const letters = pattern.exec(rest)?.[0];
    if (letters) return { letters, sounded };
  }
  return { letters: rest[0]!, sounded: [rest[0]!] };
}

/** Returns how a run of vowels is read: a short e as a or i; a diphthong (Faisal, Said) as neither. */
function vowel(run: string, isFirst: boolean, isKept: boolean): string[] {
  if (rounded.test(run)) return ["u"];
  if (isFirst) return [run.startsWith("y") ? "y" : "a"];
  if (!isKept) return [""];
  if (run === "e") return ["a", "i"];
  if (/^a+$/.test(run)) return ["a"];
  return /^(?:e+|[iy]+)$/.test(run) ? ["i"] : ["e"];
}

function arabicKey(word: string): string {
  return word
    .replace(arabicArticle, "")
    .replace(arabicAbd, "عبد")
    .replace(/^ابن$/, "بن")
    .replace(/^اب[اي]$/, "ابو")
    .replace(/[وي]+(?=و)/g, "")
    .replace(/ي+(?=ي)/g, "");
}
