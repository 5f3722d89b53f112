import type { SearchMatch } from "../schema/search";
import type { RecordText } from "./fields";
import type { Highlighter, Highlights } from "./highlight";
import { snippet } from "./snippet";

const mostMatches = 5;

/** Returns the texts of a record in which words were found: the best of each field and language, those with most of the words first. */
export function matchedFields(texts: readonly RecordText[], highlight: Highlighter): SearchMatch[] {
  const best = new Map<string, Highlights & RecordText>();
  for (const text of texts) {
    const highlights = highlight(text);
    const key = `${text.field.name} ${text.language}`;
    if (highlights.coverage > (best.get(key)?.coverage ?? 0)) best.set(key, { ...text, ...highlights });
  }
  return [...best.values()]
    .sort((a, b) => (a.coverage === b.coverage ? 0 : b.coverage - a.coverage))
    .slice(0, mostMatches)
    .map(({ field, language, text, ranges }) => ({ field: field.name, language, snippet: snippet(text, ranges) }));
}
