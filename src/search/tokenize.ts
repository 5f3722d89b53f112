import { memoize } from "./memoize";
import { normalize } from "./normalize";

/** A word of a text: where it is, and the forms under which it is found. */
export interface Token {
  /** Where it begins in the text. */
  start: number;
  /** Where it ends in the text, exclusive. */
  end: number;
  /** As written, normalized, with its article: `alghanimi`, `العراق`, `egypts`. */
  surface: string;
  /** Without article, clitics or possessive: `ghanimi`, `عراق`, `egypt`. The same as `surface` where it has none. */
  stem: string;
  /** Whether nothing but a hyphen or a dash is between it and the word before it. */
  isHyphenated: boolean;
}

// Zero-width and bidirectional controls, apostrophes and the marks for ayn and hamza are parts of words.
const piece = /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|[\p{L}\p{M}\p{N}\p{Cf}\u{1f1e6}-\u{1f1ff}'’‘`´′]+/gu;
const opening = /^[\p{Cf}'’‘`´′]+/u;
const closing = /[\p{Cf}'’‘`´′.]+$/u;
const inner = /[\p{Cf}'’‘ʼ`´′.]/u;
const hyphen = /^[\p{Cf}'’‘`´′]*\p{Pd}[\p{Cf}'’‘`´′]*$/u;
const possessive = /['’ʼ]s$/iu;
const clitics = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/u;
const article = /^(?:al|el|ال)$/;
const assimilatedArticle = /^(?:[ae](sh|th|dh|[lrsndtz])|u([lrndz]))$/;

/** Returns the words of a text in order. A separate article (al-Araji, El Sisi, آل سعود) is part of its word. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pieces = splitIntoPieces(text);
  for (const [place, token] of pieces.entries()) {
    const before = pieces[place - 1];
    if (before && isArticle(before, token, text)) {
      const { start, surface, isHyphenated } = before;
      tokens.pop();
      tokens.push({ ...token, start, surface: surface + token.surface, isHyphenated });
    } else tokens.push(token);
  }
  return tokens;
}

/** Does the same for a text that is likely to be shown again, and remembers the latest. */
export const tokensOf = memoize(tokenize, 5_000);

function splitIntoPieces(text: string): Token[] {
  const pieces: Token[] = [];
  for (const { 0: raw, index } of text.matchAll(piece)) {
    const surface = normalize(raw);
    if (surface === "") continue;
    const isPlain = !inner.test(raw);
    const start = isPlain ? index : index + (opening.exec(raw)?.[0].length ?? 0);
    const shown = isPlain ? raw : text.slice(start, index + raw.length).replace(closing, "");
    const last = pieces.at(-1);
    pieces.push({
      start,
      end: start + shown.length,
      surface,
      stem: !isPlain && possessive.test(shown) ? surface.slice(0, -1) : surface.replace(clitics, ""),
      isHyphenated: last !== undefined && text[last.end] !== " " && hyphen.test(text.slice(last.end, start)),
    });
  }
  return pieces;
}

/**
 * Tells whether a piece is the article of the next. An assimilated article (as-Sisi, Abd-ur-Rahman) needs hyphens and
 * the consonant that it is assimilated to, because at, an, as and ud are words and names themselves.
 */
function isArticle(piece: Token, next: Token, text: string): boolean {
  if (!/^\p{L}/u.test(next.surface) || article.test(next.surface)) return false;
  if (article.test(piece.surface)) return next.isHyphenated || /^\s+$/.test(text.slice(piece.end, next.start));
  const [whole, afterAOrE, afterU] = assimilatedArticle.exec(piece.surface) ?? [];
  if (!whole || !next.isHyphenated || (afterU && !piece.isHyphenated)) return false;
  const consonant = afterAOrE ?? afterU!;
  return consonant === "l" || next.surface.startsWith(consonant);
}
