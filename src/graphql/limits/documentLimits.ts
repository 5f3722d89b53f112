import { type DocumentNode, GraphQLError, type ValidationRule } from "graphql";
import { measureDocument } from "../document/measureDocument";
import { countExpandedSelections, splitDocument } from "../document/splitDocument";
import { literalDepth, visitArguments } from "../document/visitArguments";
import { formatNumber, LimitExceededError } from "./LimitExceededError";
import type { Limits } from "./settings";

/**
 * Returns a rule that rejects documents past the limits before any other rule visits them, so that no rule's time is
 * worth attacking. graphql-js stops only at its greatest number of errors: the error is reported until it does.
 */
export function documentLimitsRule(limits: Limits): ValidationRule {
  return (context) => ({
    Document(document) {
      const error = checkDocument(document, limits);
      while (error) context.reportError(error);
    },
  });
}

/** Returns the error of a document past the limits; undefined where it is within them. Takes time linear in the document. */
export function checkDocument(document: DocumentNode, limits: Limits): GraphQLError | undefined {
  try {
    check(document, limits);
    return undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function check(document: DocumentNode, limits: Limits): void {
  visitArguments(document, ({ name, directives, values }) => {
    const count = directives.length;
    checkLimit("TOO_MANY_DIRECTIVES", count, limits.MAX_DIRECTIVES, `${name} has`, "directives", "Leave some out.");
    for (const { name, value } of values) {
      const depth = literalDepth(value);
      checkLimit(
        "VALUE_TOO_DEEP",
        depth,
        limits.MAX_VALUE_DEPTH,
        `${name} has`,
        "levels of lists and objects",
        "Nest less.",
      );
    }
  });
  const parts = splitDocument(document);
  const { fragments } = parts;
  checkLimit(
    "TOO_MANY_FRAGMENTS",
    fragments.size,
    limits.MAX_FRAGMENTS,
    "The document defines",
    "fragments",
    "Define fewer, or send several requests.",
  );
  const roots = countExpandedSelections(parts);
  checkLimit(
    "TOO_MANY_SELECTIONS",
    [...roots.values()].reduce((sum, count) => sum + count, 0),
    limits.MAX_SELECTIONS,
    "With fragments expanded, the document has",
    "selections",
    "Spread fragments in fewer places, or send several requests.",
  );
  for (const root of roots.keys()) {
    const { rootFields, depth, deepest, aliases, duplicates, duplicated } = measureDocument(root, fragments);
    checkLimit(
      "TOO_MANY_ROOT_FIELDS",
      rootFields,
      limits.MAX_ROOT_FIELDS,
      "The operation selects",
      "root fields",
      "Send several requests.",
    );
    checkLimit(
      "TOO_DEEP",
      depth,
      limits.MAX_DEPTH,
      `${formatPath(deepest)} is`,
      "fields deep",
      "Ask for the inner records by their ids in a second request.",
    );
    checkLimit(
      "TOO_MANY_ALIASES",
      aliases,
      limits.MAX_ALIASES,
      "The operation has",
      "aliases",
      "Send several requests, or use filters and `nodes`, which take lists.",
    );
    checkLimit(
      "TOO_MANY_DUPLICATES",
      duplicates,
      limits.MAX_DUPLICATES,
      `${formatPath(duplicated)} is selected`,
      "times at one place",
      "Select it once.",
    );
  }
}

function checkLimit(code: string, sent: number, limit: number, start: string, unit: string, advice: string): void {
  if (sent <= limit) return;
  const message = `${start} ${formatNumber(sent)} ${unit} (limit ${formatNumber(limit)}). ${advice}`;
  throw new LimitExceededError(code, limit, sent, message);
}

/** Shortens a path for a message: names are the client's own, and can be of any length and number. */
function formatPath(path: string[]): string {
  const names = path.map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return names.length > 16 ? [...names.slice(0, 8), "…", ...names.slice(-4)].join(".") : names.join(".");
}
