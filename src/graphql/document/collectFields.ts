import { type ConstDirectiveNode, type DirectiveNode, type FieldNode, Kind, type SelectionSetNode } from "graphql";
import type { DocumentParts } from "./documentParts";

/** What decides whether a selection is included: the variable, and its value that includes it; without one, it never is. */
export interface Condition {
  variable: string | null;
  includes: boolean;
}

/** A selection set, the name of the type that it is on, and the conditions under which it is executed. */
export interface ConditionalSet {
  set: SelectionSetNode;
  on: string;
  conditions: readonly Condition[];
}

/** A field as it is written, the name of the type that it is selected on, and the conditions under which it is executed. */
export interface ConditionalField {
  node: FieldNode;
  on: string;
  conditions: readonly Condition[];
}

/** Collects the fields of selection sets that are executed on one object by response key, through fragments on any type. */
export function collectFields(
  sets: readonly ConditionalSet[],
  fragments: DocumentParts["fragments"],
): Map<string, ConditionalField[]> {
  const fields = new Map<string, ConditionalField[]>();
  const collect = ({ set, on, conditions: outer }: ConditionalSet): void => {
    for (const selection of set.selections) {
      const own = conditionsOf(selection.directives);
      const conditions = own.length > 0 ? [...outer, ...own] : outer;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const known = fields.get(key);
        if (known) known.push({ node: selection, on, conditions });
        else fields.set(key, [{ node: selection, on, conditions }]);
        continue;
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (inner) collect({ set: inner.selectionSet, on: inner.typeCondition?.name.value ?? on, conditions });
    }
  };
  sets.forEach(collect);
  return fields;
}

function conditionsOf(directives: readonly (DirectiveNode | ConstDirectiveNode)[] = []): Condition[] {
  const conditions: Condition[] = [];
  for (const { name, arguments: given } of directives) {
    if (name.value !== "skip" && name.value !== "include") continue;
    const includes = name.value === "include";
    const value = given?.find((argument) => argument.name.value === "if")?.value;
    if (value?.kind === Kind.VARIABLE) conditions.push({ variable: value.name.value, includes });
    else if (value?.kind === Kind.BOOLEAN && value.value !== includes) conditions.push({ variable: null, includes });
  }
  return conditions;
}
