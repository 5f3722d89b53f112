import { fold } from "./fold";

/** A word of a text: where it stands, and the forms under which it is found. */
export interface Word {
  /** Where it begins in the text. */
  start: number;
  /** Where it ends in the text, exclusive. */
  end: number;
  /** As written, folded, with its article: `alghanimi`, `العراق`, `egypts`. */
  written: string;
  /** Without article, clitics or possessive: `ghanimi`, `عراق`, `egypt`. The same as `written` where it has none. */
  bare: string;
  /** Whether nothing but a hyphen or a dash stands between it and the word before it. */
  isLinked: boolean;
}

// Zero-width and bidirectional controls, apostrophes and the marks for ayn and hamza stand within words.
const piece = /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|[\p{L}\p{M}\p{N}\p{Cf}\u{1f1e6}-\u{1f1ff}'’‘`´′]+/gu;
const opening = /^[\p{Cf}'’‘`´′]+/u;
const closing = /[\p{Cf}'’‘`´′.]+$/u;
const inner = /[\p{Cf}'’‘ʼ`´′.]/u;
const link = /^[\p{Cf}'’‘`´′]*\p{Pd}[\p{Cf}'’‘`´′]*$/u;
const possessive = /['’ʼ]s$/iu;
const clitics = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/u;
const article = /^(?:al|el|ال)$/;
const assimilated = /^(?:[ae](sh|th|dh|[lrsndtz])|u([lrndz]))$/;

/** The words of a text in order. An article that stands apart (al-Araji, El Sisi, آل سعود) is part of its word. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  const all = pieces(text);
  for (const [place, word] of all.entries()) {
    const before = all[place - 1];
    if (before && isArticle(before, word, text)) {
      found.pop();
      found.push({ ...word, start: before.start, written: before.written + word.written, isLinked: before.isLinked });
    } else found.push(word);
  }
  return found;
}

function pieces(text: string): Word[] {
  const found: Word[] = [];
  for (const { 0: raw, index } of text.matchAll(piece)) {
    const written = fold(raw);
    if (written === "") continue;
    const isPlain = !inner.test(raw);
    const start = isPlain ? index : index + (opening.exec(raw)?.[0].length ?? 0);
    const shown = isPlain ? raw : text.slice(start, index + raw.length).replace(closing, "");
    const last = found.at(-1);
    found.push({
      start,
      end: start + shown.length,
      written,
      bare: !isPlain && possessive.test(shown) ? written.slice(0, -1) : written.replace(clitics, ""),
      isLinked: last !== undefined && text[last.end] !== " " && link.test(text.slice(last.end, start)),
    });
  }
  return found;
}

/**
 * Whether a piece is the article of the next. As it is assimilated (as-Sisi, Abd-ur-Rahman) it must have hyphens and
 * the consonant that it is assimilated to, because at, an, as and ud are words and names themselves.
 */
function isArticle(piece: Word, next: Word, text: string): boolean {
  if (!/^\p{L}/u.test(next.written) || article.test(next.written)) return false;
  if (article.test(piece.written)) return next.isLinked || /^\s+$/.test(text.slice(piece.end, next.start));
  const [whole, consonant, vowelled] = assimilated.exec(piece.written) ?? [];
  if (!whole || !next.isLinked || (vowelled && !piece.isLinked)) return false;
  const sound = consonant ?? vowelled!;
  return sound === "l" || next.written.startsWith(sound);
}
