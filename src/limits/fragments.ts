import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** The parts of a document, for walks through its fragments. */
export interface Parts {
  operations: OperationDefinitionNode[];
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** The operations and fragments of a document. Throws where two fragments have one name. */
export function partsOf(document: DocumentNode): Parts {
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
 * How many selections each operation, and each fragment that none of them reaches, has when every fragment is written
 * out where it is spread. Linear in the document: a fragment is counted once. Throws where fragments go in a circle.
 */
export function writtenOut({ operations, fragments }: Parts): Map<SelectionSetNode, number> {
  const counts = new Map<string, number | "underway">();
  const countOf = (name: string): number => {
    const known = counts.get(name);
    if (known === "underway")
      throw invalid("FRAGMENT_CYCLE", `Fragment "${name}" spreads itself, directly or through others.`);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    if (fragment === undefined) return 0;
    counts.set(name, "underway");
    const count = within(fragment.selectionSet);
    counts.set(name, count);
    return count;
  };
  const within = ({ selections }: SelectionSetNode): number => {
    let count = selections.length;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) count += countOf(selection.name.value);
      else if (selection.selectionSet) count += within(selection.selectionSet);
    }
    return count;
  };
  const roots = new Map(operations.map(({ selectionSet }) => [selectionSet, within(selectionSet)]));
  for (const { name, selectionSet } of fragments.values())
    if (!counts.has(name.value)) roots.set(selectionSet, countOf(name.value));
  return roots;
}

function invalid(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
