import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";

/** A place of a document where directives or values can stand. */
export interface Place {
  /** What it is, for messages: a field by its name. */
  name: string;
  directives: readonly (DirectiveNode | ConstDirectiveNode)[];
  arguments: readonly ArgumentNode[];
  /** The literals there, each with what it is: arguments, those of directives too, and the default of a variable. */
  values: readonly { name: string; value: ValueNode }[];
}

/** Goes once through every place of a document, as it is written. */
export function forEachPlace(document: DocumentNode, visit: (place: Place) => void): void {
  const show = (name: string, node: Shown) => {
    const { directives = [], defaultValue, arguments: given = [] } = node;
    const values = argumentsOf(name, node);
    for (const directive of directives) values.push(...argumentsOf(`${name} @${directive.name.value}`, directive));
    if (defaultValue) values.push({ name: `the default of ${name}`, value: defaultValue });
    visit({ name, directives, arguments: given, values });
  };
  const within = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) show(selection.name.value, selection);
      else show(selection.kind === Kind.FRAGMENT_SPREAD ? `...${selection.name.value}` : "...", selection);
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) within(selection.selectionSet);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    show(definition.name?.value ?? "the operation", definition);
    for (const variable of definition.variableDefinitions ?? []) show(`$${variable.variable.name.value}`, variable);
    within(definition.selectionSet);
  }
}

interface Shown {
  directives?: Place["directives"];
  arguments?: readonly ArgumentNode[];
  defaultValue?: ValueNode;
}

function argumentsOf(
  place: string,
  node: { arguments?: readonly ArgumentNode[] },
): { name: string; value: ValueNode }[] {
  return (node.arguments ?? []).map(({ name, value }) => ({ name: `${place}(${name.value})`, value }));
}

/** How deep lists and objects nest in a literal; 0 for anything else. */
export function literalDepth(value: ValueNode): number {
  if (value.kind === Kind.LIST) return 1 + deepest(value.values.map(literalDepth));
  if (value.kind === Kind.OBJECT) return 1 + deepest(value.fields.map((field) => literalDepth(field.value)));
  return 0;
}

/** How deep lists and objects nest in a value read from JSON, looked into no further than a bound allows. */
export function jsonDepth(value: unknown, bound: number): number {
  if (typeof value !== "object" || value === null) return 0;
  if (bound === 0) return 1;
  return 1 + deepest(Object.values(value).map((inner) => jsonDepth(inner, bound - 1)));
}

function deepest(depths: number[]): number {
  return depths.reduce((most, depth) => Math.max(most, depth), 0);
}
