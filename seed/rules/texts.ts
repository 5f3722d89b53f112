import type { SourceFile } from "../readDataset";
import { kinds } from "../shapes";
import type { Keys } from "../yamlFile";
import type { Rule } from "./Rule";

/** An English text, such as a source's title, is in Latin letters, an Arabic one in Arabic letters. */
export const textsAreInTheirLanguage: Rule = function* (files) {
  for (const { filed, keys, text } of texts(files)) {
    const language = keys.join() === "title" ? "en" : keys.at(-1);
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
    if (hidden !== undefined) {
      const code = hidden.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
      yield filed.fault(`the text has the invisible character U+${code}: take it out`, ...keys);
    }
    if (text.includes("\n"))
      yield filed.fault("the text has a line break: write one paragraph, folded with >-", ...keys);
    else if (/ {2}/.test(text)) yield filed.fault("the text has two spaces in a row: write one", ...keys);
  }
};

interface Text {
  readonly filed: SourceFile;
  readonly keys: Keys;
  readonly text: string;
}

/** Every text of every record, wherever it stands. */
function* texts(files: Parameters<Rule>[0]): Iterable<Text> {
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
