import { tokensOf } from "./tokenize";

/** A stretch of a text, its end exclusive. */
export interface Range {
  start: number;
  end: number;
}

const length = 160;
const before = 40;

/**
 * Returns a text with its ranges between « and »; or as much of it as fits into about 160 characters where most of the
 * ranges are, cut between words, with … at each cut. Such marks of the text's own become “ and ”.
 */
export function snippet(text: string, ranges: readonly Range[]): string {
  const { start, end } = text.length <= length ? { start: 0, end: text.length } : bestWindow(text, ranges);
  let marked = start > 0 ? "…" : "";
  let place = start;
  for (const range of ranges) {
    if (range.start < start || range.end > end) continue;
    marked += `${escapeMarks(text.slice(place, range.start))}«${escapeMarks(text.slice(range.start, range.end))}»`;
    place = range.end;
  }
  return marked + escapeMarks(text.slice(place, end)) + (end < text.length ? "…" : "");
}

function bestWindow(text: string, ranges: readonly Range[]): Range {
  let best = { from: 0, count: -1 };
  for (const { start } of ranges) {
    const from = Math.max(0, Math.min(start - before, text.length - length));
    const count = ranges.filter((range) => range.start >= from && range.end <= from + length).length;
    if (count > best.count) best = { from, count };
  }
  const inWindow = tokensOf(text).filter(({ start, end }) => start >= best.from && end <= best.from + length);
  const isAtStart = best.from === 0;
  const isAtEnd = best.from + length >= text.length;
  return { start: isAtStart ? 0 : inWindow[0]!.start, end: isAtEnd ? text.length : inWindow.at(-1)!.end };
}

function escapeMarks(text: string): string {
  return text.replaceAll("«", "“").replaceAll("»", "”");
}
