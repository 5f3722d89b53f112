import type { Rule } from "./Rule";
import { codeOf, texts } from "./texts";

/** Letters are those of Arabic or of the Latin alphabet, in their plain form, and no word has both. */
export const lettersAreOfTheLanguage: Rule = function* (files) {
  for (const { filed, keys, text } of texts(files)) {
    const seen = new Map<string, number>();
    for (const { 0: word, index: start } of text.matchAll(/[\p{L}\p{M}\u06f0-\u06f9]+/gu)) {
      let index = start;
      for (const letter of word) {
        const nth = seen.get(letter) ?? 0;
        seen.set(letter, nth + 1);
        const wrong = /\p{M}/u.test(letter) ? wrongMark(letter, text.slice(0, index)) : wrongLetter(letter, word);
        if (wrong !== undefined) yield filed.faultOfText(`"${word}" has ${wrong}`, letter, nth, ...keys);
        index += letter.length;
      }
    }
  }
};

/** Returns what is wrong with a letter in its word and what would be right; undefined if nothing is wrong. */
function wrongLetter(letter: string, word: string): string | undefined {
  const shown = `"${letter}" (${codeOf(letter)})`;
  if (letter === "\u0640") return `a tatweel (${codeOf(letter)}): take it out`;
  const plain = letter.normalize("NFKC");
  const right = [...plain].map((each) => likenesses.get(each) ?? each).join("");
  if (plain !== letter) return `the presentation form ${shown}: write "${right}"`;
  if (!/[\u0621-\u063a\u0641-\u064a]|\p{Script=Latin}|\p{Script=Common}/u.test(letter))
    return `${shown}, a letter of another language: write ${right === letter ? "it in Arabic or Latin letters" : `"${right}"`}`;

  const [arabic, latin] = [
    word.match(/\p{Script=Arabic}/gu)?.length ?? 0,
    word.match(/\p{Script=Latin}/gu)?.length ?? 0,
  ];
  const [strange, of] = latin > arabic ? [/\p{Script=Arabic}/u, "an Arabic"] : [/\p{Script=Latin}/u, "a Latin"];
  if (arabic === 0 || latin === 0 || !strange.test(letter)) return undefined;
  const twin = twins.get(letter);
  return `${shown}, ${of} letter in a word of others: write ${twin ? `"${twin}"` : "the word in one script"}`;
}

/** Returns what is wrong with a mark after a text; short vowels and the like are right on an Arabic letter. */
function wrongMark(mark: string, before: string): string | undefined {
  const isAtHome =
    /[\u064b-\u0652\u0670]/.test(mark) && /[\u0621-\u063a\u0641-\u064a][\u064b-\u0652\u0670]*$/.test(before);
  return isAtHome ? undefined : `the stray mark ${codeOf(mark)}: take it out`;
}

/** The right letter for each of Persian, Urdu, Kurdish, Cyrillic or Greek that is typed for it. */
const likenesses = new Map([
  ...each("ي", "یېےۍێ"),
  ...each("ك", "کڪگ"),
  ...each("ه", "ھہەۀ"),
  ...each("ة", "ۃ"),
  ...each("ا", "ٱ"),
  ...each("و", "ۆۇۋ"),
  ...each("ب", "پ"),
  ...each("ج", "چژ"),
  ...each("ف", "ڤ"),
  ...inTurn("0123456789", "۰۱۲۳۴۵۶۷۸۹"),
  ...inTurn("aceopxyijsABCEHIJKMOPSTXY", "асеорхуіјѕАВСЕНІЈКМОРЅТХУ"),
  ...inTurn("ovABEZHIKMNOPTYX", "ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"),
]);

/** The letter of the other script that a letter is typed for. */
const twins = new Map([...each("ا", "lI"), ...each("ه", "oO"), ...inTurn("lo", "اه")]);

function each(right: string, wrong: string): [string, string][] {
  return [...wrong].map((letter) => [letter, right]);
}

function inTurn(right: string, wrong: string): [string, string][] {
  return [...wrong].map((letter, place) => [letter, right[place]!]);
}
