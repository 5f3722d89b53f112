import type { SearchMatch } from "../schema/search";
import { snippet } from "./snippet";
import type { Spans } from "./spans";
import type { RecordText } from "./texts";

const mostMatches = 5;

/** The texts of a record in which words were found: the best of each field and language, those with most of the words first. */
export function recordMatches(texts: readonly RecordText[], find: (text: RecordText) => Spans): SearchMatch[] {
  const best = new Map<string, { match: SearchMatch; coverage: number }>();
  for (const text of texts) {
    const { spans, coverage } = find(text);
    const name = `${text.field.name} ${text.language}`;
    if (coverage === 0 || coverage <= (best.get(name)?.coverage ?? 0)) continue;
    const { field, language } = text;
    best.set(name, { match: { field: field.name, language, snippet: snippet(text.text, spans) }, coverage });
  }
  return [...best.values()]
    .sort((a, b) => (a.coverage === b.coverage ? 0 : b.coverage - a.coverage))
    .slice(0, mostMatches)
    .map(({ match }) => match);
}
