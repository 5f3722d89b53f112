import { type DocumentNode, GraphQLError, type ValidationRule } from "graphql";
import { partsOf, writtenOut } from "./fragments";
import { OverLimit, written } from "./OverLimit";
import { forEachPlace, literalDepth } from "./places";
import type { Limits } from "./settings";
import { shapeOf } from "./shape";

/**
 * A rule that refuses documents past the bounds before any other rule has gone into them, so that no rule's time is
 * worth attacking. graphql-js stops only at its greatest number of errors: the refusal is reported until it does.
 */
export function boundsRule(limits: Limits): ValidationRule {
  return (context) => ({
    Document(document) {
      const refusal = refusalOf(document, limits);
      while (refusal) context.reportError(refusal);
    },
  });
}

/** Why a document is past the bounds; undefined where it is not. Linear in the document's length. */
export function refusalOf(document: DocumentNode, limits: Limits): GraphQLError | undefined {
  try {
    check(document, limits);
    return undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function check(document: DocumentNode, limits: Limits): void {
  forEachPlace(document, (place) => {
    refuse(
      "TOO_MANY_DIRECTIVES",
      place.directives.length,
      limits.MAX_DIRECTIVES,
      (sent, most) => `${place.name}: ${sent} directives in one place are more than ${most}. Leave some out.`,
    );
    for (const { name, value } of place.values)
      refuse(
        "VALUE_TOO_DEEP",
        literalDepth(value),
        limits.MAX_VALUE_DEPTH,
        (sent, most) => `${name}: lists and objects are ${sent} deep, more than ${most}. Nest less.`,
      );
  });
  const parts = partsOf(document);
  refuse(
    "TOO_MANY_FRAGMENTS",
    parts.fragments.size,
    limits.MAX_FRAGMENTS,
    (sent, most) => `The document defines ${sent} fragments, more than ${most}. Send fewer, or several requests.`,
  );
  const roots = writtenOut(parts);
  const selections = [...roots.values()].reduce((sum, count) => sum + count, 0);
  refuse(
    "TOO_MANY_SELECTIONS",
    selections,
    limits.MAX_SELECTIONS,
    (sent, most) =>
      `With its fragments written out, the document has ${sent} fields and fragments, more than ${most}. Spread fragments in fewer places, or send several requests.`,
  );
  for (const root of roots.keys()) {
    const shape = shapeOf(root, parts.fragments);
    refuse(
      "TOO_MANY_ROOT_FIELDS",
      shape.rootFields,
      limits.MAX_ROOT_FIELDS,
      (sent, most) => `The operation asks for ${sent} fields of the root, more than ${most}. Send several requests.`,
    );
    refuse(
      "TOO_DEEP",
      shape.depth,
      limits.MAX_DEPTH,
      (sent, most) =>
        `${shortened(shape.deepest)} is ${sent} fields deep, more than ${most}. Ask for the inner records by their ids in a second request.`,
    );
    refuse(
      "TOO_MANY_ALIASES",
      shape.aliases,
      limits.MAX_ALIASES,
      (sent, most) =>
        `The operation has ${sent} aliases, more than ${most}. Send several requests, or use filters and \`nodes\`, which take lists.`,
    );
    refuse(
      "TOO_MANY_DUPLICATES",
      shape.duplicates,
      limits.MAX_DUPLICATES,
      (sent, most) =>
        `${shortened(shape.duplicated)} is asked for ${sent} times at one place, more than ${most}. Ask for it once.`,
    );
  }
}

function refuse(code: string, sent: number, limit: number, say: (sent: string, limit: string) => string): void {
  if (sent > limit) throw new OverLimit(code, limit, sent, say(written(sent), written(limit)));
}

/** A path in a message: names are the client's own, and can be of any length and number. */
function shortened(path: string[]): string {
  const names = path.map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return names.length > 16 ? [...names.slice(0, 8), "…", ...names.slice(-4)].join(".") : names.join(".");
}
