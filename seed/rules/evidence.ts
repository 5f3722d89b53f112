import { evidenceItems, fieldsFor, has } from "../evidenceItems";
import type { Rule } from "./Rule";

/** Every field that a source could get wrong has evidence. */
export const everyFieldHasEvidence: Rule = function* (files) {
  for (const item of evidenceItems(files)) {
    const { filed, keys, evidence, present } = item;
    const covered = new Set(evidence.flatMap((entry) => fieldsFor(item, entry)));
    for (const field of present)
      if (!covered.has(field))
        yield filed.faultOfKey(
          `${field} has no evidence: cite a source for it, or leave it out`,
          ...keys,
          ...field.split("."),
        );
  }
};

/** Evidence is for fields that are there, each named once. */
export const evidenceIsForPresentFields: Rule = function* (files) {
  for (const { filed, keys, thing, evidence } of evidenceItems(files))
    for (const [entry, { fields = [] }] of evidence.entries())
      for (const [place, field] of fields.entries()) {
        const at = [...keys, "evidence", entry, "fields", place];
        if (!has(thing, field))
          yield filed.fault(`evidence for "${field}", which is not there: add it, or do not name it here`, ...at);
        if (fields.indexOf(field) < place) yield filed.fault(`"${field}" is named twice: name it once`, ...at);
      }
};

/** The paragraphs of an article are named and are there; a reference is cited as a whole. */
export const paragraphsExist: Rule = function* (files) {
  for (const { filed, keys, evidence } of evidenceItems(files))
    for (const [entry, { source, paragraphs }] of evidence.entries()) {
      const at = [...keys, "evidence", entry];
      const cited = files.sound.sources.get(source)?.record;
      if (!cited) continue;
      if (cited.kind === "REFERENCE") {
        if (paragraphs)
          yield filed.faultOfKey(
            `"${source}" is a reference, which is cited as a whole: leave paragraphs out`,
            ...at,
            "paragraphs",
          );
      } else if (!paragraphs) {
        yield filed.fault(`"${source}" is an article: name the paragraphs that say it`, ...at, "source");
      } else {
        const count = cited.paragraphCount ?? Infinity;
        for (const [place, paragraph] of paragraphs.entries()) {
          if (paragraph < 1 || paragraph > count)
            yield filed.fault(
              `"${source}" has no paragraph ${paragraph}: it has 1 to ${count}`,
              ...at,
              "paragraphs",
              place,
            );
          if (place > 0 && paragraph <= paragraphs[place - 1]!)
            yield filed.fault(
              `paragraph ${paragraph} is out of order: name them from first to last, each once`,
              ...at,
              "paragraphs",
              place,
            );
        }
      }
    }
};

/** What is inferred or corroborated has a note that says how. */
export const notesSayHow: Rule = function* (files) {
  for (const { filed, keys, evidence } of evidenceItems(files))
    for (const [entry, { basis, note }] of evidence.entries())
      if (basis !== "STATED" && !note) {
        const missing = basis === "INFERRED" ? "how it follows from the source" : "what the source shows";
        yield filed.fault(`${basis} has no note: say ${missing}`, ...keys, "evidence", entry, "basis");
      }
};

/** Articles state, references corroborate, and something can be inferred from either. */
export const basisFitsSource: Rule = function* (files) {
  for (const { filed, keys, evidence } of evidenceItems(files))
    for (const [entry, { source, basis }] of evidence.entries()) {
      const kind = files.sound.sources.get(source)?.record.kind;
      const at = [...keys, "evidence", entry, "basis"];
      if (basis === "CORROBORATED" && kind === "ARTICLE")
        yield filed.fault(`"${source}" is an article, which does not corroborate: write STATED or INFERRED`, ...at);
      if (basis === "STATED" && kind === "REFERENCE")
        yield filed.fault(`"${source}" is a reference, which does not state: write CORROBORATED or INFERRED`, ...at);
    }
};
