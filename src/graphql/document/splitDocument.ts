import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** The operations of a document, and its fragments by name. */
export interface DocumentParts {
  operations: OperationDefinitionNode[];
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Splits a document into its operations and fragments. Throws where two fragments have one name. */
export function splitDocument(document: DocumentNode): DocumentParts {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      const name = definition.name.value;
      if (fragments.has(name)) throw invalid("GRAPHQL_VALIDATION_FAILED", `There are two fragments named "${name}".`);
      fragments.set(name, definition);
    }
  }
  return { operations, fragments };
}

/**
 * Counts the selections that each operation, and each fragment that none of them reaches, has with its fragments
 * expanded. Takes time linear in the document: each fragment is counted once. Throws where fragments form a cycle.
 */
export function countExpandedSelections({ operations, fragments }: DocumentParts): Map<SelectionSetNode, number> {
  const counts = new Map<string, number | "in progress">();
  const countFragment = (name: string): number => {
    const known = counts.get(name);
    if (known === "in progress")
      throw invalid("FRAGMENT_CYCLE", `Fragment "${name}" spreads itself, directly or through others.`);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    if (fragment === undefined) return 0;
    counts.set(name, "in progress");
    const count = countIn(fragment.selectionSet);
    counts.set(name, count);
    return count;
  };
  const countIn = ({ selections }: SelectionSetNode): number => {
    let count = selections.length;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) count += countFragment(selection.name.value);
      else if (selection.selectionSet) count += countIn(selection.selectionSet);
    }
    return count;
  };
  const roots = new Map(operations.map(({ selectionSet }) => [selectionSet, countIn(selectionSet)]));
  for (const { name, selectionSet } of fragments.values())
    if (!counts.has(name.value)) roots.set(selectionSet, countFragment(name.value));
  return roots;
}

function invalid(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
