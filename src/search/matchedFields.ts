import type { SearchMatch } from "../schema/search";
import { Quality } from "./expandQuery";
import type { RecordText } from "./Field";
import type { Highlighter, Highlights, Mark } from "./highlight";
import { snippet } from "./snippet";

const mostMatches = 5;

/**
 * Returns the texts of a record in which words were found: the best of each field and language, those with most of the
 * words first. A word is marked where it is found best: not with a typing error where another text has it as it is.
 */
export function matchedFields(texts: readonly RecordText[], highlight: Highlighter): SearchMatch[] {
  const found = texts
    .map((text) => ({ text, highlights: highlight(text) }))
    .filter(({ highlights }) => highlights.marks.length > 0);
  const best = bestQualities(found.map(({ highlights }) => highlights));
  const byField = new Map<string, RecordText & { marks: Mark[]; coverage: number }>();
  for (const { text: recordText, highlights } of found) {
    const { field, language, text } = recordText;
    const { whole, marks } = highlights;
    const kept = whole === null ? marks.filter((mark) => placesIn(mark, best).length > 0) : [...marks];
    const coverage = whole === null ? new Set(kept.flatMap((mark) => placesIn(mark, best))).size : wholeCoverage[whole];
    const key = `${field.name} ${language}`;
    if (coverage > (byField.get(key)?.coverage ?? 0))
      byField.set(key, { field, language, text, marks: withoutOverlaps(kept), coverage });
  }
  return [...byField.values()]
    .sort((a, b) => b.coverage - a.coverage)
    .slice(0, mostMatches)
    .map(({ field, language, text, marks }) => ({ field: field.name, language, snippet: snippet(text, marks) }));
}

/** More than any number of words, and more where the query is there as it is written. */
const wholeCoverage = { [Quality.WHOLE]: 2_000, [Quality.PHONETIC]: 1_000 };

/** Returns how well each word of the query is found in any of the texts. */
type BestQualities = (place: number) => Quality;

function bestQualities(highlighted: readonly Highlights[]): BestQualities {
  const best: Quality[] = [];
  for (const { marks } of highlighted)
    for (const { findings } of marks)
      for (const { place, quality } of findings) best[place] = Math.min(best[place] ?? Quality.SIMILAR, quality);
  const whole = Math.min(...highlighted.map(({ whole }) => whole ?? Quality.SIMILAR));
  return (place) => Math.min(best[place] ?? whole, whole);
}

/** Returns the words of the query that a mark is the best place of. */
function placesIn({ findings }: Mark, best: BestQualities): number[] {
  return findings.filter(({ place, quality }) => quality <= best(place)).map(({ place }) => place);
}

/** Leaves out marks that begin within the one before, as the second word of a joined pair does. */
function withoutOverlaps(marks: Mark[]): Mark[] {
  return marks.filter((mark, place) => place === 0 || mark.start >= marks[place - 1]!.end);
}
