import type { SourceFile } from "../readDataset";
import { kinds } from "../shapes";
import type { Keys } from "../yamlFile";
import type { Rule } from "./Rule";

/** An English text is in Latin letters, an Arabic one in Arabic letters. */
export const textsAreInTheirLanguage: Rule = function* (files) {
  for (const { filed, keys, text } of texts(files)) {
    const language = keys.findLast((key) => key === "en" || key === "ar");
    const arabic = /\p{Script=Arabic}/u.exec(text);
    if (language === "en" && arabic)
      yield filed.fault(`the English text has "${arabic[0]}": write it in Latin letters`, ...keys);
    if (language === "ar" && !/\p{Script=Arabic}/u.test(text.replace(/\p{P}/gu, "")))
      yield filed.fault("the Arabic text has no Arabic letter: write it in Arabic", ...keys);
  }
};

/** Texts have no characters that cannot be seen, and no runs of space. */
export const textsAreClean: Rule = function* (files) {
  for (const { filed, keys, text } of texts(files)) {
    const hidden = /[\p{Cc}\p{Cf}\u00a0\u2028\u2029\ufffd]/u.exec(text.replaceAll("\n", ""))?.[0];
    if (hidden !== undefined)
      yield filed.faultOfText(
        `the text has the invisible character ${codeOf(hidden)}: take it out`,
        hidden,
        0,
        ...keys,
      );
    if (text.includes("\n"))
      yield filed.fault("the text has a line break: write one paragraph, folded with >-", ...keys);
    else if (/ {2}/.test(text)) yield filed.fault("the text has two spaces in a row: write one", ...keys);
  }
};

/** How a character is named that cannot be seen well: `U+200F`. */
export function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}

interface Text {
  readonly filed: SourceFile;
  readonly keys: Keys;
  readonly text: string;
}

/** Every text of every record, wherever it stands. */
export function* texts(files: Parameters<Rule>[0]): Iterable<Text> {
  const all: SourceFile[] = kinds.flatMap((kind) => [...files.sound[kind].values()]);
  if (files.header) all.push(files.header);
  for (const filed of all) yield* within(filed, filed.record, []);
}

function* within(filed: SourceFile, value: unknown, keys: Keys): Iterable<Text> {
  if (typeof value === "string") yield { filed, keys, text: value };
  else if (Array.isArray(value))
    for (const [place, item] of value.entries()) yield* within(filed, item, [...keys, place]);
  else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) yield* within(filed, item, [...keys, key]);
}
