import type { SelectionSetNode } from "graphql";
import { collectFields, type ConditionalSet } from "./collectFields";
import type { DocumentParts } from "./splitDocument";

/** The shape of the response to an operation, as far as the document alone tells. */
export interface DocumentShape {
  depth: number;
  /** The response keys that lead to the deepest field. */
  deepest: string[];
  aliases: number;
  rootFields: number;
  /** How often the field that is repeated most is selected at one place of the response. */
  duplicates: number;
  duplicated: string[];
}

/** Measures a selection set with its fragments expanded, which must form no cycle and not be too many. */
export function measureDocument(root: SelectionSetNode, fragments: DocumentParts["fragments"]): DocumentShape {
  const shape: DocumentShape = { depth: 0, deepest: [], aliases: 0, rootFields: 0, duplicates: 0, duplicated: [] };
  const measure = (sets: ConditionalSet[], path: string[], depth: number, isIntrospection: boolean): void => {
    for (const [key, fields] of collectFields(sets, fragments)) {
      const { name, alias } = fields[0]!.node;
      const here = [...path, key];
      const isMeta = isIntrospection || name.value === "__schema" || name.value === "__type";
      // Each `ofType` unwraps one list or non-null of a type, so the schema itself ends the chain.
      const deep = isMeta && name.value === "ofType" ? depth : depth + 1;
      if (path.length === 0) shape.rootFields += fields.length;
      if (alias) shape.aliases++;
      if (fields.length > shape.duplicates) Object.assign(shape, { duplicates: fields.length, duplicated: here });
      if (deep > shape.depth) Object.assign(shape, { depth: deep, deepest: here });
      const inner = fields.flatMap(({ node, on }) =>
        node.selectionSet ? [{ set: node.selectionSet, on, conditions: [] }] : [],
      );
      if (inner.length > 0) measure(inner, here, deep, isMeta);
    }
  };
  measure([{ set: root, on: "", conditions: [] }], [], 0, false);
  return shape;
}
