import type { Span } from "./spans";
import { words } from "./words";

const length = 160;
const before = 40;

/**
 * A text with its spans between « and »; or as much of it as fits into about 160 characters where most of the spans
 * are, cut between words, with … at each cut. Such marks of the text's own become “ and ”.
 */
export function snippet(text: string, spans: readonly Span[]): string {
  const { start, end } = text.length <= length ? { start: 0, end: text.length } : window(text, spans);
  let marked = start > 0 ? "…" : "";
  let place = start;
  for (const span of spans) {
    if (span.start < start || span.end > end) continue;
    marked += `${own(text.slice(place, span.start))}«${own(text.slice(span.start, span.end))}»`;
    place = span.end;
  }
  return marked + own(text.slice(place, end)) + (end < text.length ? "…" : "");
}

function window(text: string, spans: readonly Span[]): Span {
  let best = { from: 0, count: -1 };
  for (const { start } of spans) {
    const from = Math.max(0, Math.min(start - before, text.length - length));
    const count = spans.filter((span) => span.start >= from && span.end <= from + length).length;
    if (count > best.count) best = { from, count };
  }
  const inText = words(text).filter((word) => word.start >= best.from && word.end <= best.from + length);
  const isAtStart = best.from === 0;
  const isAtEnd = best.from + length >= text.length;
  return { start: isAtStart ? 0 : inText[0]!.start, end: isAtEnd ? text.length : inText.at(-1)!.end };
}

function own(text: string): string {
  return text.replaceAll("«", "“").replaceAll("»", "”");
}
