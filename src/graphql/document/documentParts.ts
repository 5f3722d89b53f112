import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { HttpError } from "../../errors";

/** The operations of a document, and its fragments by name. */
export interface DocumentParts {
  operations: OperationDefinitionNode[];
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Splits a document into its operations and fragments. Throws where two fragments have one name. */
export function splitDocument({ definitions }: DocumentNode): DocumentParts {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const name = definition.name.value;
    if (fragments.has(name))
      throw new HttpError(400, "GRAPHQL_VALIDATION_FAILED", `There are two fragments named "${name}".`);
    fragments.set(name, definition);
  }
  return { operations, fragments };
}

/**
 * Counts the selections that each operation, and each fragment that none of them reaches, has with its fragments
 * expanded. Takes time linear in the document: each fragment is counted once. Throws where fragments form a cycle.
 */
export function countExpandedSelections({ operations, fragments }: DocumentParts): Map<SelectionSetNode, number> {
  const counts = new Map<string, number>();
  const countFragment = (name: string): number => {
    const known = counts.get(name);
    if (Number.isNaN(known))
      throw new HttpError(400, "FRAGMENT_CYCLE", `Fragment "${name}" spreads itself, directly or through others.`);
    const fragment = fragments.get(name);
    if (known !== undefined || fragment === undefined) return known ?? 0;
    // In progress.
    counts.set(name, NaN);
    const count = countIn(fragment.selectionSet);
    counts.set(name, count);
    return count;
  };
  const countIn = ({ selections }: SelectionSetNode): number =>
    selections.reduce((count, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return count + countFragment(selection.name.value);
      return selection.selectionSet ? count + countIn(selection.selectionSet) : count;
    }, selections.length);
  const roots = new Map(operations.map(({ selectionSet }) => [selectionSet, countIn(selectionSet)]));
  for (const { name, selectionSet } of fragments.values())
    if (!counts.has(name.value)) roots.set(selectionSet, countFragment(name.value));
  return roots;
}
