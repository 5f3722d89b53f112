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
export interface DirectedNode {
  /** What messages call it: a field by its name. */
  name: string;
  directives: readonly (DirectiveNode | ConstDirectiveNode)[];
  arguments: readonly ArgumentNode[];
  /** Its values, each with what messages call it: arguments, those of directives too, and the default of a variable. */
  values: readonly { name: string; value: ValueNode }[];
}

/** Visits every node of a document that can have directives or arguments, each once, as it is written. */
export function visitArguments(document: DocumentNode, visit: (node: DirectedNode) => void): void {
  const visitNode = (name: string, node: AstNode) => {
    const { directives = [], defaultValue, arguments: given = [] } = node;
    const values = argumentsOf(name, node);
    for (const directive of directives) values.push(...argumentsOf(`${name} @${directive.name.value}`, directive));
    if (defaultValue) values.push({ name: `the default of ${name}`, value: defaultValue });
    visit({ name, directives, arguments: given, values });
  };
  const within = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) visitNode(selection.name.value, selection);
      else visitNode(selection.kind === Kind.FRAGMENT_SPREAD ? `...${selection.name.value}` : "...", selection);
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) within(selection.selectionSet);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    visitNode(definition.name?.value ?? "the operation", definition);
    for (const variable of definition.variableDefinitions ?? [])
      visitNode(`$${variable.variable.name.value}`, variable);
    within(definition.selectionSet);
  }
}

interface AstNode {
  directives?: DirectedNode["directives"];
  arguments?: readonly ArgumentNode[];
  defaultValue?: ValueNode;
}

function argumentsOf(
  owner: string,
  node: { arguments?: readonly ArgumentNode[] },
): { name: string; value: ValueNode }[] {
  return (node.arguments ?? []).map(({ name, value }) => ({ name: `${owner}(${name.value})`, value }));
}

/** Returns how deep lists and objects nest in a literal; 0 for anything else. */
export function literalDepth(value: ValueNode): number {
  if (value.kind === Kind.LIST) return 1 + deepest(value.values.map(literalDepth));
  if (value.kind === Kind.OBJECT) return 1 + deepest(value.fields.map((field) => literalDepth(field.value)));
  return 0;
}

/** Returns how deep lists and objects nest in a JSON value, looking no further than one level past a bound. */
export function jsonDepth(value: unknown, bound: number): number {
  if (typeof value !== "object" || value === null) return 0;
  if (bound === 0) return 1;
  return 1 + deepest(Object.values(value).map((inner) => jsonDepth(inner, bound - 1)));
}

function deepest(depths: number[]): number {
  return depths.reduce((most, depth) => Math.max(most, depth), 0);
}
