import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";

/** A node of a document that can have directives and arguments. */
interface DirectedNode {
  /** What messages call it: a field by its name. */
  name: string;
  directives: readonly (DirectiveNode | ConstDirectiveNode)[];
  arguments: readonly ArgumentNode[];
  /** Its values, each with what messages call it: arguments, those of directives too, and the default of a variable. */
  values: readonly { name: string; value: ValueNode }[];
}

type AstNode = Partial<Pick<DirectedNode, "directives" | "arguments">> & { defaultValue?: ValueNode };

/** Visits every node of a document that can have directives or arguments, each once, as it is written. */
export function visitArguments(document: DocumentNode, visit: (node: DirectedNode) => void): void {
  const visitNode = (name: string, { directives = [], defaultValue, arguments: given = [] }: AstNode) => {
    const values = nameValues(name, given);
    for (const directive of directives)
      values.push(...nameValues(`${name} @${directive.name.value}`, directive.arguments));
    if (defaultValue) values.push({ name: `the default of ${name}`, value: defaultValue });
    visit({ name, directives, arguments: given, values });
  };
  const visitSet = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) visitNode(selection.name.value, selection);
      else visitNode(selection.kind === Kind.FRAGMENT_SPREAD ? `...${selection.name.value}` : "...", selection);
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) visitSet(selection.selectionSet);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    visitNode(definition.name?.value ?? "the operation", definition);
    for (const variable of definition.variableDefinitions ?? [])
      visitNode(`$${variable.variable.name.value}`, variable);
    visitSet(definition.selectionSet);
  }
}

function nameValues(owner: string, given: readonly ArgumentNode[] = []) {
  return given.map(({ name, value }) => ({ name: `${owner}(${name.value})`, value }));
}
