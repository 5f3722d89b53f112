import type { SelectionSetNode } from "graphql";
import { fieldsOf, type SetOn } from "./fields";
import type { Parts } from "./fragments";

/** What the answer to an operation looks like, as far as the document alone says. */
export interface Shape {
  depth: number;
  /** The response keys that lead to the deepest field. */
  deepest: string[];
  aliases: number;
  rootFields: number;
  /** How often the field that is repeated most is asked for at one place of the answer. */
  duplicates: number;
  duplicated: string[];
}

/** The shape of a selection set with its fragments written out, of which there must be no circle and no bomb. */
export function shapeOf(root: SelectionSetNode, fragments: Parts["fragments"]): Shape {
  const shape: Shape = { depth: 0, deepest: [], aliases: 0, rootFields: 0, duplicates: 0, duplicated: [] };
  const walk = (sets: SetOn[], path: string[], depth: number, isIntrospection: boolean): void => {
    const fields = fieldsOf(sets, fragments);
    for (const [key, nodes] of fields) {
      const { name, alias } = nodes[0]!.node;
      const here = [...path, key];
      const isMeta = isIntrospection || name.value === "__schema" || name.value === "__type";
      // Each `ofType` unwraps one list or non-null of a type, so the schema itself ends the chain.
      const deep = isMeta && name.value === "ofType" ? depth : depth + 1;
      if (path.length === 0) shape.rootFields += nodes.length;
      if (alias) shape.aliases++;
      if (nodes.length > shape.duplicates) Object.assign(shape, { duplicates: nodes.length, duplicated: here });
      if (deep > shape.depth) Object.assign(shape, { depth: deep, deepest: here });
      const inner = nodes.flatMap(({ node, on }) => (node.selectionSet ? [{ set: node.selectionSet, on }] : []));
      if (inner.length > 0) walk(inner, here, deep, isMeta);
    }
  };
  walk([{ set: root, on: "" }], [], 0, false);
  return shape;
}
