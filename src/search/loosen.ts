// What each group of letters can stand for where transliterators differ, longest groups first. A letter that is not
// here stands for itself, and one with two readings meets whichever spelling has either.
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
const latinServant = /^abd(?:[aeiou]+l?|l)?(?=[a-z]{2})/;
const arabicServant = /^عبدال(?=.{2})/;
const arabicArticle = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/;

/**
 * What is left of a folded word once everything is gone that writers of the same name disagree on; two spellings
 * of one name share at least one of these. In Latin letters: article (Elsisi, Sisi), short vowels (Mohamed, Muhammad),
 * long vowels (Mahmoud, Mahmud), doubled letters, q, k and g, g and j, dh, z and d, th, s and t, a final h, and what
 * stands between Abd and the name it serves. The fewer consonants, the more of the vowels stays. In Arabic: article, the seats of hamza that fold leaves apart (مسؤول,
 * مسئول), and the article after عبد. At most twelve.
 */
export function loosen(word: string): string[] {
  if (/^[a-z]+$/.test(word)) return latin(word);
  if (/\p{Script=Arabic}/u.test(word)) return [arabic(word)];
  return [word];
}

function latin(word: string): string[] {
  if (word === "ibn") return latin("bin");
  const name = word.replace(latinArticle, "");
  const servant = latinServant.exec(name);
  if (servant) return read(name.slice(servant[0].length), Kept.NONE).map((rest) => `abd${rest}`);
  const consonants = read(name, Kept.NONE);
  const count = consonants[0]!.replace(/[aeiu]/g, "").length;
  if (count > 3) return consonants;
  // A short name keeps its vowels: Iraq, Saud and Sisi are nothing without them, and Khalid is not killed.
  const open = read(name, count === 3 ? Kept.FIRST : Kept.ALL);
  return open[0]!.length >= 3 ? open : [word];
}

/** Which vowels are kept within a word, beside those that are rounded. */
enum Kept {
  NONE,
  FIRST,
  ALL,
}

function read(word: string, kept: Kept): string[] {
  // A q is a g to some where a name begins with it: Gasim is Qasim, but no Araji is Iraqi.
  const single = word.replace(/(?!^)q/g, "k").replace(/(sh|kh|gh|dh|th|[a-z])\1+/g, "$1");
  let readings = [""];
  let isKept = kept !== Kept.NONE;
  for (let rest = single; rest !== "";) {
    const isFirst = rest === single;
    const { letters, sounded } = next(rest, isFirst, isKept);
    if (kept === Kept.FIRST && !isFirst && vowels.test(rest)) isKept = false;
    const counted = readings.length * sounded.length > 12 ? sounded.slice(0, 1) : sounded;
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

/** A short e is an a to some and an i to others; a diphthong (Faisal, Said) is neither, unless it is written as one of them. */
function vowel(run: string, isFirst: boolean, isKept: boolean): string[] {
  if (rounded.test(run)) return ["u"];
  if (isFirst) return [run.startsWith("y") ? "y" : "a"];
  if (!isKept) return [""];
  if (run === "e") return ["a", "i"];
  if (/^a+$/.test(run)) return ["a"];
  return /^(?:e+|[iy]+)$/.test(run) ? ["i"] : ["e"];
}

function arabic(word: string): string {
  return word
    .replace(arabicArticle, "")
    .replace(arabicServant, "عبد")
    .replace(/^ابن$/, "بن")
    .replace(/^اب[اي]$/, "ابو")
    .replace(/[وي]+(?=و)/g, "")
    .replace(/ي+(?=ي)/g, "");
}
